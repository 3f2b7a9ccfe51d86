package org.touyan.organisations;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A place in a team that somebody holds.
 *
 * @param termBegan null where the organisation has no terms
 */
record TeamSeat(TeamMember member, String territory, PostRank rank, LocalDate from, @Nullable LocalDate termBegan) {

	/** The seats that are held in an organisation, of those who are seen. */
	static Stream<TeamSeat> of(Teams.Organisation organisation, Map<String, TeamMember> members) {
		LocalDate termBegan = organisation.termBegan().orElse(null);
		return organisation.posts()
			.nodes()
			.stream()
			.flatMap(post -> post.holdings().nodes().stream().flatMap(holding -> {
				Teams.Ref person = holding.person();
				TeamMember member = person == null ? null : members.get(person.id());
				return member == null ? Stream.empty() : Stream.of(new TeamSeat(member, organisation.territory(),
						PostRank.of(organisation.territory(), post.kind()), holding.from(), termBegan));
			}));
	}

	/** Whether the person was newly promoted to it within the present term (本届以来新提任). */
	boolean isNewlyPromoted() {
		return termBegan != null && !from.isBefore(termBegan) && member.roseTo(rank, from);
	}

	/** Everybody in the seats, once. */
	static List<TeamMember> members(List<TeamSeat> seats) {
		return seats.stream().map(TeamSeat::member).distinct().toList();
	}

}

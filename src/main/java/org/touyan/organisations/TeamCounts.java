package org.touyan.organisations;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * A group of organisations with those who hold their posts, from which its figures are counted.
 *
 * @param seats that are held
 * @param members everybody in them, once
 * @param view how they are looked at
 */
record TeamCounts(List<Teams.Organisation> organisations, List<TeamSeat> seats, List<TeamMember> members,
		TeamView view) {

	/** The levels of education from the highest, and null for what is not known. */
	static final List<@Nullable Education> EDUCATION = Arrays.<@Nullable Education>asList(Education.GRADUATE,
			Education.UNIVERSITY, Education.COLLEGE, Education.VOCATIONAL, Education.SENIOR_SECONDARY,
			Education.JUNIOR_SECONDARY, null);

	static TeamCounts of(List<Teams.Organisation> organisations, TeamView view) {
		List<TeamSeat> seats = organisations.stream().flatMap(each -> TeamSeat.of(each, view.members())).toList();
		return new TeamCounts(organisations, seats, TeamSeat.members(seats), view);
	}

	List<Long> ages() {
		return Arrays.stream(AgeBand.values()).map(band -> count(member -> AgeBand.of(member.age()) == band)).toList();
	}

	List<Long> education() {
		return EDUCATION.stream().map(step -> count(member -> member.education() == step)).toList();
	}

	List<Long> origins() {
		Map<String, Set<String>> territories = seats.stream()
			.collect(Collectors.groupingBy(seat -> seat.member().id(),
					Collectors.mapping(TeamSeat::territory, Collectors.toSet())));
		return Arrays.stream(TeamOrigin.values())
			.map(origin -> count(member -> member.origin(territories.getOrDefault(member.id(), Set.of())) == origin))
			.toList();
	}

	/** How many have it and how many do not. */
	List<Long> withAndWithout(TeamTrait trait) {
		long with = switch (trait) {
			case WOMAN -> count(TeamMember::isWoman);
			case ETHNIC_MINORITY -> count(TeamMember::isOfMinority);
			case OUTSIDE_PARTY -> count(TeamMember::isOutsideParty);
			case NATIVE -> count(member -> member.isNativeOf(view.nativePlace()));
			case SECRETARY_AND_DIRECTOR -> secretariesAndDirectors();
			case NEWLY_PROMOTED -> TeamSeat.members(seats.stream().filter(TeamSeat::isNewlyPromoted).toList()).size();
		};
		return List.of(with, members.size() - with);
	}

	private long secretariesAndDirectors() {
		Set<String> territories = seats.stream().map(TeamSeat::territory).collect(Collectors.toSet());
		return count(member -> member.isSecretaryAndDirector(territories, view.day()));
	}

	private long count(Predicate<TeamMember> which) {
		return members.stream().filter(which).count();
	}

	/** In years with one decimal; nothing where no age is known. */
	@Nullable
	Double meanAge() {
		var ages = members.stream().mapToInt(TeamMember::age).average();
		return ages.isEmpty() ? null : Math.round(ages.getAsDouble() * 10) / 10.0;
	}

}

package org.touyan.alliances.history;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

import org.touyan.api.AnswerPage;
import org.touyan.api.NodeRef;
import org.touyan.api.QueryContext;
import org.touyan.api.ReadBy;
import org.touyan.api.Rows;

/** Alliances that nobody leads any more. */
@Controller
class AlliancesWithoutLead {

	/** What can lead an alliance: a member, and a Party organisation. */
	enum Lead {

		MEMBER, PARTY_ORGANISATION

	}

	@ReadBy("alliances/leaderless")
	record Read(Rows<AllianceTime> alliances) {
	}

	record Answer(AnswerPage<Leaderless> page) {
	}

	record Leaderless(NodeRef alliance, LocalDate since, List<Missing> missing) {
	}

	/** A lead that is missing; whose it was last is null where there never was one. */
	record Missing(Lead lead, LocalDate since, long days, @Nullable NodeRef last) {

		static Optional<Missing> of(Lead lead, List<Membership> memberships, AllianceTime alliance, LocalDate day) {
			if (memberships.stream().anyMatch(membership -> membership.period().contains(day))) {
				return Optional.empty();
			}
			Optional<Membership> last = memberships.stream().max(Comparator.comparing(Missing::end));
			LocalDate since = last.map(Missing::end).orElse(alliance.foundedOn());
			return Optional.of(new Missing(lead, since, ChronoUnit.DAYS.between(since, day),
					last.map(membership -> new NodeRef(membership.node().id())).orElse(null)));
		}

		private static LocalDate end(Membership membership) {
			return Objects.requireNonNull(membership.to());
		}

	}

	@QueryMapping
	Answer alliancesWithoutLead(@Argument @Nullable Set<Lead> leads, QueryContext question) {
		LocalDate day = question.day();
		List<Leaderless> all = question
			.rows(Map.of("area", question.area(), "until", day.plusDays(1).toString()), Read.class)
			.alliances()
			.nodes()
			.stream()
			.flatMap(alliance -> leaderless(alliance, leads, day))
			.sorted(Comparator.comparing(Leaderless::since).thenComparing(each -> each.alliance().id()))
			.toList();
		return new Answer(question.page(all, each -> each.alliance().id()));
	}

	private static Stream<Leaderless> leaderless(AllianceTime alliance, @Nullable Set<Lead> leads, LocalDate day) {
		List<Missing> missing = Stream
			.concat(Missing.of(Lead.MEMBER, alliance.members(), alliance, day).stream(),
					Missing.of(Lead.PARTY_ORGANISATION, alliance.leaders(), alliance, day).stream())
			.filter(each -> leads == null || leads.contains(each.lead()))
			.toList();
		return missing.stream()
			.map(Missing::since)
			.min(Comparator.naturalOrder())
			.stream()
			.map(since -> new Leaderless(new NodeRef(alliance.id()), since, missing));
	}

}

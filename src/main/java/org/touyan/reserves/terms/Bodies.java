package org.touyan.reserves.terms;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.touyan.api.FieldContext;
import org.touyan.api.ReadBy;
import org.touyan.api.Rows;
import org.touyan.organisations.CommitteeKind;
import org.touyan.organisations.Education;
import org.touyan.organisations.Filling;
import org.touyan.organisations.HeldPost;
import org.touyan.organisations.PoliticalStatus;
import org.touyan.organisations.PostKind;
import org.touyan.organisations.Sex;
import org.touyan.people.AgeLine;
import org.touyan.people.AgeLines;

/** The bodies of villages and communities, as {@code questions/reserves/terms.graphql} reads them. */
@ReadBy("reserves/terms")
record Bodies(Rows<Body> organisations) {

	/**
	 * A Party organisation or a committee.
	 *
	 * @param kind null for a Party organisation
	 */
	record Body(String id, String territory, @Nullable CommitteeKind kind, Rows<Term> terms, Rows<Post> posts) {

		/** The term it is in, the latest begun of those that are open; null without one. */
		@Nullable
		Term term() {
			return terms.nodes().stream().max(Comparator.comparing(Term::from)).orElse(null);
		}

	}

	record Term(String id, int number, LocalDate from, LocalDate dueOn, TermState state) {
	}

	record Post(String id, PostKind kind, int approved, Rows<Holding> holdings) {

		Filling filling() {
			return new Filling(approved, holdings.nodes().size());
		}

	}

	record Holding(@Nullable Member person) {
	}

	/**
	 * Somebody in office.
	 *
	 * @param birthMonth such as 1985-03
	 * @param holdings all posts that are held on the day of the question
	 */
	record Member(String id, Sex sex, String birthMonth, @Nullable Education education,
			@Nullable PoliticalStatus politicalStatus, @Nullable LocalDate joinedPartyOn, Rows<HeldPost> holdings) {

		/** The line of age at which the person leaves office. */
		AgeLine line(AgeLines lines) {
			return lines.of(sex, YearMonth.parse(birthMonth), holdings.nodes());
		}

	}

	/** Those that fit a condition, by the code of their place, the committee before the Party organisation. */
	static Map<String, List<Body>> read(Map<String, ?> where, FieldContext context) {
		return context.figures(Map.of("where", where), Bodies.class)
			.organisations()
			.nodes()
			.stream()
			.sorted(Comparator.comparing((Body body) -> body.kind() == null).thenComparing(Body::id))
			.collect(Collectors.groupingBy(Body::territory, TreeMap::new, Collectors.toList()));
	}

}

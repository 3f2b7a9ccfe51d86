package org.touyan.organisations.team;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.touyan.api.FieldContext;
import org.touyan.api.QueryContext;
import org.touyan.api.ReadBy;
import org.touyan.api.Rows;
import org.touyan.organisations.AxisLevel;
import org.touyan.organisations.CommitteeKind;
import org.touyan.organisations.Education;
import org.touyan.organisations.Filling;
import org.touyan.organisations.HeldPost;
import org.touyan.organisations.PoliticalStatus;
import org.touyan.organisations.PostGrade;
import org.touyan.organisations.PostKind;
import org.touyan.organisations.Sex;
import org.touyan.organisations.team.TeamStructure.Kind;
import org.touyan.places.DivisionLevel;

/** Organisations with posts and who holds these, as {@code questions/organisations/teams.graphql} reads them. */
@ReadBy("organisations/teams")
record Teams(Rows<Organisation> organisations) {

	record Organisation(String id, String territory, @Nullable AxisLevel level, @Nullable CommitteeKind kind,
			Rows<Term> terms, Rows<Post> posts) {

		Kind teamKind() {
			return switch (level) {
				case null -> kind == null ? ofAuthority() : of(kind);
				case DISTRICT_COMMITTEE -> Kind.DISTRICT;
				case SUBDISTRICT_WORKING_COMMITTEE -> Kind.SUBDISTRICT;
				case VILLAGE_PARTY_ORG -> Kind.VILLAGE;
				case COMMUNITY_PARTY_ORG -> Kind.COMMUNITY;
				case ESTATE_BRANCH, BUILDING_GROUP, PARTY_MEMBER_HUB_HOUSEHOLD -> Kind.ESTATE;
			};
		}

		private static Kind of(CommitteeKind kind) {
			return switch (kind) {
				case VILLAGERS -> Kind.VILLAGE;
				case RESIDENTS -> Kind.COMMUNITY;
				case SUPERVISION -> Kind.SUPERVISION;
			};
		}

		private Kind ofAuthority() {
			return DivisionLevel.of(territory) == DivisionLevel.DISTRICT ? Kind.DEPARTMENT : Kind.SUBDISTRICT;
		}

		/** The day its present term began; nothing where it has no terms. */
		Optional<LocalDate> termBegan() {
			return terms.nodes().stream().map(Term::from).max(Comparator.naturalOrder());
		}

		/** The same organisation with the posts of these kinds only. */
		Organisation with(@Nullable Set<PostKind> kinds) {
			return kinds == null ? this : new Organisation(id, territory, level, kind, terms,
					new Rows<>(posts.nodes().stream().filter(post -> kinds.contains(post.kind())).toList()));
		}

	}

	record Term(LocalDate from) {
	}

	record Post(PostKind kind, PostGrade grade, int approved, Rows<Holding> holdings) {

		Filling filling() {
			return new Filling(approved, holdings.nodes().size());
		}

	}

	record Holding(LocalDate from, @Nullable Ref person) {
	}

	record Ref(String id) {
	}

	/** Those who hold posts, as {@code questions/organisations/members.graphql} reads them. */
	@ReadBy("organisations/members")
	record Members(Rows<Member> cadres) {
	}

	/**
	 * Somebody who holds a post.
	 *
	 * @param holdings all that began so far, those that are over among them
	 */
	record Member(String id, Sex sex, int age, @Nullable Education education, @Nullable String ethnicGroup,
			@Nullable PoliticalStatus politicalStatus, @Nullable String nativePlace, @Nullable Home home,
			Rows<HeldPost> holdings) {
	}

	record Home(String territory) {
	}

	/** The organisations that fit a condition. */
	static List<Organisation> organisations(Map<String, ?> where, FieldContext context) {
		return context.figures(Map.of("where", where), Teams.class).organisations().nodes();
	}

	/** Those who have a holding that fits a condition, by id. */
	static Map<String, Member> members(Map<String, ?> held, FieldContext context) {
		Map<String, ?> variables = Map.of("where", Map.of("holdings", Map.of("some", held)), "until",
				context.day().plusDays(1));
		return context.figures(variables, Members.class)
			.cadres()
			.nodes()
			.stream()
			.collect(Collectors.toMap(Member::id, Function.identity()));
	}

	/** Which organisations are asked about. */
	record Wanted(String area, @Nullable List<String> ids) {

		/** Under which the organisations are kept. */
		private record Kept(Wanted organisations) {
		}

		/** Under which those who hold their posts are kept. */
		private record KeptHolders(Wanted organisations) {
		}

		List<Organisation> organisations(QueryContext question) {
			Map<String, Object> those = ids == null
					? Map.of("AND", List.of(inArea(), Map.of("posts", Map.of("some", Map.of()))))
					: Map.of("AND", List.of(inArea(), Map.of("id", Map.of("in", ids))));
			return question.snapshot(new Kept(this), () -> Teams.organisations(those, question));
		}

		/** Who holds their posts, by id. */
		Map<String, Member> members(QueryContext question) {
			Map<String, Object> held = ids == null ? inArea() : Map.of("AND",
					List.of(inArea(), Map.of("post", Map.of("organisation", Map.of("id", Map.of("in", ids))))));
			return question.snapshot(new KeptHolders(this), () -> Teams.members(held, question));
		}

		private Map<String, Object> inArea() {
			return Map.of("territory", Map.of("startsWith", area));
		}

	}

}

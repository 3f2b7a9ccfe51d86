package org.touyan.organisations;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.touyan.api.ReadBy;
import org.touyan.api.Rows;

/** Organisations with posts and who holds these, as {@code questions/organisations/teams.graphql} reads them. */
@ReadBy("organisations/teams")
record Teams(Rows<Organisation> organisations) {

	record Organisation(String id, String type, String territory, @Nullable AxisLevel level,
			@Nullable CommitteeKind kind, Rows<Term> terms, Rows<Post> posts) {

		TeamKind teamKind() {
			return switch (level) {
				case null -> "Department".equals(type) ? TeamKind.DEPARTMENT
						: kind == CommitteeKind.VILLAGERS ? TeamKind.VILLAGE : TeamKind.COMMUNITY;
				case DISTRICT_COMMITTEE -> TeamKind.DISTRICT;
				case SUBDISTRICT_WORKING_COMMITTEE -> TeamKind.SUBDISTRICT;
				case VILLAGE_PARTY_ORG -> TeamKind.VILLAGE;
				case COMMUNITY_PARTY_ORG -> TeamKind.COMMUNITY;
				case ESTATE_BRANCH, BUILDING_GROUP, PARTY_MEMBER_HUB_HOUSEHOLD -> TeamKind.ESTATE;
			};
		}

		/** The day its present term began; nothing where it has no terms. */
		Optional<LocalDate> termBegan() {
			return terms.nodes().stream().map(Term::from).max(Comparator.naturalOrder());
		}

		/** The same organisation with the posts of these kinds only. */
		Organisation with(@Nullable Set<PostKind> kinds) {
			return kinds == null ? this : new Organisation(id, type, territory, level, kind, terms,
					new Rows<>(posts.nodes().stream().filter(post -> kinds.contains(post.kind())).toList()));
		}

	}

	record Term(LocalDate from) {
	}

	record Post(PostKind kind, PostGrade grade, int approved, Rows<Holding> holdings) {

		int filled() {
			return holdings.nodes().size();
		}

		int vacant() {
			return Math.max(0, approved - filled());
		}

		int over() {
			return Math.max(0, filled() - approved);
		}

	}

	record Holding(LocalDate from, @Nullable Ref person) {
	}

	record Ref(String id) {
	}

}

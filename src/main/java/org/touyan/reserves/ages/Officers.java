package org.touyan.reserves.ages;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.touyan.api.QueryContext;
import org.touyan.api.ReadBy;
import org.touyan.api.Rows;
import org.touyan.organisations.PostKind;
import org.touyan.people.AgeLines;
import org.touyan.reserves.Incumbent;

/** Those in office, as {@code questions/reserves/ages.graphql} reads them. */
@ReadBy("reserves/ages")
record Officers(Rows<Post> posts) {

	/** Levels of bodies in which people are in office. 班子层级 */
	enum Level {

		/** 区级 */
		DISTRICT,
		/** 街道 */
		SUBDISTRICT,
		/** 村居 */
		VILLAGE_COMMUNITY;

		private static final Map<String, ?> OF_DISTRICT = Map.of("territory", Map.of("endsWith", "000000"));

		/** The condition on organisations, as a client would send it, that those of the level fit. */
		private Map<String, Object> condition() {
			return Map.of("OR", switch (this) {
				case DISTRICT -> List.of(party("DISTRICT_COMMITTEE"), authority(OF_DISTRICT));
				case SUBDISTRICT ->
					List.of(party("SUBDISTRICT_WORKING_COMMITTEE"), authority(Map.of("NOT", OF_DISTRICT)));
				case VILLAGE_COMMUNITY -> List.of(party("VILLAGE_PARTY_ORG", "COMMUNITY_PARTY_ORG"),
						Map.of("onCommittee", Map.of("kind", Map.of("in", List.of("VILLAGERS", "RESIDENTS")))));
			});
		}

		private static Map<String, Object> authority(Map<String, ?> where) {
			return Map.of("onDepartment", where);
		}

		private static Map<String, Object> party(String... levels) {
			return Map.of("onPartyOrganisation", Map.of("level", Map.of("in", List.of(levels))));
		}

	}

	record Post(PostKind kind, String territory, Rows<Held> holdings) {
	}

	record Held(@Nullable Incumbent person) {
	}

	/**
	 * Somebody in office.
	 *
	 * @param leavesOn the first day beyond the line of age: that of retirement, or the department's for who is elected
	 */
	record Person(String id, String birthMonth, LocalDate leavesOn) {

		boolean isRetiredOn(LocalDate day) {
			return !leavesOn.isAfter(day);
		}

	}

	/** Somebody in a post. */
	record Officer(PostKind kind, String territory, Person person) {
	}

	static List<Officer> read(Level level, Collection<PostKind> kinds, AgeLines lines, QueryContext question) {
		return question
			.figures(Map.of("area", question.area(), "kinds", kinds.stream().map(PostKind::name).toList(),
					"organisation", level.condition()), Officers.class)
			.posts()
			.nodes()
			.stream()
			.flatMap(post -> post.holdings()
				.nodes()
				.stream()
				.flatMap(held -> Stream.ofNullable(held.person()))
				.map(person -> new Officer(post.kind(), post.territory(),
						new Person(person.id(), person.birthMonth(), person.line(lines).on()))))
			.toList();
	}

	/** Each person once, whatever the posts. */
	static Set<Person> people(List<Officer> officers) {
		return officers.stream().map(Officer::person).collect(Collectors.toSet());
	}

}

package org.touyan.mentoring;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

import org.touyan.Dump;
import org.touyan.Dump.Thing;
import org.touyan.GraphQlRequests;
import org.touyan.TouyanTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Lineages against a search by breadth over the whole of the sample. */
@TouyanTest
class MentoringLineageTests {

	private final GraphQlRequests requests;

	private final Dump dump;

	MentoringLineageTests(@Autowired GraphQlRequests requests, @Autowired Dump dump) {
		this.requests = requests;
		this.dump = dump;
	}

	@ParameterizedTest
	@CsvSource({ "2026-06-30, 6", "2026-06-30, 1", "2023-07-01, 3" })
	void everyGenerationIsTheOneThatIsFoundByBreadth(LocalDate day, int depth) {
		List<Thing> people = both(day).limit(8).toList();
		assertThat(people).isNotEmpty();
		for (Thing person : people) {
			JsonNode answer = requests.data("""
					{ mentoringLineage(personId: "%s", asOf: "%s", depth: %d) {
					  person { id } people { person { id } generation through { id } mentorship { id } from state }
					  mentees { ...b branches { ...b branches { ...b } } } } }
					fragment b on LineageBranch { person { id } }""".formatted(person.id(), day, depth))
				.path("mentoringLineage");
			var published = new TreeMap<String, Integer>();
			answer.path("people").forEach(row -> {
				int generation = row.path("generation").asInt();
				assertThat(published.put(row.path("person").path("id").asString() + (generation > 0), generation))
					.isNull();
				checkStep(row, day);
			});
			var expected = new TreeMap<>(generations(person, "MENTORS_IN", "MENTEE_IN", depth, day, 1));
			generations(person, "MENTEE_IN", "MENTORS_IN", depth, day, -1).forEach(expected::put);
			assertThat(published).as(person.id()).isEqualTo(expected);
			assertThat(answer.path("mentees").valueStream().map(branch -> branch.path("person").path("id").asString()))
				.containsExactlyInAnyOrderElementsOf(expected.entrySet()
					.stream()
					.filter(one -> one.getValue() == 1)
					.map(one -> one.getKey().replace("true", ""))
					.toList());
		}
	}

	/** Those who are mentor and mentee by the day. */
	private Stream<Thing> both(LocalDate day) {
		return dump.all("Mentor")
			.stream()
			.filter(one -> Stream.of("MENTORS_IN", "MENTEE_IN")
				.allMatch(type -> dump.to(one, type).anyMatch(pair -> pair.happenedBy("from", day))));
	}

	private void checkStep(JsonNode row, LocalDate day) {
		Thing mentorship = dump.thing(row.path("mentorship").path("id").asString());
		Set<String> ends = new HashSet<>();
		dump.from(mentorship, "MENTORS_IN").forEach(one -> ends.add(one.id()));
		dump.from(mentorship, "MENTEE_IN").forEach(one -> ends.add(one.id()));
		assertThat(ends).containsExactlyInAnyOrder(row.path("person").path("id").asString(),
				row.path("through").path("id").asString());
		assertThat(row.path("from").asString()).isEqualTo(String.valueOf(mentorship.day("from")));
		assertThat(row.path("state").asString()).isEqualTo(dump.stage(mentorship, "state", day));
	}

	private Map<String, Integer> generations(Thing person, String out, String back, int depth, LocalDate day,
			int sign) {
		var found = new TreeMap<String, Integer>();
		Set<Thing> generation = Set.of(person);
		for (int number = 1; number <= depth; number++) {
			var next = new HashSet<Thing>();
			for (Thing one : generation) {
				dump.to(one, out)
					.filter(pair -> pair.happenedBy("from", day))
					.flatMap(pair -> dump.from(pair, back))
					.filter(other -> !other.equals(person) && !found.containsKey(other.id() + (sign > 0)))
					.forEach(next::add);
			}
			for (Thing one : next) {
				found.put(one.id() + (sign > 0), sign * number);
			}
			generation = next;
		}
		return found;
	}

	@Test
	void nobodyHasNoLineageAndDepthHasBounds() {
		assertThat(requests
			.data("{ mentoringLineage(personId: \"00000000000000000000000000\") { people { generation } } }")
			.path("mentoringLineage")
			.isNull()).isTrue();
		String person = dump.all("Mentor").getFirst().id();
		for (int depth : new int[] { -1, 7 }) {
			assertThat(requests.code("{ mentoringLineage(personId: \"%s\", depth: %d) { people { generation } } }"
				.formatted(person, depth))).isEqualTo("INVALID_ARGUMENT");
		}
	}

}

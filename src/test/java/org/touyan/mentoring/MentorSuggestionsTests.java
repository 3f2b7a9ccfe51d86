package org.touyan.mentoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

import org.touyan.Dump;
import org.touyan.Dump.Thing;
import org.touyan.GraphQlRequests;
import org.touyan.TouyanTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** Suggestions with all their reasons against the same rules applied once more. */
@TouyanTest
class MentorSuggestionsTests {

	private static final Map<String, Double> STANDARD = Map.of("FIELD", 3.0, "VILLAGE", 2.0, "NEARNESS", 2.0, "OUTCOME",
			2.0, "ROOM", 2.0, "OUTSIDE_LINE", 1.0);

	private static final Pattern FIELD = Pattern.compile("导师(帮带领域|专长)“(.+)”与帮带对象专长“(.+)”(一致|相近)");

	private final GraphQlRequests requests;

	private final Dump dump;

	MentorSuggestionsTests(@Autowired GraphQlRequests requests, @Autowired Dump dump) {
		this.requests = requests;
		this.dump = dump;
	}

	private JsonNode ask(String mentee, LocalDate day, String more) {
		return requests
			.data("""
					{ mentorSuggestions(menteeId: "%s", asOf: "%s", first: 1000%s) {
					  totalCount nodes { rank mentor { id } score free reasons { factor value weight contribution text } } } }"""
				.formatted(mentee, day, more))
			.path("mentorSuggestions");
	}

	/** People in reserve, in office and with kin among the mentors. */
	private List<Thing> mentees(LocalDate day) {
		List<Thing> kin = dump.all("ReserveOfficial")
			.stream()
			.filter(one -> !dump.tiesTo(one, "KIN_OF").isEmpty())
			.toList();
		List<Thing> secretaries = dump.all("Cadre")
			.stream()
			.filter(one -> dump.to(one, "HOLDS").anyMatch(held -> held.holdsOn(day)))
			.toList();
		return List.of(kin.getFirst(), kin.getLast(), secretaries.get(40), secretaries.get(400), secretaries.getLast());
	}

	@ParameterizedTest
	@ValueSource(strings = { "2026-06-30", "2024-01-01" })
	void everyReasonIsTheOneThatTheRulesGive(LocalDate day) {
		var fitting = new Fitting(dump, day);
		for (Thing mentee : mentees(day)) {
			JsonNode answer = ask(mentee.id(), day, "");
			Map<String, Thing> eligible = fitting.mentors()
				.stream()
				.filter(mentor -> fitting.free(mentor) > 0 && fitting.may(mentor, mentee))
				.collect(Collectors.toMap(Thing::id, one -> one));
			assertThat(answer.path("totalCount").asInt()).isEqualTo(eligible.size());
			double before = 1;
			int rank = 1;
			for (JsonNode row : answer.path("nodes")) {
				Thing mentor = Objects.requireNonNull(eligible.remove(row.path("mentor").path("id").asString()),
						row::toString);
				check(row, fitting.values(mentor, mentee), STANDARD);
				isTrue(row.path("reasons").get(0), fitting.fields(mentor), mentor, mentee);
				assertThat(row.path("free").asLong()).isEqualTo(fitting.free(mentor));
				assertThat(row.path("rank").asInt()).isEqualTo(rank++);
				assertThat(row.path("score").asDouble()).isLessThanOrEqualTo(before);
				before = row.path("score").asDouble();
			}
			assertThat(eligible).isEmpty();
		}
	}

	/** The words are of those of whom they are told, and compare as it is told. */
	private static void isTrue(JsonNode reason, List<String> fields, Thing mentor, Thing mentee) {
		String text = reason.path("text").asString();
		var told = FIELD.matcher(text);
		assertThat(told.matches()).as(text).isEqualTo(reason.path("value").asDouble() > 0);
		if (told.matches()) {
			assertThat(told.group(1).equals("帮带领域") ? fields : Fitting.words(mentor)).contains(told.group(2));
			assertThat(Fitting.words(mentee)).contains(told.group(3));
			assertThat(told.group(4)).isEqualTo(told.group(2).equals(told.group(3)) ? "一致" : "相近");
		}
	}

	private static void check(JsonNode row, Map<String, Double> values, Map<String, Double> weights) {
		double sum = weights.values().stream().mapToDouble(each -> each).sum();
		double score = 0;
		var published = new HashMap<String, Double>();
		for (JsonNode reason : row.path("reasons")) {
			String factor = reason.path("factor").asString();
			published.put(factor, reason.path("value").asDouble());
			double weight = weights.getOrDefault(factor, Double.NaN);
			double contribution = values.getOrDefault(factor, Double.NaN) * weight / sum;
			assertThat(reason.path("weight").asDouble()).isEqualTo(weight);
			assertThat(reason.path("contribution").asDouble()).isCloseTo(contribution, within(1e-9));
			assertThat(reason.path("text").asString()).isNotBlank();
			score += contribution;
		}
		assertThat(published.keySet()).isEqualTo(values.keySet());
		published.forEach((factor, value) -> assertThat(value).as("%s of %s", factor, row)
			.isCloseTo(values.get(factor), within(1e-9)));
		assertThat(row.path("score").asDouble()).isCloseTo(score, within(1e-9));
	}

	@Test
	void weightsDecide() {
		LocalDate day = LocalDate.parse("2026-06-30");
		Thing mentee = mentees(day).getFirst();
		JsonNode answer = ask(mentee.id(), day,
				", weights: {field: 0, village: 0, nearness: 10, outcome: 0, room: 0, outsideLine: 0}");
		var fitting = new Fitting(dump, day);
		assertThat(answer.path("nodes")).isNotEmpty()
			.allSatisfy(row -> assertThat(row.path("score").asDouble()).isCloseTo(
					fitting.values(dump.thing(row.path("mentor").path("id").asString()), mentee).get("NEARNESS"),
					within(1e-9)));
	}

	@Test
	void kinAreNotSuggestedToWhoMayKnowOfThem() {
		LocalDate day = LocalDate.parse("2026-06-30");
		int checked = 0;
		for (Thing mentee : dump.all("ReserveOfficial")) {
			List<Thing> kin = dump.from(mentee, "KIN_OF").toList();
			if (!kin.isEmpty() && checked++ < 5) {
				JsonNode answer = ask(mentee.id(), day, ", includeFull: true");
				assertThat(answer.path("nodes")).isNotEmpty()
					.noneMatch(row -> row.path("mentor").path("id").asString().equals(kin.getFirst().id()));
				assertThat(answer.toString()).doesNotContain("KIN", "亲属", "回避");
			}
		}
		assertThat(checked).isPositive();
	}

	/** Beside the list stands what the same account may see of mentors anyway: nobody is missing. */
	@ParameterizedTest
	@CsvSource({ "SUBDISTRICT_ORGANISER, true", "DEPARTMENT_ADMINISTRATOR, false" })
	void whoIsMissingTellsNobodyElseOfKin(String role, boolean isWhole) {
		var kin = new ArrayList<String>();
		int checked = 0;
		for (Thing mentee : dump.all("ReserveOfficial")) {
			List<Thing> mentors = dump.tiesTo(mentee, "KIN_OF").isEmpty() ? List.of() : seniors(role, mentee);
			if (mentors.isEmpty()) {
				continue;
			}
			checked++;
			JsonNode answer = ask(role, """
					{ mentorSuggestions(menteeId: "%s", asOf: "2026-06-30", includeFull: true, first: 1000) {
					  totalCount nodes { mentor { id } } } }""".formatted(mentee.id())).path("mentorSuggestions");
			List<String> listed = answer.path("nodes")
				.valueStream()
				.map(row -> row.path("mentor").path("id").asString())
				.toList();
			List<String> missing = mentors.stream().map(Thing::id).filter(id -> !listed.contains(id)).toList();
			assertThat(missing.isEmpty()).as("%s of %s", missing, mentee.id()).isEqualTo(isWhole);
			kin.addAll(missing);
			if (kin.size() > 3) {
				break;
			}
		}
		assertThat(checked).isPositive();
	}

	/** Those whom the account sees on the list, longer in service than the mentee and not yet mentoring, with kin. */
	private List<Thing> seniors(String role, Thing mentee) {
		JsonNode seen = ask(role, """
				{ people(asOf: "2026-06-30", where: {id: {eq: "%s"}}) {
				    nodes { startedWorkOn menteeships { nodes { mentor { id } } } } }
				  mentors(first: 1000, asOf: "2026-06-30", where: {mentorRegistrations: {some: {}}}) {
				    nodes { id startedWorkOn } } }""".formatted(mentee.id()));
		String started = seen.at("/people/nodes/0/startedWorkOn").asString("");
		List<Thing> seniors = seen.at("/mentors/nodes")
			.valueStream()
			.filter(mentor -> mentor.path("startedWorkOn").asString().compareTo(started) < 0)
			.filter(mentor -> !seen.at("/people/nodes/0/menteeships").toString().contains(mentor.path("id").asString()))
			.map(mentor -> dump.thing(mentor.path("id").asString()))
			.toList();
		List<Thing> kin = Stream.concat(dump.to(mentee, "KIN_OF"), dump.from(mentee, "KIN_OF")).toList();
		return seniors.stream().anyMatch(kin::contains) ? seniors : List.of();
	}

	private JsonNode ask(String role, String query) {
		return requests
			.answerTo("kin-" + role, role, role.equals("SUBDISTRICT_ORGANISER") ? "370112013" : "370112",
					Map.of("query", query))
			.path("data");
	}

	@Test
	void callersOfATerritoryAreGivenItsMentorsAlone() {
		Thing mentee = dump.all("ReserveRecord")
			.stream()
			.filter(one -> one.isIn("370112013") && one.value("to") == null)
			.findFirst()
			.orElseThrow();
		String person = dump.from(mentee, "HAS_RESERVE").findFirst().orElseThrow().id();
		JsonNode answer = requests.answerTo("organiser of suggestions", "SUBDISTRICT_ORGANISER", "370112013", Map.of(
				"query",
				"{ mentorSuggestions(menteeId: \"%s\", asOf: \"2026-06-30\", first: 1000) { nodes { mentor { id } } } }"
					.formatted(person)));
		JsonNode rows = answer.path("data").path("mentorSuggestions").path("nodes");
		assertThat(rows).isNotEmpty().allSatisfy(row -> {
			Thing mentor = dump.thing(row.path("mentor").path("id").asString());
			assertThat(Stream.of("REGISTERED_AS", "HOLDS", "EMPLOYED_AS", "HAS_RESERVE", "LIVES_IN")
				.flatMap(type -> dump.to(mentor, type))).anyMatch(one -> one.isIn("370112013"));
		});
		Thing elsewhere = dump.all("ReserveRecord")
			.stream()
			.filter(one -> !one.isIn("370112013") && one.value("to") == null)
			.findFirst()
			.orElseThrow();
		String other = dump.from(elsewhere, "HAS_RESERVE").findFirst().orElseThrow().id();
		assertThat(requests
			.answerTo("organiser of suggestions", "SUBDISTRICT_ORGANISER", "370112013",
					Map.of("query", "{ mentorSuggestions(menteeId: \"%s\") { totalCount } }".formatted(other)))
			.path("data")
			.path("mentorSuggestions")
			.isNull()).isTrue();
	}

	@Test
	void weightsHaveBounds() {
		for (String weights : List.of("{field: -1}", "{field: 1001}",
				"{field: 0, village: 0, nearness: 0, outcome: 0, room: 0, outsideLine: 0}")) {
			assertThat(requests.code("{ mentorSuggestions(menteeId: \"%s\", weights: %s) { totalCount } }"
				.formatted(dump.all("ReserveOfficial").getFirst().id(), weights))).isEqualTo("INVALID_ARGUMENT");
		}
	}

}

package org.touyan.mentoring;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

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
import static org.assertj.core.api.Assertions.within;

/** Plans: nobody is left out or counted twice, every pair may be, and what is wished holds. */
@TouyanTest
class MentoringPlanTests {

	private static final LocalDate DAY = LocalDate.parse("2026-06-30");

	private static final String PLAN = """
			{ mentoringPlan(area: "%s", asOf: "%s"%s) {
			  wanted matched freePlaces meanScore
			  pairs { mentee { id } mentor { id } score isFixed reasons { factor contribution } }
			  unmatched { mentee { id } why eligible } loads { mentor { id } capacity before after } } }""";

	private final GraphQlRequests requests;

	private final Dump dump;

	MentoringPlanTests(@Autowired GraphQlRequests requests, @Autowired Dump dump) {
		this.requests = requests;
		this.dump = dump;
	}

	private JsonNode plan(String area, LocalDate day, String more) {
		return requests.data(PLAN.formatted(area, day, more)).path("mentoringPlan");
	}

	private static String id(JsonNode row, String end) {
		return row.path(end).path("id").asString();
	}

	@ParameterizedTest
	@CsvSource({ "370112013, 2026-06-30", "'', 2026-06-30", "370112, 2024-01-01" })
	void everybodyIsPairedOnceAsFarAsPlacesAndRulesAllow(String area, LocalDate day) {
		JsonNode plan = plan(area, day, "");
		var fitting = new Fitting(dump, day);
		var mentees = new TreeSet<String>();
		var taken = new HashMap<String, Long>();
		double sum = 0;
		for (JsonNode pair : plan.path("pairs")) {
			Thing mentor = dump.thing(id(pair, "mentor"));
			assertThat(mentees.add(id(pair, "mentee"))).isTrue();
			assertThat(fitting.may(mentor, dump.thing(id(pair, "mentee")))).isTrue();
			assertThat(taken.merge(mentor.id(), 1L, Long::sum)).isLessThanOrEqualTo(fitting.free(mentor));
			double reasons = pair.path("reasons")
				.valueStream()
				.mapToDouble(each -> each.path("contribution").asDouble())
				.sum();
			assertThat(pair.path("score").asDouble()).isCloseTo(reasons, within(1e-9));
			sum += reasons;
		}
		for (JsonNode left : plan.path("unmatched")) {
			Thing mentee = dump.thing(id(left, "mentee"));
			assertThat(mentees.add(mentee.id())).isTrue();
			List<Thing> eligible = fitting.mentors().stream().filter(mentor -> fitting.may(mentor, mentee)).toList();
			assertThat(left.path("eligible").asInt()).isEqualTo(eligible.size());
			assertThat(left.path("why").asString()).isEqualTo(eligible.isEmpty() ? "NO_MENTOR" : "NO_PLACE");
			assertThat(eligible).allMatch(mentor -> taken.getOrDefault(mentor.id(), 0L) >= fitting.free(mentor));
		}
		assertThat(mentees).isNotEmpty().isEqualTo(unpaired(area, day));
		assertThat(plan.path("wanted").asInt()).isEqualTo(mentees.size());
		assertThat(plan.path("matched").asInt()).isEqualTo(plan.path("pairs").size());
		assertThat(plan.path("meanScore").asDouble()).isCloseTo(sum / plan.path("pairs").size(), within(1e-9));
		assertThat(plan.path("freePlaces").asLong())
			.isEqualTo(fitting.mentors().stream().mapToLong(mentor -> Math.max(0, fitting.free(mentor))).sum());
		assertThat(plan.path("loads")).hasSameSizeAs(taken.keySet());
		plan.path("loads").forEach(load -> {
			Thing mentor = dump.thing(id(load, "mentor"));
			assertThat(load.path("before").asLong()).isEqualTo(fitting.capacity(mentor) - fitting.free(mentor));
			assertThat(load.path("after").asLong() - load.path("before").asLong()).isEqualTo(taken.get(mentor.id()));
		});
	}

	private Set<String> unpaired(String area, LocalDate day) {
		var all = new TreeSet<String>();
		requests
			.data("{ withoutMentor(area: \"%s\", asOf: \"%s\", first: 1000) { nodes { person { id } } } }"
				.formatted(area, day))
			.path("withoutMentor")
			.path("nodes")
			.forEach(row -> all.add(id(row, "person")));
		return all;
	}

	@Test
	void vetoesAndFixedPairsHoldWhenItIsAskedAgain() {
		JsonNode first = plan("370112013", DAY, "");
		JsonNode vetoed = first.path("pairs").get(0);
		JsonNode kept = first.path("pairs").get(1);
		String nobody = id(first.path("pairs").get(2), "mentee");
		String wishes = """
				, vetoes: [{menteeId: "%s", mentorId: "%s"}, {menteeId: "%s"}], fixed: [{menteeId: "%s", mentorId: "%s"}]"""
			.formatted(id(vetoed, "mentee"), id(vetoed, "mentor"), nobody, id(kept, "mentee"), id(kept, "mentor"));
		JsonNode again = plan("370112013", DAY, wishes);
		var pairs = new HashMap<String, JsonNode>();
		again.path("pairs").forEach(pair -> pairs.put(id(pair, "mentee"), pair));
		JsonNode fixed = Objects.requireNonNull(pairs.get(id(kept, "mentee")));
		assertThat(id(fixed, "mentor")).isEqualTo(id(kept, "mentor"));
		assertThat(fixed.path("isFixed").asBoolean()).isTrue();
		JsonNode other = pairs.get(id(vetoed, "mentee"));
		assertThat(other == null || !id(other, "mentor").equals(id(vetoed, "mentor"))).isTrue();
		assertThat(pairs).doesNotContainKey(nobody);
		assertThat(again.path("unmatched").valueStream().filter(left -> id(left, "mentee").equals(nobody)))
			.singleElement()
			.matches(left -> left.path("why").asString().equals("VETOED"));
		assertThat(again.path("pairs").valueStream().filter(pair -> pair.path("isFixed").asBoolean())).hasSize(1);
		assertThat(plan("370112013", DAY, wishes)).isEqualTo(again);
	}

	@Test
	void wishesThatCannotBeAreRefused() {
		JsonNode pair = plan("370112013", DAY, "").path("pairs").get(0);
		String both = "menteeId: \"%s\", mentorId: \"%s\"".formatted(id(pair, "mentee"), id(pair, "mentor"));
		String nobody = "menteeId: \"%s\", mentorId: \"00000000000000000000000000\"".formatted(id(pair, "mentee"));
		var refused = new HashSet<String>();
		for (String more : List.of(", vetoes: [{}]", ", vetoes: [{%s}], fixed: [{%s}]".formatted(both, both),
				", fixed: [{%s}, {%s}]".formatted(both, nobody), ", fixed: [{%s}]".formatted(nobody))) {
			JsonNode error = requests.error(PLAN.formatted("370112013", DAY, more));
			assertThat(error.path("extensions").path("code").asString()).isEqualTo("INVALID_ARGUMENT");
			refused.add(error.path("message").asString());
		}
		assertThat(refused).hasSize(4);
	}

	/**
	 * An account that may not know of kin plans as if there were none: a pair of kin may be fixed as any other, and
	 * counts as one that could be. Only the department is told that it may not be, as of any other that may not.
	 */
	@ParameterizedTest
	@CsvSource({ "SUBDISTRICT_ORGANISER, true", "VILLAGE_CLERK, true", "DEPARTMENT_ADMINISTRATOR, false" })
	void onlyTheDepartmentPlansWithoutKin(String role, boolean isAsOthers) {
		var fitting = new Fitting(dump, DAY);
		int checked = 0;
		for (String mentee : unpaired("370112", DAY)) {
			List<Thing> kin = kin(fitting, dump.thing(mentee));
			if (kin.isEmpty() || checked++ > 3) {
				continue;
			}
			long others = fitting.mentors().stream().filter(mentor -> fitting.may(mentor, dump.thing(mentee))).count();
			JsonNode left = planOf(role, "vetoes: [{menteeId: \"%s\"}]".formatted(mentee))
				.at("/data/mentoringPlan/unmatched")
				.valueStream()
				.filter(each -> id(each, "mentee").equals(mentee))
				.findFirst()
				.orElseThrow();
			assertThat(left.path("eligible").asLong()).isEqualTo(others + (isAsOthers ? kin.size() : 0));
			assertThat(left.path("why").asString())
				.isEqualTo(left.path("eligible").asInt() > 0 ? "VETOED" : "NO_MENTOR");
			for (Thing mentor : kin) {
				JsonNode fixed = fixed(role, mentee, mentor.id());
				assertThat(fixed.has("errors")).as("%s", fixed).isEqualTo(!isAsOthers);
				assertThat(fixed.toString()).doesNotContain("KIN", "亲属", "回避");
				assertThat(message(fixed, mentee, mentor.id()))
					.isEqualTo(isAsOthers ? "" : message(fixed(role, mentee, mentee), mentee, mentee));
			}
		}
		assertThat(checked).isPositive();
	}

	/** Kin of somebody, with a free place, who could be the mentor but for that. */
	private List<Thing> kin(Fitting fitting, Thing mentee) {
		return dump.tiesTo(mentee, "KIN_OF").isEmpty() ? List.of()
				: fitting.mentors()
					.stream()
					.filter(mentor -> fitting.isKin(mentor, mentee) && fitting.mayButForKin(mentor, mentee))
					.filter(mentor -> fitting.free(mentor) > 0)
					.toList();
	}

	private JsonNode planOf(String role, String wishes) {
		return requests.answerTo("planner-" + role, role, "370112", Map.of("query", """
				{ mentoringPlan(area: "370112", asOf: "%s", %s) {
				  unmatched { mentee { id } why eligible } pairs { mentee { id } isFixed } } }""".formatted(DAY,
				wishes)));
	}

	private JsonNode fixed(String role, String mentee, String mentor) {
		return planOf(role, "fixed: [{menteeId: \"%s\", mentorId: \"%s\"}]".formatted(mentee, mentor));
	}

	private static String message(JsonNode answer, String mentee, String mentor) {
		return answer.at("/errors/0/message").asString("").replace(mentee, "one").replace(mentor, "one");
	}

	@Test
	void nothingIsWritten() {
		long before = count();
		plan("", DAY, "");
		assertThat(count()).isEqualTo(before);
	}

	private long count() {
		return requests.data("{ mentorships(during: {}) { totalCount } }")
			.path("mentorships")
			.path("totalCount")
			.asLong();
	}

	@Test
	void reportWritersAreRefused() {
		JsonNode answer = requests.answerTo("writer of plans", "REPORT_WRITER", "370112",
				Map.of("query", "{ mentoringPlan { matched } }"));
		assertThat(answer.path("errors").get(0).path("extensions").path("code").asString()).isEqualTo("FIGURES_ONLY");
	}

}

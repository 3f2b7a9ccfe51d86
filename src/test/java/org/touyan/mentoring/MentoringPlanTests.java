package org.touyan.mentoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

import org.touyan.Dump;
import org.touyan.Dump.Thing;
import org.touyan.GraphQlRequests;
import org.touyan.Proof;
import org.touyan.TouyanTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** Plans: nobody is left out or counted twice, every pair may be, and what is wished holds. */
@TouyanTest
class MentoringPlanTests {

	private static final LocalDate DAY = LocalDate.parse("2026-06-30");

	private static final Map<String, JsonNode> PLANS = new HashMap<>();

	private static final Map<String, Set<String>> UNPAIRED = new HashMap<>();

	/** So many mentees with kin are looked at for each role. */
	private static final int WITH_KIN = Proof.of(2, 4);

	private static final String PLAN = """
			{ mentoringPlan(area: "%s", asOf: "%s"%s) {
			  wanted matched freePlaces meanScore
			  kinds { kind wanted matched }
			  pairs { mentee { id } mentor { id } kinds origin score isFixed reasons { factor contribution } }
			  unmatched { mentee { id } kinds why text eligible helpers { id } }
			  loads { mentor { id } capacity before after } } }""";

	private final GraphQlRequests requests;

	private final Dump dump;

	MentoringPlanTests(@Autowired GraphQlRequests requests, @Autowired Dump dump) {
		this.requests = requests;
		this.dump = dump;
	}

	/** The plan without any wish, which several tests look at. */
	private JsonNode plan(String area, LocalDate day) {
		return PLANS.computeIfAbsent(area + " " + day, _ -> plan(area, day, ""));
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
		JsonNode plan = plan(area, day);
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
			assertThat(left.path("why").asString()).isEqualTo(why(eligible, mentee, taken, fitting));
			assertThat(eligible).containsAll(things(left.path("helpers")));
			assertThat(left.path("text").asString()).isNotBlank();
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

	private String why(List<Thing> eligible, Thing mentee, Map<String, Long> taken, Fitting fitting) {
		if (eligible.isEmpty()) {
			return fitting.mentors().stream().anyMatch(mentor -> Fitting.isLonger(mentor, mentee)) ? "NO_MENTOR"
					: "NO_SENIOR";
		}
		return eligible.stream()
			.anyMatch(
					mentor -> fitting.free(mentor) - taken.getOrDefault(mentor.id(), 0L) + fitting.inReview(mentor) > 0)
							? "PLACES_HELD" : "NO_PLACE";
	}

	private List<Thing> things(JsonNode rows) {
		return rows.valueStream().map(row -> dump.thing(row.path("id").asString())).toList();
	}

	/**
	 * By growing a matching person by person (Kuhn), it is counted how many new secretaries can have a mentor at all,
	 * how many of these and of weak villages' secretaries, then of poor villages' ones too, and how many of all.
	 */
	@ParameterizedTest
	@CsvSource({ "370112, 2026-06-30", "370112, 2024-01-01" })
	void asManyAsCanBeAreServedInTheOrderOfTheirGrounds(String area, LocalDate day) {
		JsonNode plan = plan(area, day);
		var matching = new Matching(new Fitting(dump, day));
		long served = 0;
		for (String first : List.of("NEW_SECRETARY", "WEAK_VILLAGE_SECRETARY", "WEAK_ECONOMY_SECRETARY", "")) {
			Stream.of("pairs", "unmatched")
				.flatMap(rows -> plan.path(rows).valueStream())
				.filter(row -> first.equals(first(row)))
				.forEach(row -> matching.add(dump.thing(id(row, "mentee"))));
			served += plan.path("pairs").valueStream().filter(row -> first.equals(first(row))).count();
			assertThat(served).as("%s", first).isEqualTo(matching.size());
		}
		assertThat(plan.path("pairs").size()).isEqualTo(served).isPositive();
		JsonNode kind = plan.path("kinds").get(0);
		assertThat(kind.path("kind").asString()).isEqualTo("NEW_SECRETARY");
		assertThat(kind.path("matched").asLong())
			.isEqualTo(plan.path("pairs").valueStream().filter(row -> first(row).equals("NEW_SECRETARY")).count());
	}

	/** The ground that counts; nothing where it is none of those that come first. */
	private static String first(JsonNode row) {
		return Stream.of("NEW_SECRETARY", "WEAK_VILLAGE_SECRETARY", "WEAK_ECONOMY_SECRETARY")
			.filter(kind -> row.path("kinds").valueStream().anyMatch(each -> each.asString().equals(kind)))
			.findFirst()
			.orElse("");
	}

	/** Who can have a mentor at once. */
	private static final class Matching {

		private final Fitting fitting;

		private final List<Thing> mentors;

		private final Map<Thing, List<Thing>> eligible = new HashMap<>();

		private final Map<Thing, List<Thing>> mentees = new HashMap<>();

		private Matching(Fitting fitting) {
			this.fitting = fitting;
			this.mentors = fitting.mentors().stream().filter(mentor -> fitting.free(mentor) > 0).toList();
		}

		private void add(Thing mentee) {
			eligible.put(mentee, mentors.stream().filter(mentor -> fitting.may(mentor, mentee)).toList());
			place(mentee, new HashSet<>());
		}

		private boolean place(Thing mentee, Set<Thing> tried) {
			for (Thing mentor : eligible.getOrDefault(mentee, List.of())) {
				if (tried.add(mentor)) {
					List<Thing> those = mentees.computeIfAbsent(mentor, _ -> new ArrayList<>());
					Optional<Thing> moved = those.size() < fitting.free(mentor) ? Optional.of(mentee)
							: those.stream().filter(other -> place(other, tried)).findFirst();
					if (moved.isPresent()) {
						those.remove(moved.get());
						those.add(mentee);
						return true;
					}
				}
			}
			return false;
		}

		private long size() {
			return mentees.values().stream().mapToLong(List::size).sum();
		}

	}

	/** Nobody has a mentor from elsewhere while one of the own subdistrict who may has a place left. */
	@Test
	void theOwnSubdistrictIsUsedUpFirst() {
		JsonNode plan = plan("370112", DAY);
		var fitting = new Fitting(dump, DAY);
		var left = new HashMap<String, Long>();
		fitting.mentors().forEach(mentor -> left.put(mentor.id(), fitting.free(mentor)));
		plan.path("pairs").forEach(pair -> left.merge(id(pair, "mentor"), -1L, Long::sum));
		int own = 0;
		for (JsonNode pair : plan.path("pairs")) {
			Thing mentee = dump.thing(id(pair, "mentee"));
			String subdistrict = fitting.place(mentee).substring(0, 9);
			boolean isOwn = fitting.isOf(dump.thing(id(pair, "mentor")), subdistrict);
			assertThat(pair.path("origin").asString().equals("OWN_SUBDISTRICT")).isEqualTo(isOwn);
			own += isOwn ? 1 : 0;
			assertThat(isOwn || fitting.mentors()
				.stream()
				.noneMatch(mentor -> fitting.isOf(mentor, subdistrict) && left.getOrDefault(mentor.id(), 0L) > 0
						&& fitting.may(mentor, mentee)))
				.isTrue();
		}
		assertThat(own).isPositive();
	}

	@Test
	void mentorsOutsideWhatIsAskedForAreToldOf() {
		JsonNode plan = plan("370112013", DAY, ", tiers: [SUBDISTRICT], mentorAreas: [\"港沟\"]");
		plan.path("pairs").forEach(pair -> assertThat(pair.path("origin").asString()).isEqualTo("OWN_SUBDISTRICT"));
		assertThat(plan.path("unmatched").valueStream().map(left -> left.path("why").asString()))
			.contains("NOT_ASKED_FOR");
		assertThat(requests.code("{ mentoringPlan(mentorAreas: [\"37011201\"]) { matched } }"))
			.isEqualTo("INVALID_ARGUMENT");
	}

	private Set<String> unpaired(String area, LocalDate day) {
		return UNPAIRED.computeIfAbsent(area + " " + day, _ -> readUnpaired(area, day));
	}

	private Set<String> readUnpaired(String area, LocalDate day) {
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
		JsonNode first = plan("370112013", DAY);
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
		JsonNode pair = plan("370112013", DAY).path("pairs").get(0);
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
			if (kin.isEmpty() || checked++ >= WITH_KIN) {
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

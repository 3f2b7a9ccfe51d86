package org.touyan.acts;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

import org.touyan.EmptyGraphTest;
import org.touyan.GraphQlRequests;

import static org.assertj.core.api.Assertions.assertThat;

/** A plan of who mentors whom is carried out as it was answered, as one act, or not at all. */
@EmptyGraphTest
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock(EmptyGraphTest.LOCK)
class PlanTests {

	private static final String DAY = "2024-01-01";

	private final GraphQlRequests requests;

	private final Township town;

	private final JsonNode places;

	PlanTests(@Autowired GraphQlRequests requests) {
		this.requests = requests;
		this.town = new Township(requests);
		this.places = requests
			.data("{ villages(where: {territory: {startsWith: \"370112018\"}}, last: 4) { nodes { id } } }")
			.at("/villages/nodes");
	}

	private String village(int number) {
		return places.path(number).path("id").asString();
	}

	private String person(String name, int village) {
		return town.person(name, "MALE", "1980-03-04", village(village));
	}

	private String reserve(String name, int village) {
		String person = person(name, village);
		String record = town.done("nominateReserve",
				"""
						person: "%s", place: "%s", kind: SECRETARY_RESERVE, source: VETERAN, recommendation: BRANCH, on: "2023-01-10"
						"""
					.formatted(person, village(village)));
		town.done("admitReserve", "record: \"%s\", on: \"2023-02-01\"".formatted(record));
		return person;
	}

	private static String pair(String mentee, String mentor) {
		return "{mentee: \"%s\", mentor: \"%s\"} ".formatted(mentee, mentor);
	}

	private static String plan(String pairs, String more) {
		return "pairs: [%s], agreementNo: \"帮带〔2024〕\", from: \"%s\", %s".formatted(pairs, DAY, more);
	}

	@Test
	void whatThePlanAnswersIsProposedAtOnce() {
		String mentor = person("导一", 0);
		town.mentor(mentor, village(0), 2, DAY);
		String other = person("导二", 1);
		town.mentor(other, village(1), 1, DAY);
		IntStream.range(0, 3).forEach(number -> reserve("帮" + "甲乙丙".charAt(number), 0));
		String planned = """
				{ mentoringPlan(area: "%s", asOf: "%s", kinds: [RESERVE]) { matched pairs { mentee { id } mentor { id } } } }
				"""
			.formatted(village(0), "2024-02-01");
		JsonNode pairs = requests.data(planned).at("/mentoringPlan/pairs");
		assertThat(pairs.size()).isBetween(2, 3);
		String given = IntStream.range(0, pairs.size())
			.mapToObj(number -> pair(pairs.path(number).at("/mentee/id").asString(),
					pairs.path(number).at("/mentor/id").asString()))
			.collect(Collectors.joining());
		JsonNode answer = requests
			.data("""
					mutation { carryOutPlan(input: {%s}) { mentoringProgramme { name mentorships(asOf: "2024-02-01") { nodes {
					  state mode agreementNo field territory mentor { id } mentee { id } } } } change { act changes { type } } } }
					"""
				.formatted(plan(given, "name: \"春季帮带\"")))
			.path("carryOutPlan");
		JsonNode made = answer.at("/mentoringProgramme/mentorships/nodes");
		assertThat(answer.at("/mentoringProgramme/name").asString()).isEqualTo("春季帮带");
		assertThat(made.size()).isEqualTo(pairs.size());
		assertThat(answer.at("/change/act").asString()).isEqualTo("carryOutPlan");
		made.forEach(each -> {
			assertThat(each.path("state").asString()).isEqualTo("PROPOSED");
			assertThat(each.path("field").asString()).isEqualTo("党建引领");
			assertThat(each.path("agreementNo").asString()).matches("帮带〔2024〕-[1-3]");
			assertThat(given)
				.contains(pair(each.at("/mentee/id").asString(), each.at("/mentor/id").asString()).strip());
			assertThat(each.path("territory").asString()).isEqualTo(village(0));
			if (each.at("/mentor/id").asString().equals(mentor)) {
				assertThat(each.path("mode").asString())
					.isEqualTo(given.split(mentor, -1).length > 2 ? "ONE_TO_MANY" : "ONE_TO_ONE");
			}
		});
		assertThat(requests.data(planned).at("/mentoringPlan/matched").asInt()).as("nobody is left to be matched")
			.isZero();
	}

	@Test
	void aPlanThatBreaksARuleIsNotCarriedOut() {
		String mentor = person("导三", 2);
		town.mentor(mentor, village(2), 1, DAY);
		String one = person("帮三", 2);
		String two = reserve("帮四", 3);
		String both = pair(one, mentor) + pair(two, mentor);
		assertThat(town.refused("carryOutPlan", plan(both, "name: \"超额帮带\""))).isEqualTo("MENTOR_OVER_CAPACITY");
		assertThat(requests.data("{ mentoringProgrammes(where: {name: {eq: \"超额帮带\"}}) { totalCount } }")
			.at("/mentoringProgrammes/totalCount")
			.asInt()).isZero();
		assertThat(town.refused("carryOutPlan", plan(pair(mentor, one), "name: \"无师帮带\""))).isEqualTo("INVALID_STATE");
		String programme = town.done("carryOutPlan", plan(pair(two, mentor), "name: \"足额帮带\""));
		assertThat(town.refused("carryOutPlan", plan(pair(two, mentor), "programme: \"%s\"".formatted(programme))))
			.isIn("PAIRED_TWICE", "MENTOR_OVER_CAPACITY");
		JsonNode made = requests.data(
				"{ mentorships(asOf: \"%s\", where: {mentee: {id: {eq: \"%s\"}}}) { nodes { territory mode programme { id } } } }"
					.formatted(DAY, two))
			.at("/mentorships/nodes/0");
		assertThat(made.path("territory").asString()).isEqualTo(village(3));
		assertThat(made.path("mode").asString()).isEqualTo("ONE_TO_ONE");
		assertThat(made.at("/programme/id").asString()).isEqualTo(programme);
	}

	@Test
	void aPlanHasPairsAndOneProgramme() {
		String mentor = person("导四", 2);
		town.mentor(mentor, village(2), 1, DAY);
		String one = pair(person("帮五", 2), mentor);
		assertThat(town.refused("carryOutPlan", plan("", "name: \"甲\""))).isEqualTo("INVALID_ARGUMENT");
		assertThat(town.refused("carryOutPlan", plan(one.repeat(501), "name: \"甲\""))).isEqualTo("INVALID_ARGUMENT");
		assertThat(town.refused("carryOutPlan", plan(one, ""))).isEqualTo("INVALID_ARGUMENT");
		assertThat(town.refused("carryOutPlan", plan(one, "name: \" \""))).isEqualTo("INVALID_ARGUMENT");
		assertThat(town.refused("carryOutPlan", plan(one, "name: \"甲\", dueOn: \"%s\"".formatted(DAY))))
			.isEqualTo("INVALID_ARGUMENT");
		assertThat(town.refused("carryOutPlan", plan(pair(village(0), mentor), "name: \"甲\"")))
			.isEqualTo("INVALID_ARGUMENT");
		JsonNode elsewhere = requests.answerTo("plan", "SUBDISTRICT_ORGANISER", "370112001", Map.of("query",
				"mutation { carryOutPlan(input: {%s}) { change { seq } } }".formatted(plan(one, "name: \"甲\""))));
		assertThat(elsewhere.at("/errors/0/extensions/code").asString()).isEqualTo("NOT_FOUND");
		town.done("carryOutPlan", plan(one.replace("}", ", mode: DUAL}"), "name: \"甲\""));
	}

}

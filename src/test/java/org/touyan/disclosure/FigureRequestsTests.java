package org.touyan.disclosure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import graphql.language.FieldDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.NonNullType;
import graphql.language.ObjectTypeDefinition;
import graphql.language.TypeName;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

import org.touyan.GraphQlRequests;
import org.touyan.TouyanTest;

import static org.assertj.core.api.Assertions.assertThat;

/** What somebody may ask of the graph itself who may see figures only, and what the answers give away beside them. */
@TouyanTest
class FigureRequestsTests {

	private static final int LEAST = 5;

	/** Types that tell of no person: whatever they have themselves may be a condition. */
	private static final Set<String> EXACT = Set.of("districts", "subdistricts", "villages", "communities", "estates",
			"buildings", "grids", "unresolvedPlaces", "posts", "committees", "departments", "alliances",
			"allianceMeetings", "pairings", "projects", "industries", "products", "brands", "collectiveIncomes",
			"visitorCounts", "statedFigures", "adviserGroups", "talentProgrammes", "programmeMeasures",
			"mentoringProgrammes", "facilities", "serviceProgrammes", "services", "workshops", "activityFigures",
			"places", "villagesAndCommunities", "villagesOrCommunities", "actionPlans", "planMeasures", "taskForces",
			"cycleReports", "policies", "consultationVenues", "consultationTopics", "eventFigures", "specialities",
			"shops", "marketDays", "channels", "channelFigures", "cooperatives", "enterprises", "tourismIncomes");

	private final GraphQlRequests requests;

	FigureRequestsTests(@Autowired GraphQlRequests requests) {
		this.requests = requests;
	}

	private JsonNode ask(String query) {
		return requests.answerTo("figures", "REPORT_WRITER", "370112", Map.of("query", query));
	}

	private static String code(JsonNode answer) {
		return answer.at("/errors/0/extensions/code").asString("");
	}

	@ParameterizedTest
	@ValueSource(strings = {
			"{ reserveRecords(first: 0, where: {AND: [{territory: {in: [\"370112013228\", \"370112013201\"]}}]}) { totalCount } }",
			"{ reserveRecords(where: {territory: {startsWith: \"370112013228\"}}) { totalCount } }",
			"{ reserveRecords(where: {territory: {startsWith: \"3701120132\"}}) { totalCount } }",
			"{ reserveRecords(where: {territory: {startsWith: \"37011a\"}}) { totalCount } }",
			"{ withoutMentor(area: \"37011a\") { totalCount } }",
			"{ teamStructure(area: \"37011a\") { total { people } } }",
			"{ reserveRecords(where: {territory: {eq: \"370112013228\"}}) { totalCount } }",
			"{ reserveOfficials(where: {OR: [{NOT: {name: {gte: \"孔\", lt: \"孙\"}}}]}) { aggregate { count } } }",
			"{ people(where: {OR: [{id: {eq: \"01KWAX6P008APAYD6X052DWKGJ\"}, sex: {eq: MALE}}]}) { totalCount } }",
			"{ people(where: {id: {eq: \"01KWAX6P008APAYD6X052DWKGJ\"}, sex: {eq: FEMALE}}) { totalCount } }",
			"{ people(where: {name: {contains: \"孔\"}}) { totalCount } }",
			"{ people(where: {search: \"kong\"}) { totalCount } }", "{ people(where: {age: {gt: 40}}) { totalCount } }",
			"{ people(where: {bornOn: {gt: \"1990-01-01\"}}) { totalCount } }",
			"{ people(where: {NOT: {sex: {eq: MALE}}}) { totalCount } }",
			"{ people(where: {sex: {ne: MALE}}) { totalCount } }",
			"{ people(where: {education: {in: [GRADUATE, UNIVERSITY]}}) { totalCount } }",
			"{ people(where: {education: {eq: null}}) { totalCount } }",
			"{ people(where: {education: {isNull: true}}) { totalCount } }",
			"{ people(where: {reserveRecords: {none: {}}}) { totalCount } }",
			"{ people(where: {reserveRecords: {count: {gt: 1}}}) { totalCount } }",
			"{ villages(where: {reserveRecords: {some: {person: {name: {eq: \"孔婧\"}, education: {eq: GRADUATE}}}}}) { totalCount } }",
			"{ villages(where: {reserveRecords: {some: {}}}) { totalCount } }",
			"{ posts(where: {holdings: {none: {}}}) { totalCount } }",
			"{ posts(where: {reserveRecords: {count: {eq: 1}}}) { totalCount } }",
			"{ people { groups(by: [{name: VALUE}]) { aggregate { count } } } }",
			"{ people { groups(by: [{birthMonth: VALUE}]) { aggregate { count } } } }",
			"{ people { groups(by: [{sex: VALUE}], having: {count: {gt: 7}}) { aggregate { count } } } }",
			"{ people { groups(by: [{sex: VALUE}], orderBy: [{count: ASC}]) { aggregate { count } } } }",
			"{ people { aggregate { name { distinct } } } }", "{ people { aggregate { age { distinct } } } }",
			"{ people { aggregate { age { max } } } }", "{ people { pageInfo { hasNextPage } } }",
			"{ people(asOf: \"2026-03-18\") { totalCount } }", "{ people(asOf: \"2026-03-31\") { totalCount } }",
			"{ reserveRecords(asOf: \"2025-12-31\") { aggregate { count } } }",
			"{ people(during: {from: \"2026-03-18\", to: \"2026-03-19\"}) { totalCount } }",
			"{ withoutMentor(area: \"370112013228\") { totalCount } }",
			"{ withoutMentor(asOf: \"2026-03-18\") { totalCount } }", "{ ladder(from: \"2026-03-18\") { totalCount } }",
			"{ teamStructure(organisationIds: [\"O1\"]) { total { people } } }",
			"{ teamStructure(area: \"370112001\", posts: [SECRETARY], onlyShort: true) { totalCount } }",
			"{ postsWithoutSuccessor(fromAge: 57) { totalCount } }",
			"{ a: teamStructure(area: \"370112\") { total { people } } b: teamStructure(area: \"370112013\") { total { people } } }" })
	void whatCouldPickSinglePeopleIsRefused(String query) {
		JsonNode answer = ask(query);
		assertThat(code(answer)).as("%s", answer)
			.isIn("FIGURES_ONLY", "FIELD_FORBIDDEN", "INVALID_DOCUMENT", "VALIDATION_FAILED", "INVALID_ARGUMENT");
	}

	@Test
	void aCountIsAMultipleAndTheSameForTheSameRows() {
		JsonNode first = ask("{ people { totalCount aggregate { count } } }").at("/data/people");
		assertThat(first.path("totalCount").asLong()).isPositive();
		assertThat(first.path("totalCount").asLong() % LEAST).isZero();
		assertThat(first.at("/aggregate/count")).isEqualTo(first.path("totalCount"));
		long exact = requests.data("{ people { totalCount } }").at("/people/totalCount").asLong();
		assertThat(first.path("totalCount").asLong()).isBetween(exact - LEAST + 1, exact + LEAST - 1);
		assertThat(ask("{ people { aggregate { count } } }").at("/data/people/aggregate/count"))
			.isEqualTo(first.path("totalCount"));
	}

	/** Two days between which one person alone came would tell of that person. */
	@Test
	void peopleAreCountedForTodayAlone() {
		String today = LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();
		assertThat(ask("{ people(asOf: \"%s\") { totalCount } }".formatted(today)).path("data"))
			.isEqualTo(ask("{ people { totalCount } }").path("data"));
	}

	/** A role is a condition: those of a group who have it are not told from the group, nor all from nearly all. */
	@Test
	void aRoleLeavesOutEnoughOrNothingIsTold() {
		assertThat(ask("{ reserveOfficials { totalCount } }").at("/data/reserveOfficials/totalCount").asLong())
			.isPositive();
		String where = "{reserveRecords: {some: {status: {eq: IN_POOL}}}}";
		JsonNode published = ask(
				"{ people(where: %1$s) { totalCount } reserveOfficials(where: %1$s) { totalCount } }".formatted(where))
			.path("data");
		assertThat(published.at("/people/totalCount").asLong()).as("%s", published).isPositive();
		assertThat(published.at("/reserveOfficials/totalCount").isNull()).as("%s", published).isTrue();
	}

	/** Which one it is nobody can tell. */
	@ParameterizedTest
	@ValueSource(strings = { "{sex: {eq: MALE}, AND: [{sex: {eq: FEMALE}}]}",
			"{sex: {eq: MALE}, AND: [{sex: {eq: MALE}}]}" })
	void noneAndAlmostAllOfAConditionAreNotToldAsFewAreNot(String where) {
		JsonNode published = ask(
				"{ people(where: %s) { totalCount aggregate { count } groups(by: [{sex: VALUE}]) { aggregate { count } } } }"
					.formatted(where))
			.at("/data/people");
		assertThat(published.path("totalCount").isNull()).as("%s", published).isTrue();
		assertThat(published.path("aggregate").isNull()).isTrue();
		assertThat(published.path("groups")).isEmpty();
	}

	@Test
	void meansAndGroupsAreOfMany() {
		JsonNode published = ask(
				"""
						{ people(where: {reserveRecords: {some: {territory: {startsWith: "370112013"}}}}) {
						  totalCount aggregate { age { avg count } } groups(by: [{sex: VALUE}]) { key { sex } aggregate { count } } } }""")
			.at("/data/people");
		assertThat(published.path("totalCount").asLong()).as("%s", published).isPositive();
		assertThat(published.at("/aggregate/age/avg").asDouble()).isBetween(20.0, 60.0);
		assertThat(published.path("groups")).isNotEmpty();
		published.path("groups").forEach(group -> assertThat(group.at("/aggregate/count").asLong() % LEAST).isZero());
	}

	@Test
	void figuresOfWhatTellsOfNoPersonAreExact() {
		String query = "{ villages(where: {name: {contains: \"南\"}}) { totalCount groups(by: [{weak: VALUE}]) { aggregate { count } } } }";
		JsonNode answer = ask(query);
		assertThat(answer.path("data")).as("%s", answer).isEqualTo(requests.data(query));
	}

	@ParameterizedTest
	@CsvSource({ "370112002", "370112013", "370112001" })
	void aPageTellsNothingOfRows(String area) {
		JsonNode page = ask(
				"{ withoutMentor(area: \"%s\", first: 0) { pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }"
					.formatted(area))
			.at("/data/withoutMentor/pageInfo");
		assertThat(page.path("hasNextPage").asBoolean(true)).isFalse();
		assertThat(page.path("startCursor").isNull() && page.path("endCursor").isNull()).isTrue();
	}

	/** Nor do a cursor that would be a certain row's, or a page that is as long as it likes. */
	@ParameterizedTest
	@ValueSource(strings = { "first: 1", "first: 100", "after: \"MDo\"", "after: \"OTk5OnRoaXJk\"" })
	void whereAPageBeginsTellsNothing(String page) {
		JsonNode answer = ask(
				"{ withoutMentor(area: \"370112002\", %s) { totalCount pageInfo { hasNextPage hasPreviousPage } } }"
					.formatted(page));
		assertThat(answer.has("errors")).as("%s", answer).isFalse();
		assertThat(answer.at("/data/withoutMentor/pageInfo").toString())
			.isEqualTo("{\"hasNextPage\":false,\"hasPreviousPage\":false}");
	}

	@ParameterizedTest
	@ValueSource(strings = { "withoutMentor(area: \"%s\") { totalCount }",
			"certificateRate(area: \"%s\") { total { workers } }",
			"villagesWithoutAlliance(area: \"%s\") { totalCount }" })
	void theCostOfAnAnswerDoesNotCountWhatWasRead(String question) {
		var costs = new TreeSet<String>();
		for (String area : List.of("370112002", "370112013", "370112001")) {
			JsonNode answer = ask("{ %s }".formatted(question.formatted(area)));
			assertThat(answer.has("errors")).as("%s", answer).isFalse();
			costs.add(answer.at("/extensions/cost/requested").toString());
		}
		assertThat(costs).hasSize(1);
	}

	/** The figures of a part are those of the whole less those of the other parts, which other answers would have. */
	@ParameterizedTest
	@ValueSource(strings = { "teamStructure(kinds: [SUBDISTRICT]) { totalCount }",
			"teamStructure(posts: [SECRETARY]) { totalCount }", "withoutMentor(kinds: [RESERVE]) { totalCount }",
			"successionBoard(kinds: [SECRETARY]) { __typename }", "successionBoard(withinMonths: 12) { __typename }",
			"postsWithoutSuccessor(fromAge: 55) { totalCount }", "mentoringOutcomes(months: 24) { totalCount }",
			"mentoringOutcomes(from: \"2024-01-01\") { totalCount }", "ladder(from: \"2024-01-01\") { totalCount }",
			"ageProjection(on: \"2031-12-31\", kinds: [SECRETARY]) { __typename }",
			"talentPipeline(from: \"2025-01-01\", to: \"2025-06-30\") { from }",
			"talentPipeline(from: \"2024-01-01\", to: \"2025-12-31\") { from }" })
	void figuresOfPartsTakeARegisteredDocument(String question) {
		assertThat(code(ask("{ %s }".formatted(question)))).isEqualTo("FIGURES_ONLY");
		String registered = "query Part { %s }".formatted(question);
		JsonNode answer = requests.registeredTo("figures", "REPORT_WRITER", "370112", registered);
		assertThat(answer.has("errors")).as("%s", answer).isFalse();
		assertThat(code(ask("query Other { %s }".formatted(question)))).isEqualTo("FIGURES_ONLY");
	}

	@Test
	void aVariableOfARegisteredDocumentIsNoPartThatIsRegistered() {
		String document = "query ($posts: [PostKind!]) { teamStructure(posts: $posts) { totalCount } }";
		assertThat(requests.registeredTo("figures", "REPORT_WRITER", "370112", document).has("errors")).isFalse();
		JsonNode part = requests.answerTo("figures", "REPORT_WRITER", "370112",
				Map.of("query", document, "variables", Map.of("posts", List.of("SECRETARY"))));
		assertThat(code(part)).isEqualTo("FIGURES_ONLY");
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "teamStructure(by: ORGANISATION) { totalCount }", "ladder(directions: [UP]) { totalCount }",
					"mentoringOutcomes(months: 12) { totalCount }", "ageProjection(on: \"2031-12-31\") { __typename }",
					"talentPipeline(from: \"2025-01-01\", to: \"2025-12-31\", by: [SEX]) { from }" })
	void figuresOfTheWholeDoNot(String question) {
		JsonNode answer = ask("{ %s }".formatted(question));
		assertThat(answer.has("errors")).as("%s", answer).isFalse();
	}

	@Test
	void whatBecomesOfAQueryIsNotShown() {
		JsonNode answer = requests.answerTo("figures", "REPORT_WRITER", "370112", Map.of("query",
				"{ withoutMentor(area: \"370112002\") { totalCount } }", "extensions", Map.of("explain", true)));
		assertThat(code(answer)).isEqualTo("EXPLAIN_NOT_ALLOWED");
		assertThat(answer.toString()).doesNotContain("parameters");
	}

	@Test
	void aStatementGrowsWithItsConditionsOnlyAFewTimes() {
		String many = "{sex: {eq: MALE}}, ".repeat(7);
		assertThat(code(ask("{ people(where: {AND: [%s]}) { totalCount } }".formatted(many))))
			.isEqualTo("FIGURES_ONLY");
	}

	/** Of each list of the schema, each field by which text, id, number or day it could be narrowed. */
	@Test
	void noFieldWithFreeValuesIsAConditionOnWhatLeadsToPeople() throws IOException {
		TypeDefinitionRegistry schema = new SchemaParser()
			.parse(Files.readString(Path.of("src/docs/schema.graphql"), StandardCharsets.UTF_8));
		var let = new TreeSet<String>();
		int asked = 0;
		for (FieldDefinition root : ((ObjectTypeDefinition) Optional.ofNullable(schema.getTypeOrNull("Query"))
			.orElseThrow()).getFieldDefinitions()) {
			boolean needsMore = root.getInputValueDefinitions()
				.stream()
				.anyMatch(each -> each.getType() instanceof NonNullType);
			for (String condition : needsMore ? List.<String>of() : free(schema, root)) {
				asked++;
				String code = code(ask("{ %s(where: {%s}) { totalCount } }".formatted(root.getName(), condition)));
				assertThat(code).as("%s %s", root.getName(), condition).isIn("", "FIGURES_ONLY", "FIELD_FORBIDDEN");
				if (code.isEmpty()) {
					let.add(root.getName());
				}
			}
		}
		assertThat(asked).isGreaterThan(100);
		assertThat(EXACT).containsAll(let);
		assertThat(let).doesNotContain("people", "cadres", "holdings", "reserveRecords", "mentorships");
	}

	private static List<String> free(TypeDefinitionRegistry schema, FieldDefinition root) {
		var conditions = new ArrayList<String>();
		for (InputValueDefinition argument : root.getInputValueDefinitions()) {
			if (argument.getName().equals("where") && argument.getType() instanceof TypeName where) {
				var input = (InputObjectTypeDefinition) Optional.ofNullable(schema.getTypeOrNull(where.getName()))
					.orElseThrow();
				for (InputValueDefinition field : input.getInputValueDefinitions()) {
					String operand = field.getType() instanceof TypeName type ? operand(type.getName()) : "";
					if (!operand.isEmpty()) {
						conditions.add("%s: {eq: %s}".formatted(field.getName(), operand));
					}
				}
			}
		}
		return conditions;
	}

	private static String operand(String filter) {
		return switch (filter) {
			case "StringFilter", "IDFilter", "SealedFilter" -> "\"370112013228\"";
			case "IntFilter" -> "7";
			case "FloatFilter" -> "7.5";
			case "DateFilter" -> "\"2020-02-02\"";
			default -> "";
		};
	}

}

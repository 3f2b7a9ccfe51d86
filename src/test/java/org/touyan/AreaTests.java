package org.touyan;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLTypeUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.execution.GraphQlSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** However an area is called, every question is about all that lies in it; what is none is refused. */
@TouyanTest
class AreaTests {

	private static final List<String> QUESTIONS = List.of("teamStructure(area: \"%s\") { total { people } }",
			"reserveCoverage(area: \"%s\") { totalCount all { actual gap } }",
			"ageProjection(area: \"%s\", on: \"2030-01-01\") { all { people } }",
			"mentorLoads(area: \"%s\") { totalCount }", "withoutMentor(area: \"%s\") { totalCount }",
			"villagesWithoutAlliance(area: \"%s\") { totalCount }",
			"talentPipeline(area: \"%s\", from: \"2025-01-01\", " + "to: \"2026-01-01\") { all { records } }");

	private final GraphQlRequests requests;

	private final GraphQlSource source;

	AreaTests(@Autowired GraphQlRequests requests, @Autowired GraphQlSource source) {
		this.requests = requests;
		this.source = source;
	}

	static Stream<String> questions() {
		return QUESTIONS.stream();
	}

	@ParameterizedTest
	@MethodSource("questions")
	void aDivisionIsWhatLiesInIt(String question) {
		JsonNode beginning = answer(question, "370112013");
		assertThat(beginning.path("errors")).isEmpty();
		assertThat(answer(question, "370112013000").path("data")).isEqualTo(beginning.path("data"));
		assertThat(answer(question, "港沟").path("data")).isEqualTo(beginning.path("data"));
		assertThat(answer(question, "370112000000").path("data")).isEqualTo(answer(question, "历城区").path("data"))
			.isEqualTo(answer(question, "370112").path("data"));
	}

	private JsonNode answer(String question, String area) {
		return requests.answer(Map.of("query", "{ " + question.formatted(area) + " }"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			37011201 | "37011201" is no division; near it are 鲍山街道 370112010,
			港沟街   | "港沟街" is no division; near it are 港沟街道 370112013.
			x        | "x" is no division.
			""")
	void whatIsNoDivisionIsRefused(String area, String sentence) {
		JsonNode error = answer(QUESTIONS.getFirst(), area).at("/errors/0");
		assertThat(error.at("/extensions/code").asString()).isEqualTo("INVALID_ARGUMENT");
		assertThat(error.path("message").asString()).startsWith(sentence);
		assertThat(error.at("/path/0").asString()).isEqualTo("teamStructure");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " 370112013 " })
	void blanksDoNotMatter(String area) {
		assertThat(answer(QUESTIONS.getFirst(), area).path("errors")).isEmpty();
	}

	@Test
	void everyQuestionOfAnAreaTakesItAlike() {
		Stream<GraphQLFieldDefinition> questions = source.schema().getQueryType().getFieldDefinitions().stream();
		List<GraphQLArgument> areas = questions.flatMap(field -> Stream.ofNullable(field.getArgument("area"))).toList();
		assertThat(areas).hasSizeGreaterThan(20)
			.allSatisfy(area -> assertThat(GraphQLTypeUtil.simplePrint(area.getType())).isEqualTo("Area"));
	}

}

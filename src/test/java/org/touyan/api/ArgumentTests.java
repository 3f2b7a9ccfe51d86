package org.touyan.api;

import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

import org.touyan.GraphQlRequests;
import org.touyan.TouyanTest;

import static org.assertj.core.api.Assertions.assertThat;

/** What questions do not take for an argument is refused at its place, with its code. */
@TouyanTest
class ArgumentTests {

	private final GraphQlRequests requests;

	ArgumentTests(@Autowired GraphQlRequests requests) {
		this.requests = requests;
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					mentoringLineage(personId: "1", depth: 7) { person { id } } | depth is 7; it can be 0 to 6.
					mentoringLineage(personId: "1", depth: -1) { person { id } } | depth is -1; it can be 0 to 6.
					neighborhood(id: "1", depth: 5) { totalNodes } | depth is 5; it can be 0 to 4.
					orgTree(root: "1", depth: 7) { totalNodes } | depth is 7; it can be 0 to 6.
					pathsPicture(from: "1", to: "2", first: 0) { totalNodes } | first is 0; there is one path at the least.
					federationPath(from: "1", to: "2", maxHops: 9, first: 0) { hops } | maxHops is 9; it can be 1 to 8.
					federationPath(from: "1", to: "2", first: 21) { hops } | first is 21; it can be 1 to 20.
					mentoringDue(withinDays: -1) { totalCount } | withinDays must not be negative.
					mentoringOutcomes(months: 7) { totalCount } | months is 7; it can be 6, 12 or 24.
					successionBoard(withinMonths: 601) { totalCount } | withinMonths is 601; it can be 0 to 600.
					postsWithoutSuccessor(retiringWithin: -1) { totalCount } | retiringWithin is -1; it can be 0 to 600.
					reserveCoverage(required: {secretary: -1, member: 1}) { totalCount } | Required reserves are 0 or more, and together not more than most, which is 1000 at the most.
					mentorSuggestions(menteeId: "1", weights: {field: 1001}) { totalCount } | A weight is 0 to 1000.
					partnerSuggestions(placeId: "1", weights: {industry: -0.5}) { totalCount } | A weight is 0 to 1000.
					partnerSuggestions(placeId: "1", weights: {industry: 0, product: 0, nearness: 0, unpaired: 0, ties: 0}) { totalCount } | All weights are 0; one must be more.
					mentoringPlan(weights: {field: -1, village: 1}, vetoes: [{}]) { pairs { score } } | A weight is 0 to 1000.
					mentoringPlan(vetoes: [{mentorId: "1"}, {}]) { pairs { score } } | A veto names a mentee, a mentor or both.
					""")
	void anArgumentOutOfItsBoundsIsRefused(String field, String message) {
		assertRefused(field, "INVALID_ARGUMENT", message);
	}

	@Test
	void aPictureOfTooManyIsRefused() {
		String ids = String.join(",", IntStream.range(0, 1001).mapToObj("\"%d\""::formatted).toList());
		assertRefused("subgraph(ids: [%s]) { totalNodes }".formatted(ids), "PAGE_TOO_LARGE",
				"ids are 1001; they can be 1000 at the most.");
	}

	private void assertRefused(String field, String code, String message) {
		JsonNode answer = requests.answer(Map.of("query", "{ asked: " + field + " }"));
		JsonNode error = answer.at("/errors/0");
		assertThat(answer.path("errors")).as("%s", answer).hasSize(1);
		assertThat(error.path("message").asString()).isEqualTo(message);
		assertThat(error.at("/extensions/code").asString()).isEqualTo(code);
		assertThat(error.path("path")).hasToString("[\"asked\"]");
		assertThat(error.path("locations")).hasToString("[{\"line\":1,\"column\":3}]");
		assertThat(error.at("/extensions/classification").asString()).isEqualTo("ValidationError");
	}

}

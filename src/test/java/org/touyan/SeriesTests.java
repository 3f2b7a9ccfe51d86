package org.touyan;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** Figures day by day are those of plain lists of these days. */
@TouyanTest
class SeriesTests {

	private static final String IN_POOL = "reserveOfficials";

	private final GraphQlRequests requests;

	SeriesTests(@Autowired GraphQlRequests requests) {
		this.requests = requests;
	}

	private double count(String list, String day) {
		return requests.data("{ %s(asOf: \"%s\") { totalCount } }".formatted(list, day))
			.path(list)
			.path("totalCount")
			.asInt();
	}

	private List<JsonNode> series(String list, String from, String to, String every) {
		return requests.data("""
				{ %s(asOf: "2026-05-20") { series(from: "%s", to: "%s", every: %s) {
				    on aggregate { count } change { count } yearOnYear { count } } } }
				""".formatted(list, from, to, every)).path(list).path("series").valueStream().toList();
	}

	/** The day, the day of the period before and the day a year before. */
	@ParameterizedTest
	@CsvSource(textBlock = """
			reserveOfficials, QUARTER, 2025-01-01, 0, 2025-03-31, 2024-12-31, 2024-03-31
			reserveOfficials, QUARTER, 2025-01-01, 1, 2025-06-30, 2025-03-31, 2024-06-30
			reserveOfficials, QUARTER, 2025-01-01, 3, 2025-12-31, 2025-09-30, 2024-12-31
			reserveOfficials, QUARTER, 2025-01-01, 5, 2026-05-20, 2026-03-31, 2025-05-20
			communityWorkers, YEAR,    2023-01-01, 0, 2023-12-31, 2022-12-31, 2022-12-31
			communityWorkers, YEAR,    2023-01-01, 1, 2024-12-31, 2023-12-31, 2023-12-31
			communityWorkers, YEAR,    2023-01-01, 3, 2026-05-20, 2025-12-31, 2025-05-20
			alliances,        MONTH,   2024-02-01, 0, 2024-02-29, 2024-01-31, 2023-02-28
			""")
	void pointsAreTheListsOfTheirDays(String list, String every, String from, int place, String on, String before,
			String yearBefore) {
		JsonNode point = series(list, from, "2026-06-30", every).get(place);
		double count = count(list, on);
		assertThat(point.path("on").asString()).isEqualTo(on);
		assertThat(point.at("/aggregate/count").asDouble()).isEqualTo(count).isPositive();
		assertThat(point.at("/change/count").asDouble()).isCloseTo(count / count(list, before) - 1, within(1e-9));
		assertThat(point.at("/yearOnYear/count").asDouble()).isCloseTo(count / count(list, yearBefore) - 1,
				within(1e-9));
	}

	/** A condition on the age follows the day: somebody of 36 in May was 35 in March. */
	@Test
	void conditionsFollowTheDay() {
		String where = "where: {age: {lte: 35}}";
		List<JsonNode> points = requests.data(
				"{ reserveOfficials(asOf: \"2026-05-20\", %s) { series(from: \"2026-01-01\", to: \"2026-05-20\", every: MONTH) { on aggregate { count age { max } } } } }"
					.formatted(where))
			.at("/reserveOfficials/series")
			.valueStream()
			.toList();
		assertThat(points).hasSize(5).allSatisfy(point -> {
			assertThat(point.at("/aggregate/age/max").asInt()).isEqualTo(35);
			assertThat(point.at("/aggregate/count").asInt()).isEqualTo(
					requests
						.data("{ reserveOfficials(asOf: \"%s\", %s) { totalCount } }"
							.formatted(point.path("on").asString(), where))
						.at("/reserveOfficials/totalCount")
						.asInt());
		});
	}

	@Test
	void whatWasNothingChangedByNoPart() {
		JsonNode first = series(IN_POOL, "1900-01-01", "1900-12-31", "YEAR").getFirst();
		assertThat(first.at("/aggregate/count").asInt(-1)).isZero();
		assertThat(first.at("/change/count").isNull()).isTrue();
		assertThat(first.at("/yearOnYear/count").isNull()).isTrue();
	}

	/** Each day costs as much as a list of that day. */
	@Test
	void costsAsManyTimesAsItHasDays() {
		long one = cost(
				"{ people { series(from: \"2025-12-01\", to: \"2025-12-31\", every: MONTH) { aggregate { count } } } }");
		long many = cost(
				"{ people { series(from: \"2021-01-01\", to: \"2025-12-31\", every: MONTH) { aggregate { count } } } }");
		assertThat(many).isBetween(55 * one, 60 * one);
	}

	private long cost(String query) {
		return requests.answer(Map.of("query", query)).at("/extensions/cost/requested").asLong();
	}

	private JsonNode asFigures(String query) {
		return requests.answerTo("figures", "REPORT_WRITER", "370112", Map.of("query", query));
	}

	/** The difference of two days tells who came, blurred or not. */
	@ParameterizedTest
	@ValueSource(strings = { "people", "reserveOfficials", "reserveRecords", "communityWorkers" })
	void ofPeopleWhoMayHaveFiguresOnlyIsRefused(String list) {
		JsonNode answer = asFigures(
				"{ %s { series(from: \"2026-01-01\", to: \"2026-05-01\", every: MONTH) { aggregate { count } } } }"
					.formatted(list));
		assertThat(answer.at("/errors/0/extensions/code").asString()).isEqualTo("FIGURES_ONLY");
	}

	@Test
	void ofWhatTellsOfNoPersonTheyHaveIt() {
		String query = "{ alliances(asOf: \"2026-05-20\") { series(from: \"2023-01-01\", to: \"2026-05-20\", every: YEAR) { on aggregate { count } change { count } } } }";
		assertThat(asFigures(query).path("data")).isEqualTo(requests.data(query));
	}

}

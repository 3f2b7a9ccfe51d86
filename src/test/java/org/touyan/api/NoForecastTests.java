package org.touyan.api;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

import org.touyan.GraphQlRequests;
import org.touyan.TouyanTest;

import static org.assertj.core.api.Assertions.assertThat;

/** An answer for a day that is yet to come says that it is no forecast. */
@TouyanTest
class NoForecastTests {

	private final GraphQlRequests requests;

	private final LocalDate today;

	NoForecastTests(@Autowired GraphQlRequests requests, @Autowired Clock clock) {
		this.requests = requests;
		this.today = LocalDate.now(clock);
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "a: villages(asOf: \"%s\") { totalCount }", "a: mentorLoads(asOf: \"%s\") { totalCount }" })
	void anAnswerForTomorrowSaysSo(String question) {
		JsonNode notice = answer(question, today.plusDays(2)).at("/extensions/notices/0");
		assertThat(notice.path("code").asString("")).isEqualTo("NO_FORECAST");
		assertThat(notice.at("/path/0").asString()).isEqualTo("a");
		assertThat(answer(question, today.plusDays(2)).at("/extensions/notices")).hasSize(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "villages(asOf: \"%s\") { totalCount }", "mentorLoads(asOf: \"%s\") { totalCount }" })
	void oneForTodayDoesNot(String question) {
		assertThat(answer(question, today).path("data").isNull()).isFalse();
		assertThat(answer(question, today).at("/extensions/notices").isMissingNode()).isTrue();
	}

	private JsonNode answer(String question, LocalDate day) {
		return requests.answer(Map.of("query", "{ " + question.formatted(day) + " }"));
	}

}

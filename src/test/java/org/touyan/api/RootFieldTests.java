package org.touyan.api;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

import org.touyan.GraphQlRequests;
import org.touyan.StatementCounter;
import org.touyan.TouyanTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Several root fields answer as each alone does, by one statement where they are few. */
@TouyanTest
class RootFieldTests {

	private static final String FIELD = """
			field%1$d: villages(asOf: "202%1$d-03-04", first: %1$d, orderBy: [{ name: PINYIN }],
				where: { name: { gt: "芦%1$d🦆" } }) {
				totalCount nodes { id name } pageInfo { endCursor }
			}
			""";

	private final GraphQlRequests requests;

	private final StatementCounter statements;

	RootFieldTests(@Autowired GraphQlRequests requests, @Autowired StatementCounter statements) {
		this.requests = requests;
		this.statements = statements;
	}

	@ParameterizedTest
	@CsvSource({ "1, 1", "2, 1", "4, 1", "5, 5" })
	void answerAsEachAlone(int fields, int sent) {
		statements.drain();
		JsonNode together = data(
				IntStream.rangeClosed(1, fields).mapToObj(FIELD::formatted).collect(Collectors.joining()));
		assertThat(statements.drain()).hasSize(sent);
		for (int number = 1; number <= fields; number++) {
			JsonNode alone = data(FIELD.formatted(number));
			assertThat(together.path("field" + number)).isEqualTo(alone.path("field" + number));
			assertThat(alone.at("/field%d/nodes".formatted(number))).hasSize(number);
		}
	}

	private JsonNode data(String fields) {
		JsonNode answer = requests.answer(Map.of("query", "{ " + fields + " }"));
		assertThat(answer.has("errors")).as(answer.toString()).isFalse();
		return answer.path("data");
	}

}

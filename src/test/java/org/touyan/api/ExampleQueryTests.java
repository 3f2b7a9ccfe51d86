package org.touyan.api;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import graphql.language.OperationDefinition;
import graphql.parser.Parser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

import org.touyan.GraphQlRequests;
import org.touyan.StatementCounter;
import org.touyan.TouyanTest;

import static org.assertj.core.api.Assertions.assertThat;

/** The example queries of the console answer, each with exactly one statement per root field. */
@TouyanTest
class ExampleQueryTests {

	private static final Path EXAMPLES = Path.of("src/main/resources/static/graphiql/examples.graphql");

	private static final Path ACTS = EXAMPLES.resolveSibling("acts.graphql");

	private static final Pattern TITLE = Pattern.compile("(?m)^(?=# )");

	private final GraphQlRequests requests;

	private final StatementCounter statements;

	ExampleQueryTests(@Autowired GraphQlRequests requests, @Autowired StatementCounter statements) {
		this.requests = requests;
		this.statements = statements;
	}

	static Stream<String> examples() throws IOException {
		return TITLE.splitAsStream(Files.readString(EXAMPLES)).filter(part -> !part.isBlank());
	}

	static Stream<String> acts() throws IOException {
		return TITLE.splitAsStream(Files.readString(ACTS)).filter(part -> part.startsWith("# "));
	}

	@ParameterizedTest
	@MethodSource("acts")
	void whatIsTriedAnswersAndWhatIsFollowedIsSentAsEvents(String example) {
		OperationDefinition operation = Parser.parse(example)
			.getDefinitionsOfType(OperationDefinition.class)
			.getFirst();
		JsonNode answer = requests.answer(Map.of("query", example));
		if (operation.getOperation() == OperationDefinition.Operation.SUBSCRIPTION) {
			assertThat(answer.at("/errors/0/extensions/code").asString()).isEqualTo("NOT_ACCEPTABLE");
		}
		else {
			assertThat(answer.has("errors")).as(answer.toString()).isFalse();
		}
	}

	@ParameterizedTest
	@MethodSource("examples")
	void everyExampleAnswersWithOneStatement(String example) {
		List<OperationDefinition> operations = Parser.parse(example).getDefinitionsOfType(OperationDefinition.class);
		assertThat(operations).hasSize(1);
		int rootFields = operations.getFirst().getSelectionSet().getSelections().size();
		statements.drain();
		JsonNode answer = requests.answer(Map.of("query", example));
		assertThat(answer.has("errors")).as(answer.toString()).isFalse();
		assertThat(answer.path("data")).hasSize(rootFields);
		assertThat(answer.path("data").toString()).as("some rows").contains("\"");
		assertThat(statements.drain()).hasSize(1);
	}

}

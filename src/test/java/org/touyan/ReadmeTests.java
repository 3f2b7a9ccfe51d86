package org.touyan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** The queries in the README and on the page of questions give the answers that stand there. */
@TouyanTest
class ReadmeTests {

	private static final Path README = Path.of("README.md");

	private static final Path QUESTIONS = Path.of("src/docs/questions.md");

	private static final Path SAVED = Path.of("src/main/resources/static/graphiql/questions.graphql");

	private static final Pattern QUERY_AND_ANSWER = Pattern
		.compile("(?s)(```graphql\\n(.*?)```\\n\\n```json\\n)(.*?)```");

	private static final int WIDTH = 110;

	private static final JsonMapper JSON = JsonMapper.shared();

	private final GraphQlRequests requests;

	private final StatementCounter statements;

	ReadmeTests(@Autowired GraphQlRequests requests, @Autowired StatementCounter statements) {
		this.requests = requests;
		this.statements = statements;
	}

	@Test
	void everyQueryGivesTheAnswerBelowItByOneStatement() throws IOException {
		check(README, match -> {
			statements.drain();
			String answer = answer(match);
			assertThat(statements.drain()).as("one statement").hasSize(1);
			return answer;
		});
	}

	@Test
	void everyQuestionGivesTheAnswerBelowIt() throws IOException {
		check(QUESTIONS, this::answer);
	}

	@Test
	void everyQuestionIsSavedInTheConsole() throws IOException {
		String saved = Files.readString(SAVED);
		var queries = QUERY_AND_ANSWER.matcher(Files.readString(QUESTIONS))
			.results()
			.map(match -> match.group(2))
			.toList();
		assertThat(queries).hasSizeGreaterThan(20).allMatch(saved::contains).doesNotHaveDuplicates();
		assertThat(Pattern.compile("(?m)^query ").matcher(saved).results()).hasSameSizeAs(queries);
	}

	private static void check(Path page, Function<MatchResult, String> answer) throws IOException {
		String before = Files.readString(page);
		String after = QUERY_AND_ANSWER.matcher(before)
			.replaceAll(match -> Matcher.quoteReplacement(match.group(1) + answer.apply(match) + "\n```"));
		Files.writeString(page, after);
		assertThat(before).as("%s was written anew, look at the difference", page).isEqualTo(after);
	}

	private String answer(MatchResult match) {
		JsonNode answer = requests.answer(Map.of("query", match.group(2)));
		assertThat(answer.has("errors")).as("%s%n%s", match.group(2), answer).isFalse();
		return print(JSON.createObjectNode().set("data", answer.path("data")), "");
	}

	/** What fits on a line stands on one. */
	private static String print(JsonNode value, String indent) {
		String line = value.toString().replace("\":", "\": ").replace(",\"", ", \"").replace("},{", "}, {");
		if (indent.length() + line.length() <= WIDTH || !value.isContainer()) {
			return line;
		}
		String inside = indent + "  ";
		return value.isObject()
				? value.propertyStream()
					.map(entry -> inside + "\"" + entry.getKey() + "\": " + print(entry.getValue(), inside))
					.collect(Collectors.joining(",\n", "{\n", "\n" + indent + "}"))
				: value.valueStream()
					.map(element -> inside + print(element, inside))
					.collect(Collectors.joining(",\n", "[\n", "\n" + indent + "]"));
	}

}

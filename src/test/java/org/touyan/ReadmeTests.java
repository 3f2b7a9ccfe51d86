package org.touyan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** The queries in the README give the answers in the README. */
@TouyanTest
class ReadmeTests {

	private static final Path README = Path.of("README.md");

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
	void everyQueryGivesTheAnswerBelowIt() throws IOException {
		String before = Files.readString(README);
		String after = QUERY_AND_ANSWER.matcher(before).replaceAll(this::answered);
		Files.writeString(README, after);
		assertThat(before).as("%s was written anew, look at the difference", README).isEqualTo(after);
	}

	private String answered(MatchResult match) {
		statements.drain();
		JsonNode answer = requests.answer(Map.of("query", match.group(2)));
		assertThat(answer.has("errors")).as(answer.toString()).isFalse();
		assertThat(statements.drain()).as("one statement").hasSize(1);
		return Matcher.quoteReplacement(
				match.group(1) + print(JSON.createObjectNode().set("data", answer.path("data")), "") + "\n```");
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

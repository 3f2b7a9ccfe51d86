package org.touyan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.touyan.api.LinkedTypes;
import org.touyan.picture.AnswerTables;

import static org.assertj.core.api.Assertions.assertThat;

/** The queries in the README and on the pages give the answers that stand there, and links lead somewhere. */
@TouyanTest
class ReadmeTests {

	private static final Path QUESTIONS = Path.of("src/docs/questions.md");

	private static final Path SAVED = Path.of("src/main/resources/static/graphiql/questions.graphql");

	private static final Pattern QUERY_AND_ANSWER = Pattern
		.compile("(?s)(```graphql\\n(.*?)```\\n\\n```json\\n)(.*?)```");

	/** A question of the officers' page: query, tables, answer; it does not reach over the next heading. */
	private static final Pattern QUESTION = Pattern.compile(
			"(?s)(```graphql\\n(.*?)```\\n\\n)(?:(?!##)[^\\n]*\\n)*?(<details><summary>JSON</summary>\\n\\n```json\\n)(.*?)```");

	private static final Pattern CONTENTS = Pattern.compile("(?s)(## 目录\\n\\n)[^#].*?(?=\\n## )");

	private static final Pattern HEADING = Pattern.compile("(?m)^##(#?) (.+)$");

	private static final Pattern SETTING = Pattern.compile("`((?:TOUYAN|SPRING|SERVER)_[A-Z_]+)");

	private static final Pattern LINK = Pattern.compile("\\]\\((?!http)([^)#\\s]*)(?:#([^)\\s]+))?\\)");

	private static final int WIDTH = 110;

	private static final JsonMapper JSON = JsonMapper.shared();

	private final GraphQlRequests requests;

	private final StatementCounter statements;

	private final AnswerTables tables;

	ReadmeTests(@Autowired GraphQlRequests requests, @Autowired StatementCounter statements,
			@Autowired LinkedTypes linked) {
		this.requests = requests;
		this.statements = statements;
		this.tables = new AnswerTables(linked);
	}

	@ParameterizedTest
	@ValueSource(strings = { "README.md", "src/docs/asking.md", "src/docs/http.md" })
	void everyQueryGivesTheAnswerBelowItByOneStatement(Path page) throws IOException {
		check(page, match -> {
			statements.drain();
			String answer = answer(match);
			assertThat(statements.drain()).as("one statement").hasSize(1);
			return answer;
		});
	}

	@Test
	void everyQuestionGivesTheTablesAndTheAnswerBelowIt() throws IOException {
		String page = Files.readString(QUESTIONS);
		String answered = QUESTION.matcher(page).replaceAll(match -> Matcher.quoteReplacement(answered(match)));
		Snapshots.check(QUESTIONS, CONTENTS.matcher(answered)
			.replaceFirst(match -> Matcher.quoteReplacement(match.group(1) + contents(page))));
	}

	private String answered(MatchResult match) {
		JsonNode data = data(match.group(2));
		return match.group(1) + tables.blanks(match.group(2)) + tables.of(match.group(2), data) + "\n\n"
				+ match.group(3) + print(JSON.createObjectNode().set("data", data), "") + "\n```";
	}

	/** All headings of the page but that of the contents, with links to them. */
	private static String contents(String page) {
		return HEADING.matcher(page)
			.results()
			.filter(heading -> !heading.group(2).equals("目录"))
			.map(heading -> "%s- [%s](#%s)\n".formatted("  ".repeat(heading.group(1).length()), heading.group(2),
					anchor(heading.group(2))))
			.collect(Collectors.joining());
	}

	/** Who reads Chinese finds all settings. */
	@Test
	void everySettingIsInChinese() throws IOException {
		assertThat(settings("src/docs/start.zh.md")).isNotEmpty()
			.containsExactlyInAnyOrderElementsOf(settings("src/docs/operating.md"));
	}

	private static Set<String> settings(String page) throws IOException {
		return SETTING.matcher(Files.readString(Path.of(page)).replaceFirst("(?s)^.*?\\n## (?:Settings|设置)\\n", ""))
			.results()
			.map(match -> match.group(1))
			.collect(Collectors.toSet());
	}

	@Test
	void everyQuestionIsSavedInTheConsole() throws IOException {
		String saved = Files.readString(SAVED);
		var queries = QUESTION.matcher(Files.readString(QUESTIONS)).results().map(match -> match.group(2)).toList();
		assertThat(queries).hasSizeGreaterThan(20).allMatch(saved::contains).doesNotHaveDuplicates();
		assertThat(Pattern.compile("(?m)^query ").matcher(saved).results()).hasSameSizeAs(queries);
	}

	/** To a file, or to a heading of it as GitHub calls it. */
	@Test
	void everyLinkLeadsSomewhere() throws IOException {
		var pages = new ArrayList<>(List.of(Path.of("README.md")));
		try (Stream<Path> files = Files.walk(Path.of("src/docs"))) {
			files.filter(file -> file.toString().endsWith(".md")).forEach(pages::add);
		}
		var broken = new ArrayList<String>();
		for (Path page : pages) {
			LINK.matcher(Files.readString(page)).results().forEach(link -> {
				Path target = link.group(1).isEmpty() ? page : page.resolveSibling(link.group(1)).normalize();
				if (!Files.exists(target) || (link.group(2) != null && !headings(target).contains(link.group(2)))) {
					broken.add(page + ": " + link.group());
				}
			});
		}
		assertThat(broken).isEmpty();
		assertThat(pages).hasSizeGreaterThan(40);
	}

	private static List<String> headings(Path page) {
		try (Stream<String> lines = Files.lines(page)) {
			return lines.filter(line -> line.startsWith("#"))
				.map(line -> anchor(line.replaceFirst("#+ ", "")))
				.toList();
		}
		catch (IOException unreadable) {
			throw new UncheckedIOException(unreadable);
		}
	}

	private static String anchor(String heading) {
		return heading.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N} -]", "").replace(' ', '-');
	}

	@Test
	void everyDecisionIsInTheIndex() throws IOException {
		String index = Files.readString(Path.of("src/docs/adr/README.md"));
		try (Stream<Path> decisions = Files.list(Path.of("src/docs/adr"))) {
			assertThat(decisions.map(file -> file.getFileName().toString()).filter(name -> name.matches("\\d.*")))
				.isNotEmpty()
				.allMatch(name -> index.contains("](" + name + ")"));
		}
	}

	private static void check(Path page, Function<MatchResult, String> answer) throws IOException {
		Snapshots.check(page, QUERY_AND_ANSWER.matcher(Files.readString(page))
			.replaceAll(match -> Matcher.quoteReplacement(match.group(1) + answer.apply(match) + "\n```")));
	}

	private String answer(MatchResult match) {
		return print(JSON.createObjectNode().set("data", data(match.group(2))), "");
	}

	private JsonNode data(String query) {
		JsonNode answer = requests.answer(Map.of("query", query));
		assertThat(answer.has("errors")).as("%s%n%s", query, answer).isFalse();
		return answer.path("data");
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

package org.touyan.query;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import graphql.execution.RawVariables;
import graphql.normalized.ExecutableNormalizedOperationFactory;
import graphql.parser.Parser;
import graphql.schema.GraphQLSchema;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.execution.GraphQlSource;

import org.touyan.Snapshots;
import org.touyan.TouyanTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Each file under {@code src/test/resources/cases} shows a query and what it becomes: plan, Cypher and parameters. A
 * file that is not up to date is written anew and the test fails, so that the difference is looked at.
 */
@TouyanTest
class CaseFileTests {

	private static final Path CASES = Path.of("src/test/resources/cases");

	private static final Pattern QUERY = Pattern.compile("(?s)\\A(.*?```graphql\\n(.*?)```\\n)");

	/** For whom the query is answered: territories, levels and, where there are figures only, of how many at least. */
	private static final Pattern CALLER = Pattern
		.compile("For (\\d+(?:, \\d+)*)(?: with ([A-Z, ]+))?(?: from (\\d+))?:");

	private static final LocalDate TODAY = LocalDate.of(2026, 7, 1);

	private final GraphQLSchema schema;

	private final QueryCompiler compiler;

	CaseFileTests(@Autowired GraphQlSource source) {
		this.schema = source.schema();
		this.compiler = QuerySchema.of(TestSchemas.parse(Path.of("src/main/resources/graphql")))
			.compiler(schema, new QuerySettings(20, 1000, 10, 8, 0), FieldCipher.NONE,
					(_, territories) -> territories.getFirst().length() > 6 ? 0 : 1);
	}

	static Stream<Path> cases() throws IOException {
		try (Stream<Path> files = Files.list(CASES)) {
			return files.sorted().toList().stream();
		}
	}

	@ParameterizedTest
	@MethodSource("cases")
	void aQueryBecomesWhatItsFileShows(Path file) throws IOException {
		String before = Files.readString(file);
		Matcher matcher = QUERY.matcher(before);
		assertThat(matcher.find()).as("a block with the query in %s", file).isTrue();
		Snapshots.check(file, matcher.group(1) + compiled(matcher.group(2), scope(before)));
	}

	private static RowScope scope(String text) {
		Matcher caller = CALLER.matcher(text);
		if (!caller.find()) {
			return RowScope.EVERYTHING;
		}
		Set<String> levels = caller.group(2) == null ? Set.of() : Set.of(caller.group(2).split(", "));
		return new RowScope(List.of(caller.group(1).split(", ")), levels,
				caller.group(3) == null ? 0 : Integer.parseInt(caller.group(3)));
	}

	private String compiled(String query, RowScope scope) {
		return ExecutableNormalizedOperationFactory
			.createExecutableNormalizedOperationWithRawVariables(schema, Parser.parse(query), null,
					RawVariables.emptyVariables())
			.getTopLevelFields()
			.stream()
			.map(field -> show(compiler.compile(field, TODAY, scope)))
			.collect(Collectors.joining());
	}

	private static String show(CompiledField field) {
		String parameters = new TreeMap<>(field.parameters()).entrySet()
			.stream()
			.map(entry -> entry.getKey() + " = " + entry.getValue())
			.collect(Collectors.joining("\n"));
		return """

				`%s`

				```
				%s
				```

				```cypher
				%s
				```

				```
				%s
				```
				""".formatted(field.key(), field.plan(), field.readableStatement(), parameters);
	}

}

package org.touyan.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import graphql.GraphQLContext;
import graphql.execution.RawVariables;
import graphql.execution.ValuesResolver;
import graphql.language.Document;
import graphql.language.NodeUtil;
import graphql.parser.Parser;
import graphql.schema.GraphQLSchema;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.execution.GraphQlSource;

import org.touyan.TouyanTest;
import org.touyan.query.CompiledField;
import org.touyan.query.CompiledOperation;
import org.touyan.query.RowScope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** What becomes of a document grows as the document does: twice as long is twice as much, whoever asks. */
@TouyanTest
class GrowthTests {

	private static final int PARTS = 20;

	private static final LocalDate TODAY = LocalDate.of(2026, 7, 1);

	private final CompiledSchema compiled;

	private final GraphQLSchema schema;

	GrowthTests(@Autowired CompiledSchema compiled, @Autowired GraphQlSource source) {
		this.compiled = compiled;
		this.schema = source.schema();
	}

	/**
	 * Documents that can be made as long as one likes.
	 *
	 * @param name of the kind
	 * @param text with the parts of one
	 * @param figures whether who may have figures alone may ask for them, however long they are
	 */
	record Kind(String name, IntFunction<String> text, boolean figures) {

		/** Parts, each with its number for {@code #}, between a beginning and an end. */
		static Kind of(String name, String before, String part, String after, boolean figures) {
			return new Kind(name,
					parts -> IntStream.range(0, parts)
						.mapToObj(number -> part.replace("#", String.valueOf(number)))
						.collect(Collectors.joining(" ", before, after)),
					figures);
		}

		@Override
		public String toString() {
			return name;
		}

	}

	private static Stream<Kind> kinds() {
		String people = "{ people(where: {%s: [";
		return Stream.of(
				Kind.of("root fields", "{", "a#: people(where: {name: {contains: \"#\"}}) { totalCount }", "}", false),
				Kind.of("root fields of figures", "{", "a#: people(where: {sex: {eq: MALE}}) { totalCount }", "}",
						true),
				Kind.of("aliases", "{ villages { nodes {", "a#: name", "} } }", false),
				Kind.of("nested fields", "{ villages { nodes {",
						"a#: alliances(first: 5, where: {name: {contains: \"#\"}}) { nodes { name } totalCount }",
						"} } }", false),
				Kind.of("fragments", "fragment F on Village { name alliances { nodes { name } } } { villages { nodes {",
						"a#: subdistrict { villages(first: #) { nodes { ...F } } }", "} } }", false),
				Kind.of("all of conditions", people.formatted("AND"), "{name: {contains: \"#\"}}",
						"]}) { totalCount } }", false),
				Kind.of("any of conditions", people.formatted("OR"), "{name: {contains: \"#\"}}",
						"]}) { totalCount } }", false),
				Kind.of("related conditions", people.formatted("AND"),
						"{mentorships: {some: {mentee: {name: {contains: \"#\"}}}}}", "]}) { totalCount } }", false),
				Kind.of("counted conditions", people.formatted("OR"),
						"{mentorships: {count: {gte: #, where: {mentee: {name: {contains: \"#\"}}}}}}",
						"]}) { totalCount } }", false),
				Kind.of("opposites", people.formatted("AND"),
						"{NOT: {OR: [{name: {contains: \"#\"}}, {sex: {eq: MALE}}]}}", "]}) { totalCount } }", false),
				Kind.of("searches", people.formatted("AND"), "{search: \"a#\"}", "]}) { totalCount } }", false),
				Kind.of("a list", "{ people(where: {name: {in: [", "\"#\"", "]}}) { totalCount } }", false),
				Kind.of("ids", "{ nodes(ids: [", "\"370112013228\"", "]) { id } }", false),
				Kind.of("orders", "{ people(orderBy: [", "{name: PINYIN}, {age: DESC}, {mentorships: {count: DESC}},",
						"]) { nodes { id } } }", false),
				Kind.of("figures", "{ people {", "a#: aggregate { count age { avg } }", "} }", true),
				Kind.of("groups", "{ people {", "a#: groups(by: [{sex: VALUE}]) { key { sex } aggregate { count } }",
						"} }", true),
				new Kind("variables",
						parts -> IntStream.range(0, parts)
							.mapToObj("$v%d: String = \"x\""::formatted)
							.collect(Collectors.joining(" ", "query(", ") { people(where: {AND: ["))
								+ IntStream.range(0, parts)
									.mapToObj("{name: {contains: $v%d}}"::formatted)
									.collect(Collectors.joining(" ", "", "]}) { totalCount } }")),
						false),
				Kind.of("paths", "{", "a#: paths(from: \"370112013228\", to: \"370112013227\", first: 3) { length }",
						"}", false));
	}

	private static Stream<RowScope> scopes() {
		Set<String> levels = Set.of("PERSONAL", "ASSESSMENT");
		return Stream.of(RowScope.EVERYTHING, new RowScope(List.of("370112"), levels, 0),
				new RowScope(List.of("370112013"), levels, 0), new RowScope(List.of("370112013228"), Set.of(), 0),
				new RowScope(List.of("370112013", "370112007", "370112014201"), Set.of(), 0), RowScope.NOTHING);
	}

	static Stream<Arguments> documents() {
		return kinds().flatMap(kind -> scopes().map(scope -> arguments(kind, scope)));
	}

	@ParameterizedTest
	@MethodSource("documents")
	void twiceAsLongIsTwiceAsMuch(Kind kind, RowScope scope) {
		assertGrowsAsItsText(kind, scope);
	}

	static Stream<Kind> figures() {
		return kinds().filter(Kind::figures);
	}

	@ParameterizedTest
	@MethodSource("figures")
	void twiceAsManyFiguresAreTwiceAsMuch(Kind kind) {
		assertGrowsAsItsText(kind, new RowScope(List.of("370112"), Set.of(), 5));
	}

	private void assertGrowsAsItsText(Kind kind, RowScope scope) {
		Size some = size(kind.text().apply(PARTS), scope);
		Size twice = size(kind.text().apply(2 * PARTS), scope);
		Size fourfold = size(kind.text().apply(4 * PARTS), scope);
		assertThat(fourfold.statements()).as("statements").isLessThanOrEqualTo(4 * Math.max(some.statements(), PARTS));
		assertLinear("text of the statements", some.text(), twice.text(), fourfold.text());
		assertLinear("plan", some.plan(), twice.plan(), fourfold.plan());
		assertLinear("parameters", some.parameters(), twice.parameters(), fourfold.parameters());
	}

	/** What the second half adds is no more than twice what the first adds, with room for numbers with more digits. */
	private static void assertLinear(String what, long some, long twice, long fourfold) {
		assertThat((double) fourfold - twice).as(what).isLessThanOrEqualTo(2.4 * (twice - some) + 100);
	}

	private record Size(long statements, long text, long plan, long parameters) {
	}

	private Size size(String text, RowScope scope) {
		Document document = Parser.parse(text);
		NodeUtil.GetOperationResult found = NodeUtil.getOperation(document, null);
		Map<String, Object> variables = ValuesResolver
			.coerceVariableValues(schema, found.operationDefinition.getVariableDefinitions(),
					RawVariables.emptyVariables(), GraphQLContext.getDefault(), Locale.ROOT)
			.toMap();
		CompiledOperation operation = compiled.compiler()
			.compile(found.operationDefinition, found.fragmentsByName, variables, TODAY, scope);
		List<CompiledField> fields = operation.fields();
		return new Size(operation.statements().size(),
				operation.statements().stream().mapToLong(statement -> statement.text().length()).sum(),
				fields.stream().mapToLong(field -> field.plan().length()).sum(),
				fields.stream().mapToLong(field -> field.parameters().size()).sum());
	}

}

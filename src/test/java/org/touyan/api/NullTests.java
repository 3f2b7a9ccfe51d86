package org.touyan.api;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import graphql.Scalars;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.execution.GraphQlSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.touyan.GraphQlRequests;
import org.touyan.Proof;
import org.touyan.TouyanTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Null where it is allowed is as if nothing were given; where it is not, it is refused, and it widens no condition. */
@TouyanTest
class NullTests {

	private static final JsonMapper JSON = JsonMapper.shared();

	/** One of so many inputs is asked. */
	private static final int PART = Proof.of(16, 1);

	private final GraphQlRequests requests;

	private final GraphQLSchema schema;

	NullTests(@Autowired GraphQlRequests requests, @Autowired GraphQlSource source) {
		this.requests = requests;
		this.schema = source.schema();
	}

	/** Written or by variables, arguments that may be null are as if they were left out; others are refused. */
	@Test
	void everyArgumentTakesNullAsNothing() {
		var faults = new ArrayList<String>();
		for (GraphQLFieldDefinition field : schema.getQueryType().getFieldDefinitions()) {
			if (field.getName().startsWith("_")) {
				continue;
			}
			List<GraphQLArgument> optional = field.getArguments()
				.stream()
				.filter(argument -> !GraphQLTypeUtil.isNonNull(argument.getType()))
				.toList();
			JsonNode without = answer(query(field, List.of(), ""), Map.of());
			JsonNode written = answer(query(field, optional, "null"), Map.of());
			JsonNode brought = answer(variables(optional) + query(field, optional, "$%s"), nothing(optional));
			if (!written.path("data").equals(without.path("data"))
					|| !brought.path("data").equals(without.path("data"))) {
				faults.add("%s: %s and %s, not %s".formatted(field.getName(), written, brought, without));
			}
			field.getArguments()
				.stream()
				.filter(argument -> !optional.contains(argument))
				.forEach(argument -> refused(faults, field, argument));
		}
		assertThat(faults).isEmpty();
	}

	private static String variables(List<GraphQLArgument> arguments) {
		return arguments.isEmpty() ? "" : arguments.stream()
			.map(argument -> "$%s: %s".formatted(argument.getName(), GraphQLTypeUtil.simplePrint(argument.getType())))
			.collect(Collectors.joining(", ", "query(", ") "));
	}

	private static Map<String, @Nullable Object> nothing(List<GraphQLArgument> arguments) {
		Map<String, @Nullable Object> nothing = new HashMap<>();
		arguments.forEach(argument -> nothing.put(argument.getName(), null));
		return nothing;
	}

	private void refused(List<String> faults, GraphQLFieldDefinition field, GraphQLArgument argument) {
		String type = GraphQLTypeUtil.simplePrint(GraphQLTypeUtil.unwrapNonNull(argument.getType()));
		String standard = argument.hasSetDefaultValue() ? "" : " = " + literal(argument.getType(), argument.getName());
		JsonNode answer = answer("query($n: %s%s) ".formatted(type, standard) + query(field, List.of(argument), "$n"),
				nothing());
		if (!isRefused(answer) || !answer.at("/errors/0/path/0").asString().equals(field.getName())) {
			faults.add("%s(%s: $n): %s".formatted(field.getName(), argument.getName(), answer));
		}
	}

	/** As deep as three objects in one another, each field of an input is given null: it is nothing, or refused. */
	@Test
	void noFieldOfAnArgumentFailsInsideOrChangesAnythingForNull() {
		var faults = new ArrayList<String>();
		var done = new ArrayList<String>();
		int asked = 0;
		for (GraphQLFieldDefinition field : schema.getQueryType().getFieldDefinitions()) {
			JsonNode without = answer(query(field, List.of(), ""), Map.of());
			for (GraphQLArgument argument : field.getArguments()) {
				for (String input : nulls(argument.getType(), 2, done)) {
					if (++asked % PART != 0) {
						continue;
					}
					JsonNode answer = answer(query(field, List.of(argument), input), Map.of());
					String code = answer.at("/errors/0/extensions/code").asString("");
					boolean refused = code.equals("INVALID_ARGUMENT") || code.equals("VALIDATION_FAILED");
					boolean missing = input.contains("{eq: null}") || input.contains("{ne: null}");
					if (!refused && !missing && !answer.path("data").equals(without.path("data"))) {
						faults.add("%s(%s: %s): %s".formatted(field.getName(), argument.getName(), input, answer));
					}
				}
			}
		}
		assertThat(faults).isEmpty();
		assertThat(asked).isGreaterThan(500);
	}

	/** Values of a type with null in one place each; what a type has below is looked at once. */
	private Stream<String> inner(GraphQLInputObjectField field, GraphQLInputObjectType object, int depth,
			List<String> done) {
		String name = object.getName() + "." + field.getName();
		if (done.contains(name)) {
			return Stream.of();
		}
		done.add(name);
		return Stream.concat(Stream.of("null"), nulls(field.getType(), depth - 1, done).stream())
			.map(value -> "{" + field.getName() + ": " + value + "}");
	}

	private List<String> nulls(GraphQLType declared, int depth, List<String> done) {
		GraphQLType type = GraphQLTypeUtil.unwrapNonNull(declared);
		return switch (type) {
			case GraphQLList list -> nulls(list.getWrappedType(), depth, done).stream().map("[%s]"::formatted).toList();
			case GraphQLInputObjectType object when depth >= 0 ->
				object.getFieldDefinitions().stream().flatMap(field -> inner(field, object, depth, done)).toList();
			default -> List.of();
		};
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					villages   | where.OR[0]                | query($t: VillageWhere = {name: {eq: "芦南村"}}) { villages(where: {OR: [$t, {name: {eq: "芦南村"}}]}) { totalCount } }
					villages   | where.AND[0]               | query($t: VillageWhere = {name: {eq: "芦南村"}}) { villages(where: {AND: [$t]}) { totalCount } }
					villages   | where.name.in[1]           | query($t: String = "x") { villages(where: {name: {in: ["芦南村", $t]}}) { totalCount } }
					villages   | where.name.notIn[0]        | query($t: String = "x") { villages(where: {name: {notIn: [$t]}}) { totalCount } }
					villages   | where.NOT.OR[0]            | query($t: VillageWhere = {}) { villages(where: {NOT: {OR: [$t]}}) { totalCount } }
					search     | text                       | query($t: String = "芦") { search(text: $t) { totalCount } }
					nodes      | ids[0]                     | query($t: ID = "370112013228") { nodes(ids: [$t]) { id } }
					nodes      | ids                        | query($t: [ID!] = ["370112013228"]) { nodes(ids: $t) { id } }
					__type     | name                       | query($t: String = "Query") { __type(name: $t) { name } }
					villages   | orderBy[0].name            | { villages(orderBy: [{name: null}]) { totalCount } }
					villages   | orderBy.name               | { villages(orderBy: {name: null}) { totalCount } }
					villages   | orderBy[0].name            | query($t: NameSort) { villages(orderBy: [{name: $t}]) { totalCount } }
					villages   | orderBy[0].incomes.max.amount | query($t: SortOrder) { villages(orderBy: [{incomes: {max: {amount: $t}}}]) { totalCount } }
					villages   | @include.if                | query($t: Boolean = true) { villages @include(if: $t) { totalCount } }
					villages   | @skip.if                   | query($t: Boolean = true) { villages { totalCount @skip(if: $t) } }
					           | @include.if                | query($t: Boolean = true) { ... @include(if: $t) { villages { totalCount } } }
					a          | where.OR[0]                | query($t: VillageWhere = {}) { ...f } fragment f on Query { a: villages(where: {OR: [$t]}) { totalCount } }
					""")
	void nullWhereAValueMustBeIsRefusedWithItsPlace(@Nullable String path, String argument, String query) {
		String asked = query.replace("NameSort", sort("name")).replace("SortOrder", sort("code"));
		JsonNode answer = answer(asked, query.startsWith("query") ? nothing() : Map.of());
		assertThat(isRefused(answer)).as("%s", answer).isTrue();
		assertThat(answer.at("/errors/0/message").asString()).startsWith(argument + " is null");
		assertThat(answer.at("/errors/0/path/0").asString("")).isEqualTo(path == null ? "" : path);
		assertThat(answer.at("/errors/0/locations")).isNotEmpty();
	}

	private String sort(String field) {
		var order = (GraphQLInputObjectType) Objects.requireNonNull(schema.getType("VillageOrder"));
		return GraphQLTypeUtil.simplePrint(order.getField(order.getField(field) == null ? "id" : field).getType());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			OR[0].name.eq            | OR: [{name: {eq: $t}}, {name: {eq: "芦南村"}}]
			OR.name.eq               | OR: {name: {eq: $t}}
			OR[0].name.in            | OR: [{name: {in: $ts}}]
			OR[1].AND[0].name.eq     | OR: [{name: {eq: "x"}}, {AND: [{name: {eq: $t}}]}]
			OR[0].name               | OR: [{name: $f}]
			NOT.name.eq              | NOT: {name: {eq: $t}}
			NOT.incomes.some.year.gt | NOT: {incomes: {some: {year: {gt: $i}}}}
			incomes.none.year.gt     | incomes: {none: {year: {gt: $i}}}
			incomes.all.year.gt      | incomes: {all: {year: {gt: $i}}}
			incomes.single.year.gt   | incomes: {single: {year: {gt: $i}}}
			incomes.count.where.year.gt | incomes: {count: {gt: 0, where: {year: {gt: $i}}}}
			NOT.incomes.count.gt     | NOT: {incomes: {count: {gt: $i}}}
			""")
	void aVariableLeftOutWithinAConditionIsRefused(String argument, String where) {
		JsonNode answer = answer(leftOut(where), Map.of());
		assertThat(isRefused(answer)).as("%s", answer).isTrue();
		assertThat(answer.at("/errors/0/message").asString()).startsWith("where." + argument + " has no value");
		assertThat(answer.at("/errors/0/path")).hasToString("[\"villages\"]");
		assertThat(answer.at("/errors/0/locations")).isNotEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			520 | name: {eq: $t}
			520 | name: $f
			520 | AND: [{name: {eq: $t}}]
			520 | incomes: {some: {year: {gt: $i}}}
			520 | OR: $w
			520 | NOT: $one
			1   | OR: [{name: {eq: $d}}]
			""")
	void aVariableLeftOutElsewhereIsNoCondition(int villages, String where) {
		assertThat(answer(leftOut(where), Map.of()).at("/data/villages/totalCount").asInt()).isEqualTo(villages);
	}

	private static String leftOut(String where) {
		return """
				query ($t: String, $ts: [String!], $i: Int, $f: StringFilter, $w: [VillageWhere!], $one: VillageWhere,
				  $d: String = "芦南村") { villages(where: {%s}) { totalCount }
				  unused: villages(first: 0, where: {name: {eq: $t, in: $ts, contains: $d}, AND: [{name: $f}, {AND: $w},
				    {NOT: $one}], incomes: {some: {year: {eq: $i}}}}) @skip(if: true) { totalCount } }"""
			.formatted(where);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			{OR: [{name: null}, {name: {eq: "芦南村"}}]}
			{NOT: {name: null}}
			{incomes: {none: {amount: null}}}
			{NOT: {incomes: {count: {where: null}}}}
			{incomes: {all: {amount: null}}}
			{OR: [{AND: [{name: null}]}]}
			""")
	void aConditionOfNullWithinAnotherIsRefused(String where) {
		JsonNode error = requests.error("{ villages(where: %s) { totalCount } }".formatted(where));
		assertThat(error.at("/extensions/code").asString()).isEqualTo("INVALID_ARGUMENT");
		assertThat(error.at("/path/0").asString()).isEqualTo("villages");
	}

	@Test
	void whatIsRefusedIsNoSuccess() {
		var response = requests
			.send("",
					request -> request.header("Content-Type", "application/json")
						.header("Accept", "application/graphql-response+json")
						.POST(java.net.http.HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(Map.of("query",
								"query($t: Boolean = true) { villages @include(if: $t) { totalCount } }", "variables",
								nothing("t"))))));
		assertThat(response.statusCode()).isEqualTo(400);
	}

	@Test
	void aWeightOfNullIsTheOneThereIsWithoutIt() {
		String query = "{ mentoringPlan(area: \"370112013\"%s) { pairs { score } } }";
		JsonNode standard = requests.data(query.formatted(""));
		assertThat(requests.data(query.formatted(", weights: {field: null}"))).isEqualTo(standard);
		assertThat(requests.data(query.formatted(", weights: {field: 0}"))).isNotEqualTo(standard);
	}

	@Test
	void whatIsSkippedIsNotAskedForItsValues() {
		JsonNode answer = answer("query($t: VillageWhere = {}) { districts { totalCount } "
				+ "villages(where: {OR: [$t]}) @skip(if: true) { totalCount } }", nothing());
		assertThat(answer.path("errors").isMissingNode()).as("%s", answer).isTrue();
	}

	private static boolean isRefused(JsonNode answer) {
		return answer.path("data").isMissingNode() && answer.path("errors").size() == 1
				&& answer.at("/errors/0/extensions/code").asString().equals("INVALID_ARGUMENT");
	}

	private JsonNode answer(String query, Map<String, ?> variables) {
		return requests.answer(Map.of("query", query, "variables", variables));
	}

	private static Map<String, @Nullable Object> nothing() {
		Map<String, @Nullable Object> nothing = nothing("n");
		nothing.putAll(nothing("t"));
		return nothing;
	}

	private static Map<String, @Nullable Object> nothing(String name) {
		Map<String, @Nullable Object> nothing = new HashMap<>();
		nothing.put(name, null);
		return nothing;
	}

	/** The field with the arguments it must have and the given ones, of which the value may have the name. */
	private static String query(GraphQLFieldDefinition field, List<GraphQLArgument> given, String value) {
		String arguments = field.getArguments()
			.stream()
			.filter(argument -> given.contains(argument)
					|| (GraphQLTypeUtil.isNonNull(argument.getType()) && !argument.hasSetDefaultValue()))
			.map(argument -> argument.getName() + ": "
					+ (given.contains(argument) ? value.replace("%s", argument.getName())
							: literal(argument.getType(), argument.getName())))
			.collect(Collectors.joining(", "));
		return "{ %s%s%s }".formatted(field.getName(), arguments.isEmpty() ? "" : "(" + arguments + ")",
				selection((GraphQLNamedOutputType) GraphQLTypeUtil.unwrapAll(field.getType())));
	}

	private static String selection(GraphQLNamedOutputType type) {
		if (!(type instanceof GraphQLObjectType object)) {
			return type instanceof graphql.schema.GraphQLCompositeType ? " { __typename }" : "";
		}
		String count = object.getFieldDefinition("totalCount") == null ? "" : " totalCount";
		return " { __typename" + count + " }";
	}

	private static String literal(GraphQLInputType declared, String name) {
		GraphQLType type = GraphQLTypeUtil.unwrapNonNull(declared);
		return switch (type) {
			case GraphQLList list -> "[" + literal((GraphQLInputType) list.getWrappedType(), name) + "]";
			case GraphQLEnumType values -> values.getValues().getFirst().getName();
			case GraphQLType id when id.equals(Scalars.GraphQLID) && !name.equals("to") -> "\"370112013228\"";
			case GraphQLType id when id.equals(Scalars.GraphQLID) -> "\"370112013227\"";
			case GraphQLType text when text.equals(Scalars.GraphQLString) -> "\"芦南\"";
			case GraphQLType number when number.equals(Scalars.GraphQLInt) -> "1";
			default -> "\"2024-01-01\"";
		};
	}

}

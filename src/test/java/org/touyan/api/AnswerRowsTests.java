package org.touyan.api;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import graphql.language.EnumTypeDefinition;
import graphql.language.FieldDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.ObjectTypeDefinition;
import graphql.language.Type;
import graphql.language.TypeName;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

import org.touyan.GraphQlRequests;
import org.touyan.Proof;
import org.touyan.TouyanTest;

import static org.assertj.core.api.Assertions.assertThat;

/** The rows of questions are selected and put in order by what they show, and stand on connections. */
@TouyanTest
class AnswerRowsTests {

	private static final TypeDefinitionRegistry SCHEMA = schema();

	/** In which enums have their values in their order. */
	private static final TypeDefinitionRegistry WRITTEN = written();

	/** So many of the values of a figure are asked for. */
	private static final int VALUES = Proof.of(1, 3);

	/** Figures are asked for up and down in turns, or each both ways. */
	private static final int WAYS = Proof.of(1, 2);

	/** What cannot be left out. */
	private static final Map<String, String> REQUIRED = Map.of("partnerSuggestions", "placeId: \"370112013228\"",
			"mentorSuggestions", "menteeId: \"%s\"", "mentoringOutcomes", "by: MENTOR", "postTurnover",
			"from: \"2021-07-01\"");

	private final GraphQlRequests requests;

	private @Nullable String mentee;

	AnswerRowsTests(@Autowired GraphQlRequests requests) {
		this.requests = requests;
	}

	private static TypeDefinitionRegistry schema() {
		try {
			return new SchemaParser().parse(Files.readString(Path.of("src/docs/schema.graphql")));
		}
		catch (IOException failure) {
			throw new IllegalStateException(failure);
		}
	}

	private static TypeDefinitionRegistry written() {
		try (Stream<Path> files = Files.list(Path.of("src/main/resources/graphql"))) {
			return files.map(file -> new SchemaParser().parse(file.toFile()))
				.reduce(new TypeDefinitionRegistry(), TypeDefinitionRegistry::merge);
		}
		catch (IOException failure) {
			throw new IllegalStateException(failure);
		}
	}

	/** Fields that lead to one value of a row. */
	private record Figure(List<String> path, String type) {

		String selected(String alias) {
			String inner = path.getLast();
			for (String outer : path.subList(0, path.size() - 1).reversed()) {
				inner = outer + " { " + inner + " }";
			}
			return alias + ": " + inner;
		}

		String input(String value) {
			String input = value;
			for (String each : path.reversed()) {
				input = "{" + each + ": " + input + "}";
			}
			return input;
		}

	}

	static Stream<FieldDefinition> questions() {
		return object("Query").getFieldDefinitions()
			.stream()
			.filter(field -> argument(field, "where") != null && isAnswer(field));
	}

	private static boolean isAnswer(FieldDefinition field) {
		return object(name(field.getType())).getFieldDefinitions()
			.stream()
			.noneMatch(each -> each.getName().equals("aggregate"));
	}

	private static @Nullable InputValueDefinition argument(FieldDefinition field, String name) {
		return field.getInputValueDefinitions()
			.stream()
			.filter(each -> each.getName().equals(name))
			.findFirst()
			.orElse(null);
	}

	private static ObjectTypeDefinition object(String name) {
		return (ObjectTypeDefinition) Optional.ofNullable(SCHEMA.getTypeOrNull(name)).orElseThrow();
	}

	private static String name(Type<?> type) {
		return switch (type) {
			case NonNullType some -> name(some.getType());
			case ListType list -> name(list.getType());
			case TypeName name -> name.getName();
			default -> throw new IllegalArgumentException(type.toString());
		};
	}

	private static List<Figure> figures(String type, List<String> before) {
		var figures = new ArrayList<Figure>();
		for (FieldDefinition field : object(type).getFieldDefinitions()) {
			var path = Stream.concat(before.stream(), Stream.of(field.getName())).toList();
			String name = name(field.getType());
			if (isList(field.getType())) {
				continue;
			}
			if (!(SCHEMA.getTypeOrNull(name) instanceof ObjectTypeDefinition)) {
				if (SCHEMA.getTypeOrNull(name + "Filter") instanceof InputObjectTypeDefinition) {
					figures.add(new Figure(path, name));
				}
			}
			else if (SCHEMA.getTypeOrNull(name + "Connection") == null && before.size() < 2) {
				figures.addAll(figures(name, path));
			}
		}
		return figures;
	}

	private static boolean isList(Type<?> type) {
		return (type instanceof NonNullType some ? some.getType() : type) instanceof ListType;
	}

	/** Everything that a row shows: equal to it are the rows that show it, and orders are those of what is shown. */
	@ParameterizedTest
	@MethodSource("questions")
	void everyFigureSelectsAndOrders(FieldDefinition question) {
		String row = rowType(question);
		List<Figure> figures = figures(row, List.of());
		assertThat(figures).isNotEmpty();
		List<JsonNode> rows = edges(question, "", figures);
		for (int number = 0; number < figures.size(); number++) {
			Figure figure = figures.get(number);
			String alias = "f" + number;
			List<String> asked = rows.stream()
				.map(each -> literal(each, alias, figure))
				.filter(value -> !value.isEmpty())
				.distinct()
				.limit(VALUES)
				.toList();
			for (String value : asked) {
				assertThat(keys(edges(question, "where: " + figure.input("{eq: " + value + "}"), figures)))
					.as("%s %s = %s", question.getName(), figure.path(), value)
					.isEqualTo(keys(rows.stream().filter(each -> literal(each, alias, figure).equals(value)).toList()));
			}
			Comparator<JsonNode> order = order(figure, alias);
			for (boolean isDown : WAYS == 1 ? List.of(number % 2 == 1) : List.of(false, true)) {
				assertThat(keys(edges(question, "orderBy: [" + figure.input(isDown ? "DESC" : "ASC") + "]", figures)))
					.as("%s by %s", question.getName(), figure.path())
					.isEqualTo(keys(sorted(rows, alias, figure, isDown ? order.reversed() : order)));
			}
		}
	}

	private static String rowType(FieldDefinition question) {
		String edge = name(object(name(question.getType())).getFieldDefinitions()
			.stream()
			.filter(field -> field.getName().equals("edges"))
			.findFirst()
			.orElseThrow()
			.getType());
		return edge.substring(0, edge.length() - "Edge".length());
	}

	private List<JsonNode> edges(FieldDefinition question, String arguments, List<Figure> figures) {
		String selected = IntStream.range(0, figures.size())
			.mapToObj(number -> figures.get(number).selected("f" + number))
			.collect(Collectors.joining(" "));
		JsonNode answer = requests.data("{ %s(%s %s first: 500 %s %s) { totalCount edges { cursor node { %s } } } }"
			.formatted(question.getName(), argument(question, "area") == null ? "" : "area: \"370112013\"",
					argument(question, "asOf") == null ? "" : "asOf: \"2026-06-30\"", required(question), arguments,
					selected))
			.path(question.getName());
		List<JsonNode> edges = StreamSupport.stream(answer.path("edges").spliterator(), false).toList();
		assertThat(edges).hasSize(answer.path("totalCount").asInt());
		return edges;
	}

	private String required(FieldDefinition question) {
		String required = REQUIRED.getOrDefault(question.getName(), "");
		return required.contains("%s") ? required.formatted(mentee()) : required;
	}

	/** The first without a mentor. */
	private String mentee() {
		if (mentee == null) {
			mentee = requests.data(
					"{ withoutMentor(area: \"370112013\", asOf: \"2026-06-30\", first: 1) { nodes { person { id } } } }")
				.path("withoutMentor")
				.path("nodes")
				.get(0)
				.path("person")
				.path("id")
				.asString();
		}
		return mentee;
	}

	/** Missing where what it is a part of is null, which fits no condition. */
	private static JsonNode value(JsonNode edge, String alias, Figure figure) {
		JsonNode value = edge.path("node").path(alias);
		for (String each : figure.path().subList(1, figure.path().size())) {
			value = value.path(each);
		}
		return value;
	}

	private static String literal(JsonNode edge, String alias, Figure figure) {
		JsonNode value = value(edge, alias, figure);
		boolean isBare = value.isNull() || SCHEMA.getTypeOrNull(figure.type()) instanceof EnumTypeDefinition;
		return value.isMissingNode() ? "" : isBare ? value.asString("null") : value.toString();
	}

	private static Comparator<JsonNode> order(Figure figure, String alias) {
		if (WRITTEN.getTypeOrNull(figure.type()) instanceof EnumTypeDefinition declared) {
			List<String> values = declared.getEnumValueDefinitions().stream().map(each -> each.getName()).toList();
			return Comparator.comparingInt(edge -> values.indexOf(value(edge, alias, figure).asString()));
		}
		return (one, other) -> {
			JsonNode first = value(one, alias, figure);
			JsonNode second = value(other, alias, figure);
			return first.isNumber() ? Double.compare(first.asDouble(), second.asDouble())
					: first.asString().compareTo(second.asString());
		};
	}

	/** What is missing comes last either way. */
	private static List<JsonNode> sorted(List<JsonNode> rows, String alias, Figure figure, Comparator<JsonNode> order) {
		Map<Boolean, List<JsonNode>> known = rows.stream()
			.collect(Collectors.partitioningBy(edge -> !isMissing(value(edge, alias, figure))));
		return Stream
			.concat(known.getOrDefault(true, List.of()).stream().sorted(order),
					known.getOrDefault(false, List.of()).stream())
			.toList();
	}

	private static boolean isMissing(JsonNode value) {
		return value.isNull() || value.isMissingNode();
	}

	private static List<String> keys(List<JsonNode> edges) {
		return edges.stream().map(edge -> edge.path("cursor").asString()).map(AnswerRowsTests::key).toList();
	}

	/** Where a row stands depends on what else is on the pages. */
	private static String key(String cursor) {
		return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(":", 2)[1];
	}

	@Test
	void pagesGoOnWhereTheOneBeforeEnds() {
		String rows = "mentorLoads(asOf: \"2026-06-30\" where: {free: {gt: 0}} orderBy: [{free: DESC}] first: %d %s)";
		List<JsonNode> all = list(requests.data("{ " + rows.formatted(500, "") + " { edges { cursor } } }"));
		var walked = new ArrayList<JsonNode>();
		String after = "";
		do {
			JsonNode page = requests
				.data("{ " + rows.formatted(7, after)
						+ " { edges { cursor } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }")
				.path("mentorLoads");
			assertThat(page.path("pageInfo").path("hasPreviousPage").asBoolean()).isEqualTo(!walked.isEmpty());
			page.path("edges").forEach(walked::add);
			assertThat(page.path("pageInfo").path("hasNextPage").asBoolean()).isEqualTo(walked.size() < all.size());
			assertThat(page.path("pageInfo").path("endCursor")).isEqualTo(walked.getLast().path("cursor"));
			after = "after: " + walked.getLast().path("cursor");
		}
		while (walked.size() < all.size());
		assertThat(walked).isEqualTo(all);
	}

	private static List<JsonNode> list(JsonNode data) {
		return StreamSupport.stream(data.path("mentorLoads").path("edges").spliterator(), false).toList();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			{free: {gt: 2}, load: {lt: 2}} | {AND: [{free: {gt: 2}}, {load: {lt: 2}}]}
			{free: {in: [0, 1]}} | {OR: [{free: {eq: 0}}, {free: {eq: 1}}]}
			{free: {notIn: [0, 1]}} | {NOT: {free: {in: [0, 1]}}}
			{room: {ne: FREE}} | {room: {in: [FULL, OVER]}}
			{free: {gte: 1}} | {room: {eq: FREE}}
			{free: {eq: null}} | {OR: []}
			{free: {ne: null}} | {}
			{free: null} | {}
			{registrations: {size: {eq: 0}}} | {free: {isNull: true}}""")
	void conditionsMeanTheSame(String one, String other) {
		assertThat(found(one)).isEqualTo(found(other));
	}

	private List<String> found(String where) {
		return keys(list(requests
			.data("{ mentorLoads(asOf: \"2026-06-30\" first: 500 where: %s) { edges { cursor } } }".formatted(where))));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					{figures: {kinds: {some: {gap: {gt: 0}}}}} | {NOT: {figures: {kinds: {all: {NOT: {gap: {gt: 0}}}}}}}
					{figures: {kinds: {none: {gap: {gt: 0}}}}} | {NOT: {figures: {kinds: {some: {gap: {gt: 0}}}}}}
					{figures: {kinds: {count: {gt: 0}}}} | {figures: {gap: {isNull: false}}}
					{place: {startsWith: "3701120132"}} | {place: {contains: "3701120132"}, area: {startsWith: "3701120132"}}""")
	void conditionsReachWhatIsWithinARow(String one, String other) {
		assertThat(covered(one)).isNotEmpty().isEqualTo(covered(other));
	}

	private List<String> covered(String where) {
		return keys(StreamSupport.stream(requests.data("""
				{ reserveCoverage(level: VILLAGE area: "370112013" asOf: "2026-06-30" first: 500 where: %s) {
				  edges { cursor } } }""".formatted(where)).path("reserveCoverage").path("edges").spliterator(), false)
			.toList());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			where: {OR: [{free: null}]} | The condition free has nothing in it within another; leave it out instead.
			where: {NOT: {free: {}}} | The condition free has nothing in it within another; leave it out instead.
			where: {OR: [{}]} | The condition MentorLoadWhere has nothing in it within another; leave it out instead.
			where: {free: {in: null}} | The operator in of free was given null; leave it out instead.
			orderBy: [{free: null}] | orderBy[0].free is null here; it must have a value.""")
	void aNullNeverWidensACondition(String arguments, String message) {
		JsonNode error = requests.error("{ mentorLoads(%s) { totalCount } }".formatted(arguments));
		assertThat(error.path("message").asString()).isEqualTo(message);
		assertThat(error.path("extensions").path("code").asString()).isEqualTo("INVALID_ARGUMENT");
	}

	/** Which rows fit would tell of the rows. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			reserveCoverage(where: {figures: {gap: {gte: 2}}}) { totalCount }
			reserveCoverage(orderBy: [{area: ASC}]) { totalCount }
			reserveCoverage { edges { node { area } } }
			withoutMentor(where: {since: {lt: "2020-01-01"}}) { totalCount }
			mentoringOutcomes(by: SUBDISTRICT, where: {key: {eq: "370112013"}}) { totalCount }""")
	void whoMayReadFiguresOnlyIsRefusedThem(String question) {
		String query = "{ " + question + " }";
		assertThat(requests.answerTo("report", "REPORT_WRITER", "370112", Map.of("query", query))
			.path("errors")
			.toString()).contains("FIGURES_ONLY");
	}

}

package org.touyan.api;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonProperty;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.StringValue;
import graphql.language.TypeName;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neo4j.driver.Query;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.execution.GraphQlSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

import org.touyan.GraphQlRequests;
import org.touyan.Proof;
import org.touyan.StatementCounter;
import org.touyan.TouyanTest;
import org.touyan.query.QuerySchema;

import static org.assertj.core.api.Assertions.assertThat;

/** Other graphs refer to what has an id by type and id, as Apollo Federation has it. */
@TouyanTest
class FederationTests {

	private static final String VILLAGE = "370112013228";

	private static final String ENTITIES = "query($those: [_Any!]!) { _entities(representations: $those) %s }";

	private final GraphQlRequests requests;

	private final StatementCounter statements;

	private final GraphQLSchema schema;

	FederationTests(@Autowired GraphQlSource source, @Autowired GraphQlRequests requests,
			@Autowired StatementCounter statements) {
		this.schema = source.schema();
		this.requests = requests;
		this.statements = statements;
	}

	@Test
	void everyEntityTypeHasItsIdForItsKey() {
		String sdl = requests.data("{ _service { sdl } }").at("/_service/sdl").asString();
		assertThat(sdl).contains("https://specs.apollo.dev/federation/v2.").doesNotContain("@oneOf");
		TypeDefinitionRegistry types = new SchemaParser().parse(sdl);
		List<ImplementingTypeDefinition<?>> all = new ArrayList<>();
		all.addAll(types.getTypes(ObjectTypeDefinition.class));
		all.addAll(types.getTypes(InterfaceTypeDefinition.class));
		assertThat(names(all, FederationTests::hasKey)).isEqualTo(names(all, FederationTests::isNode))
			.contains("Village", "Person", "Place", "Alliance")
			.hasSizeGreaterThan(30);
	}

	private static List<String> names(List<ImplementingTypeDefinition<?>> types,
			Predicate<ImplementingTypeDefinition<?>> chosen) {
		return types.stream().filter(chosen).map(ImplementingTypeDefinition::getName).toList();
	}

	private static boolean hasKey(ImplementingTypeDefinition<?> type) {
		return type.getDirectives("key")
			.stream()
			.anyMatch(key -> key.getArgument("fields").getValue() instanceof StringValue fields
					&& "id".equals(fields.getValue()));
	}

	private static boolean isNode(ImplementingTypeDefinition<?> type) {
		return type.getImplements().stream().map(TypeName.class::cast).map(TypeName::getName).anyMatch("Node"::equals);
	}

	@Test
	void aGraphWithoutIdsOfAllNodesHasNoEntities() {
		QuerySchema schema = QuerySchema.of(new SchemaParser()
			.parse("type Book @node { id: ID! name: String! } type Query { books: [Book!]! } scalar Date "));
		GraphQLSchema executable = Subgraph.executable(schema,
				RuntimeWiring.newRuntimeWiring().scalar(DateScalar.TYPE).build());
		assertThat(executable.getQueryType().getFieldDefinitions()).extracting(GraphQLFieldDefinition::getName)
			.containsExactlyInAnyOrder("books", "_service");
	}

	/** How another graph refers to a node. */
	private record Reference(@JsonProperty("__typename") String type, String id) {

		Reference as(String other) {
			return new Reference(other, id);
		}

	}

	/** A reference and what must come of it. */
	private record Case(Reference reference, @Nullable String code, boolean found) {
	}

	@Test
	void manyReferencesToManyTypesAreOneStatementOfOneText() {
		long seed = Proof.seed("federation.seed");
		var random = new Random(seed);
		List<Reference> known = known();
		Set<String> texts = new HashSet<>();
		statements.drain();
		for (int round = 0; round < 20; round++) {
			List<Case> cases = Stream.generate(() -> any(random, known)).limit(random.nextInt(20, 200)).toList();
			JsonNode answer = entities("{ __typename ... on Node { id } }",
					cases.stream().map(Case::reference).toList());
			assertThat(answer.at("/data/_entities").valueStream().map(node -> node.path("id").asString(null)))
				.as("seed %d, round %d", seed, round)
				.isEqualTo(cases.stream().map(each -> each.found() ? each.reference().id() : null).toList());
			assertThat(answer.path("errors").valueStream().map(FederationTests::place))
				.as("seed %d, round %d", seed, round)
				.isEqualTo(IntStream.range(0, cases.size())
					.filter(index -> cases.get(index).code() != null)
					.mapToObj(index -> cases.get(index).code() + " _entities " + index)
					.toList());
			List<Query> sent = statements.drain();
			assertThat(sent).hasSize(1);
			texts.add(sent.getFirst().text());
		}
		assertThat(texts).hasSize(1);
	}

	private static String place(JsonNode error) {
		return error.at("/extensions/code").asString() + " " + error.at("/path/0").asString() + " "
				+ error.at("/path/1").asString();
	}

	private Case any(Random random, List<Reference> known) {
		Reference node = known.get(random.nextInt(known.size()));
		List<String> interfaces = interfaces(node.type());
		return switch (random.nextInt(10)) {
			case 0 -> new Case(node.as("Elephant"), "UNKNOWN_ENTITY_TYPE", false);
			case 1 -> new Case(new Reference(node.type(), "芦南村"), "MALFORMED_ID", false);
			case 2 -> new Case(new Reference(node.type(), "999999999999"), null, false);
			case 3 -> new Case(node.as("Award"), null, false);
			case 4 -> new Case(node.as(interfaces.contains("Place") ? "Organisation" : "Place"), null, false);
			case 5 -> new Case(node.as("AllianceMember"), "UNKNOWN_ENTITY_TYPE", false);
			case 6, 7 ->
				new Case(interfaces.isEmpty() ? node : node.as(interfaces.get(random.nextInt(interfaces.size()))), null,
						true);
			default -> new Case(node, null, true);
		};
	}

	private List<String> interfaces(String type) {
		return ((GraphQLObjectType) Objects.requireNonNull(schema.getType(type))).getInterfaces()
			.stream()
			.map(GraphQLNamedOutputType::getName)
			.filter(name -> !name.equals("Node"))
			.toList();
	}

	private List<Reference> known() {
		JsonNode data = requests.data("""
				{ places: villages(first: 20) { nodes { ...key } } communities(first: 20) { nodes { ...key } }
				  people(first: 20) { nodes { ...key } } organisations(first: 20) { nodes { ...key } }
				  mentorships(first: 20) { nodes { ...key } } alliances(first: 20) { nodes { ...key } }
				  statedFigures(first: 20) { nodes { ...key } } }
				fragment key on Node { __typename id }
				""");
		return data.valueStream()
			.flatMap(page -> page.path("nodes").valueStream())
			.map(node -> new Reference(node.path("__typename").asString(), node.path("id").asString()))
			.toList();
	}

	@Test
	void theyAreAnsweredAsNodesAre() {
		List<Reference> known = known();
		String selection = """
				{ __typename ... on Place { fullName parts(last: 2) { totalCount nodes { name } pageInfo { startCursor } } }
				  ... on Village { name subdistrict { name } alliances { edges { cursor role node { name } } }
				    organisations(first: 2, asOf: "2019-01-01") { aggregate { count }
				      nodes { posts(where: {kind: {eq: SECRETARY}}) { nodes { title
				        holdings(during: {}, orderBy: [{from: DESC}]) { nodes { from to person { name } } } } } } } }
				  ... on Person { name mentorships { groups(by: [{state: VALUE}]) { key { state } aggregate { count } } } }
				  ... on Organisation { organisationName: name } ... on StatedFigure { metric statedOn } }
				""";
		String ids = JsonMapper.shared().writeValueAsString(known.stream().map(Reference::id).toList());
		JsonNode nodes = requests.data("{ nodes(ids: %s) %s }".formatted(ids, selection)).path("nodes");
		assertThat(nodes).hasSize(known.size()).doesNotContain(JsonNodeFactory.instance.nullNode());
		JsonNode answer = entities(selection, known);
		assertThat(answer.has("errors")).as(answer.toString()).isFalse();
		assertThat(answer.at("/data/_entities")).isEqualTo(nodes);
	}

	@Test
	void aReferenceMayBeWrittenWithVariables() {
		JsonNode answer = requests.answer(Map.of("query", """
				query($id: ID!, $type: String!) {
				  _entities(representations: [{__typename: $type, id: $id, more: [null, {a: 1.5}]}]) { __typename } }
				""", "variables", Map.of("id", VILLAGE, "type", "Village")));
		assertThat(answer.at("/data/_entities").toString()).isEqualTo("[{\"__typename\":\"Village\"}]");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
			MALFORMED_ID        | {__typename: "Village", id: "芦南村"}
			MALFORMED_ID        | {__typename: "Village", id: 12}
			MALFORMED_ID        | {__typename: "Village", id: null}
			MALFORMED_ID        | {__typename: "Village", name: "芦南村"}
			MALFORMED_ID        | {__typename: "Village", id: ["370112013228"]}
			UNKNOWN_ENTITY_TYPE | {__typename: "Elephant", id: "370112013228"}
			UNKNOWN_ENTITY_TYPE | {__typename: "Node", id: "370112013228"}
			UNKNOWN_ENTITY_TYPE | {__typename: "VillageConnection", id: "370112013228"}
			UNKNOWN_ENTITY_TYPE | {__typename: 1, id: "370112013228"}
			UNKNOWN_ENTITY_TYPE | {id: "370112013228"}
			UNKNOWN_ENTITY_TYPE | "370112013228"
			""")
	void aReferenceThatCannotBeFollowedIsSaidWhereItIs(String code, String reference) {
		JsonNode answer = requests.answer(Map.of("query", """
				{ those: _entities(representations: [{__typename: "Village", id: "%s"}, %s]) { ... on Village { id } } }
				""".formatted(VILLAGE, reference)));
		assertThat(answer.at("/data/those").toString()).isEqualTo("[{\"id\":\"" + VILLAGE + "\"},null]");
		assertThat(answer.path("errors")).hasSize(1);
		assertThat(answer.at("/errors/0/extensions/code").asString()).isEqualTo(code);
		assertThat(answer.at("/errors/0/path").toString()).isEqualTo("[\"those\",1]");
	}

	@Test
	void thereMayBeAPageOfReferencesAndNone() {
		assertThat(requests.data("{ _entities(representations: []) { __typename } }").toString())
			.isEqualTo("{\"_entities\":[]}");
		JsonNode page = entities("{ __typename }", Collections.nCopies(1_000, new Reference("Village", VILLAGE)));
		assertThat(page.at("/data/_entities")).hasSize(1_000)
			.allMatch(entity -> entity.path("__typename").asString().equals("Village"));
		assertThat(page.at("/extensions/cost/requested").asInt()).isBetween(1_000, 10_000);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					PAGE_TOO_LARGE   | 1001 | { __typename }
					QUERY_TOO_DEEP   | 1    | { ... on Place { partOf { partOf { partOf { partOf { partOf { partOf { partOf { partOf { partOf { partOf { partOf { partOf { id } } } } } } } } } } } } } }
					QUERY_TOO_COSTLY | 1000 | { ... on Village { subdistrict { villages(first: 1000) { nodes { subdistrict { villages(first: 1000) { nodes { subdistrict { villages(first: 1000) { nodes { subdistrict { villages(first: 1000) { nodes { id } } } } } } } } } } } } } }
					""")
	void whatAsksForTooMuchIsRefusedBeforeTheDatabase(String code, int size, String selection) {
		statements.drain();
		JsonNode answer = entities(selection, Collections.nCopies(size, new Reference("Village", VILLAGE)));
		assertThat(answer.at("/errors/0/extensions/code").asString()).isEqualTo(code);
		assertThat(answer.path("errors")).hasSize(1);
		assertThat(statements.drain()).isEmpty();
	}

	@Test
	void theyAreExplained() {
		JsonNode answer = requests
			.answer(Map.of("query", ENTITIES.formatted("{ ... on Village { name } }"), "variables",
					Map.of("those", List.of(new Reference("Village", VILLAGE), new Reference("Place", VILLAGE))),
					"extensions", Map.of("explain", true)));
		JsonNode explained = answer.at("/extensions/explain/0");
		assertThat(explained.path("field").asString()).isEqualTo("_entities");
		assertThat(explained.path("plan").asString())
			.startsWith("every nodes Entity where (id in $p0 and not is Change|Grant)");
		assertThat(explained.path("cypher").asString()).contains("MATCH (n0:Entity)").doesNotContain(VILLAGE);
		assertThat(explained.path("cost").asInt()).isBetween(2, 20);
	}

	@Test
	void theyAreAskedForByGetAsWell() {
		String answer = requests
			.send(HttpAudit.url(Map.of("query", ENTITIES.formatted("{ ... on Village { name } }"), "variables",
					"{\"those\": [{\"__typename\": \"Village\", \"id\": \"" + VILLAGE + "\"}]}")), request -> request)
			.body();
		assertThat(answer).contains("{\"_entities\":[{\"name\":\"芦南村\"}]}");
		assertThat(requests.send(HttpAudit.url(Map.of("query", "{ _service { sdl } }")), request -> request).body())
			.contains("type Village");
	}

	private JsonNode entities(String selection, List<Reference> references) {
		return requests
			.answer(Map.of("query", ENTITIES.formatted(selection), "variables", Map.of("those", references)));
	}

}

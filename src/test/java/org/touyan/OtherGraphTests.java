package org.touyan;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** The same service, told nothing but another SDL and another database, answers for a railway. */
@TestInstance(Lifecycle.PER_CLASS)
@Execution(ExecutionMode.CONCURRENT)
@Order(2)
class OtherGraphTests {

	private static final Path RAILWAY = Path.of("src/test/resources/railway").toAbsolutePath();

	private ServiceProcess service;

	OtherGraphTests(@TempDir Path folder) {
		this.service = ServiceProcess.start(folder,
				Map.of("SPRING_GRAPHQL_SCHEMA_LOCATIONS", "file:" + RAILWAY.resolve("schema/"), "TOUYAN_MIGRATIONS",
						"file:" + RAILWAY.resolve("migrations"), "TOUYAN_DISTRICT", "false"));
	}

	@BeforeAll
	void start() {
		assertThat(service.readUntil("Store ")).as("%s", service.lines()).isNotNull();
		assertThat(service.lines()).hasSize(5).allMatch(line -> line.contains("INFO"));
	}

	@AfterAll
	void stop() {
		service.close();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '~',
			textBlock = """
					{ stations { totalCount nodes { id name large } } } | {"stations":{"totalCount":3,"nodes":[{"id":"st-1","name":"Ashford","large":true},{"id":"st-3","name":"Castle","large":false},{"id":"st-4","name":"Dene","large":false}]}}
					{ stations(asOf: "1885-01-01") { nodes { name } } } | {"stations":{"nodes":[{"name":"Ashford"},{"name":"Brook"}]}}
					{ stations(where: {OR: [{name: {startsWith: "A"}}, {platforms: {gte: 3}}], NOT: {id: {eq: "st-1"}}}) { nodes { name } } } | {"stations":{"nodes":[{"name":"Dene"}]}}
					{ lines { nodes { number stations(orderBy: [{edge: {kilometre: DESC}}], first: 2) { totalCount edges { kilometre from node { name } } } } } } | {"lines":{"nodes":[{"number":1,"stations":{"totalCount":3,"edges":[{"kilometre":20.25,"from":"1990-01-01","node":{"name":"Dene"}},{"kilometre":12.0,"from":"1890-05-01","node":{"name":"Castle"}}]}},{"number":2,"stations":{"totalCount":2,"edges":[{"kilometre":3.5,"from":"2000-01-01","node":{"name":"Dene"}},{"kilometre":0.0,"from":"1900-01-01","node":{"name":"Castle"}}]}}]}}
					{ lines(asOf: "1950-01-01") { nodes { stations(where: {edge: {kilometre: {lt: 10}}}) { nodes { name } } } } } | {"lines":{"nodes":[{"stations":{"nodes":[{"name":"Ashford"},{"name":"Brook"}]}},{"stations":{"nodes":[{"name":"Castle"}]}}]}}
					{ trains { nodes { __typename built baseName line { number } ... on SteamTrain { boilers } ... on ElectricTrain { volts } } } } | {"trains":{"nodes":[{"__typename":"SteamTrain","built":1901,"baseName":"Ashford","line":{"number":2},"boilers":2},{"__typename":"ElectricTrain","built":1995,"baseName":"Dene","line":{"number":1},"volts":750.0},{"__typename":"ElectricTrain","built":null,"baseName":"Dene","line":{"number":2},"volts":25000.0}]}}
					{ now: junctions { nodes { name } } then: junctions(asOf: "1999-12-31") { totalCount nodes { name } } } | {"now":{"nodes":[{"name":"Castle"},{"name":"Dene"}]},"then":{"totalCount":1,"nodes":[{"name":"Castle"}]}}
					{ station(id: "st-3") { neighbours(orderBy: [{edge: {gauge: ASC}}]) { edges { gauge node { name } } } } } | {"station":{"neighbours":{"edges":[{"gauge":"NARROW","node":{"name":"Dene"}},{"gauge":"STANDARD","node":{"name":"Ashford"}}]}}}
					{ nodes(ids: ["tr-1", "xx-9", "st-1"]) { __typename id ... on Station { trains { totalCount } } } } | {"nodes":[{"__typename":"SteamTrain","id":"tr-1"},null,{"__typename":"Station","id":"st-1","trains":{"totalCount":1}}]}
					{ _entities(representations: [{__typename: "Train", id: "tr-2"}, {__typename: "Train", id: "st-1"}, {__typename: "Station", id: "st-1"}]) { __typename ... on Station { name } ... on Train { built } } } | {"_entities":[{"__typename":"ElectricTrain","built":1995},null,{"__typename":"Station","name":"Ashford"}]}
					{ lines(where: {stations: {all: {platforms: {gte: 2}}}, trains: {none: {built: {eq: 1901}}}}) { nodes { number } } } | {"lines":{"nodes":[{"number":1}]}}
					""")
	void itAnswers(String query, String data) {
		assertThat(data(query)).hasToString(data);
	}

	@Test
	void itsPagesGoOn() {
		JsonNode first = data("{ stations(first: 1) { pageInfo { endCursor hasNextPage } nodes { name } } }");
		assertThat(first.at("/stations/pageInfo/hasNextPage").asBoolean()).isTrue();
		String cursor = first.at("/stations/pageInfo/endCursor").asString();
		assertThat(data("{ stations(after: \"%s\") { nodes { name } } }".formatted(cursor)))
			.hasToString("{\"stations\":{\"nodes\":[{\"name\":\"Castle\"},{\"name\":\"Dene\"}]}}");
	}

	@Test
	void whatDoesNotFitItsTypeIsNullAndTheRestIsAnswered() {
		JsonNode answer = JsonMapper.shared()
			.readTree(service
				.ask("{ depots(first: 2) { nodes { id name staff height gauge openedOn open tags cars } } }"));
		assertThat(answer.at("/data/depots/nodes")).hasToString(
				"""
						[{"id":"de-1","name":"Elm","staff":12,"height":1.5,"gauge":"NARROW","openedOn":"1900-01-01","open":true,"tags":["old"],"cars":3},\
						{"id":"de-2","name":"Fir","staff":null,"height":null,"gauge":null,"openedOn":null,"open":null,"tags":null,"cars":1}]""");
		assertThat(answer.path("errors")).hasSize(6);
		assertThat(answer.at("/errors/0/path")).hasToString("[\"depots\",\"nodes\",1,\"staff\"]");
		assertThat(answer.at("/errors/0/message").asString())
			.isEqualTo("The graph has a value for staff of the node de-2 that is no Int.");
		assertThat(answer.path("errors").findValuesAsString("code")).containsOnly("VALUE_OF_ANOTHER_TYPE");
		assertThat(answer.path("errors").findValuesAsString("property")).containsExactly("staff", "height", "gauge",
				"openedOn", "open", "tags");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '~',
			textBlock = """
					{ depots(first: 2) { nodes { staff } } }                       | staff  | de-2 | depots.nodes.1.staff
					{ depots(first: 1) { nodes { children { nodes { open } } } } } | open   | de-2 | depots.nodes.0.children.nodes.0.open
					{ depot: node(id: "de-2") { ... on Depot { s: staff } } }      | staff  | de-2 | depot.s
					{ nodes(ids: ["de-1", "de-2"]) { ... on Depot { height } } }   | height | de-2 | nodes.1.height
					{ paths(from: "de-1", to: "de-2") { nodes { ... on Depot { gauge } } } } | gauge | de-2 | paths.0.nodes.1.gauge
					""")
	void whoseValueItIsIsToldThoughNobodyAskedForIt(String query, String property, String node, String path) {
		JsonNode error = JsonMapper.shared().readTree(service.ask(query)).at("/errors/0");
		assertThat(error.at("/extensions/property").asString()).as("%s", error).isEqualTo(property);
		assertThat(error.at("/extensions/node").asString()).isEqualTo(node);
		assertThat(error.path("path").valueStream().map(JsonNode::asString)).containsExactly(path.split("\\."));
	}

	@Test
	void whatMustBeThereAndDoesNotFitMakesWhatIsAroundItNull() {
		JsonNode answer = JsonMapper.shared()
			.readTree(service.ask("{ node(id: \"de-9\") { id ... on Depot { cars } } lines { totalCount } }"));
		assertThat(answer.path("data")).hasToString("{\"node\":null,\"lines\":{\"totalCount\":2}}");
		assertThat(answer.path("errors")).hasSize(1);
		assertThat(answer.at("/errors/0/path")).hasToString("[\"node\",\"cars\"]");
	}

	@ParameterizedTest
	@ValueSource(strings = { "ASC", "DESC" })
	void aWalkByAFractionMeetsEachRowOnce(String way) {
		for (String end : List.of("first: 1, after", "last: 1, before")) {
			var met = new ArrayList<String>();
			String cursor = "null";
			for (int page = 0; page < 20 && cursor != null; page++) {
				JsonNode depots = data("{ depots(orderBy: [{height: %s}], %s: %s) { edges { cursor node { id } } } }"
					.formatted(way, end, cursor)).at("/depots/edges");
				depots.forEach(edge -> met.add(edge.at("/node/id").asString()));
				cursor = depots.isEmpty() ? null : "\"" + depots.get(0).path("cursor").asString() + "\"";
			}
			assertThat(met).as(way + end).hasSize(9).doesNotHaveDuplicates();
		}
	}

	@Test
	void aTypeOfRelationshipsIsOneKindHoweverItIsNamed() {
		assertThat(data("{ __type(name: \"RelationshipKind\") { enumValues { name } } }").toString())
			.contains("\"CHILD_OF\"");
		assertThat(data("""
				{ paths(from: "de-1", to: "de-2", through: [CHILD_OF]) { length steps { kind direction } }
				  depots(first: 1, where: {children: {some: {name: {eq: "Fir"}}}}) {
				    nodes { children { totalCount nodes { name parent { name } } } } } }"""))
			.hasToString("{\"paths\":[{\"length\":1,\"steps\":[{\"kind\":\"CHILD_OF\",\"direction\":\"BACKWARD\"}]}],"
					+ "\"depots\":{\"nodes\":[{\"children\":{\"totalCount\":1,\"nodes\":[{\"name\":\"Fir\","
					+ "\"parent\":{\"name\":\"Elm\"}}]}}]}}");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			MALFORMED_ID      | { station(id: "1") { name } }
			VALIDATION_FAILED | { villages { totalCount } }
			PAGE_TOO_LARGE    | { lines(first: 100000) { totalCount nodes { id } } }
			""")
	void itRefuses(String code, String query) {
		assertThat(service.ask(query)).contains("\"code\":\"" + code + "\"");
	}

	@Test
	void itTellsOtherGraphsWhatItHas() {
		assertThat(data("{ _service { sdl } }").at("/_service/sdl").asString())
			.contains("type Station implements Node @key(fields : \"id\", resolvable : true) {")
			.contains("large: Boolean! @deprecated(reason : \"Ask for platforms.\")");
	}

	@Test
	void itsGraphHasNothingOfTheDistrict() {
		assertThat(data("{ node(id: \"st-1\") { id } }").at("/node/id").asString()).isEqualTo("st-1");
		assertThat(data("{ __schema { types { name } } }").toString()).contains("StationWhere")
			.doesNotContain("Village", "Person");
	}

	private JsonNode data(String query) {
		JsonNode answer = JsonMapper.shared().readTree(service.ask(query));
		assertThat(answer.has("errors")).as(answer.toString()).isFalse();
		return answer.path("data");
	}

}

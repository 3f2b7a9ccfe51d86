package org.touyan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;

import org.jspecify.annotations.Nullable;
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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.touyan.graph.ForeignStore;

import static java.net.http.HttpRequest.BodyPublishers.ofString;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

/** A database that somebody else has made is drafted an SDL for, and answers by it. */
@TestInstance(Lifecycle.PER_CLASS)
@Execution(ExecutionMode.CONCURRENT)
@Order(3)
class DraftedSchemaTests {

	private static final JsonMapper JSON = JsonMapper.shared();

	private final Path folder;

	private final Path sdl;

	private final Map<String, String> environment;

	private @Nullable ServiceProcess service;

	private String token = "";

	DraftedSchemaTests(@TempDir Path folder) {
		this.folder = folder;
		this.sdl = folder.resolve("sdl");
		this.environment = Map.of("SPRING_GRAPHQL_SCHEMA_LOCATIONS", "file:" + sdl + "/", "TOUYAN_MIGRATIONS",
				"file:" + folder.resolve("migrations"), "TOUYAN_DISTRICT", "false");
	}

	@BeforeAll
	void start() throws IOException {
		String movies = Files.readString(Path.of("src/test/resources/movies/movies.cypher"));
		ForeignStore.fill(folder.resolve("data"),
				Arrays.stream(movies.split(";\\R")).map(String::strip).filter(each -> !each.isEmpty()).toList());
		Files.createDirectories(sdl);
		Files.createDirectories(folder.resolve("migrations"));
		assertThat(draft()).isZero();
		service = ServiceProcess.startWith(folder, environment);
		assertThat(service.readUntil("Store ")).as("%s\n%s", service.lines(), drafted()).isNotNull();
		String account = "{\"username\": \"everything\", \"password\": \"everything\"}";
		token = JSON
			.readTree(
					service
						.send("/auth/token",
								request -> request.header("Content-Type", "application/json").POST(ofString(account)))
						.body())
			.findPath("access_token")
			.asString();
	}

	private int draft() {
		try (ServiceProcess drafting = ServiceProcess.startWith(folder, Map.of(),
				"--draft-schema=" + sdl.resolve("movies.graphqls"))) {
			int code = drafting.exitCode();
			assertThat(drafting.lines()).hasSize(1);
			return code;
		}
	}

	private String drafted() throws IOException {
		return Files.readString(sdl.resolve("movies.graphqls"));
	}

	@AfterAll
	void stop() {
		if (service != null) {
			service.close();
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '~',
			textBlock = """
					{ movies { totalCount nodes { id title released revenue genres premiere updatedAt sequels imdb_rating location } } } | {"movies":{"totalCount":2,"nodes":[{"id":603,"title":"The Matrix","released":1999,"revenue":4.63517383E11,"genres":["Action","Science Fiction"],"premiere":"1999-03-24","updatedAt":"2024-05-01T12:00:00Z","sequels":true,"imdb_rating":8.7,"location":"point({x: 1.0, y: 2.0, crs: 'cartesian'})"},{"id":83542,"title":"Cloud Atlas","released":2012,"revenue":1.30482868E8,"genres":["Drama"],"premiere":null,"updatedAt":"2024-05-02T12:00:00Z","sequels":null,"imdb_rating":7.0,"location":null}]}}
					{ movie(id: 603) { title actedInBy(orderBy: [{born: ASC}]) { edges { roles since node { id name } } } } } | {"movie":{"title":"The Matrix","actedInBy":{"edges":[{"roles":["Agent Smith"],"since":1998,"node":{"id":"Hugo Weaving","name":"Hugo Weaving"}},{"roles":["Neo"],"since":1998,"node":{"id":"Keanu Reeves","name":"Keanu Reeves"}}]}}}
					{ person(id: "Hugo Weaving") { born follows { nodes { name } } actedIn(where: {edge: {since: {gt: 2000}}}) { nodes { title } } } } | {"person":{"born":1960,"follows":{"nodes":[{"name":"Keanu Reeves"}]},"actedIn":{"nodes":[{"title":"Cloud Atlas"}]}}}
					{ movies(where: {imdb_rating: {gt: 8}}) { nodes { id } } } | {"movies":{"nodes":[{"id":603}]}}
					{ movies(orderBy: [{imdb_rating: ASC}]) { nodes { id } } } | {"movies":{"nodes":[{"id":83542},{"id":603}]}}
					{ movies(where: {id: {in: [603, 1]}}) { nodes { title } } } | {"movies":{"nodes":[{"title":"The Matrix"}]}}
					{ movies { aggregate { imdb_rating { max } } groups(by: [{imdb_rating: VALUE}]) { key { imdb_rating } aggregate { count } } } } | {"movies":{"aggregate":{"imdb_rating":{"max":8.7}},"groups":[{"key":{"imdb_rating":7.0},"aggregate":{"count":1}},{"key":{"imdb_rating":8.7},"aggregate":{"count":1}}]}}
					{ people: persons(where: {directed: {some: {title: {startsWith: "Cloud"}}}}) { nodes { name } } } | {"people":{"nodes":[{"name":"Lana Wachowski"}]}}
					{ boxOffices { nodes { id week_no type showsOn { nodes { id } } } } } | {"boxOffices":{"nodes":[{"id":"x","week_no":1,"type":"x","showsOn":{"nodes":[{"id":603}]}}]}}
					""")
	void itAnswers(String query, String data) {
		JsonNode answer = ask(query);
		assertThat(answer.has("errors")).as("%s", answer).isFalse();
		assertThat(answer.path("data")).hasToString(data);
	}

	@Test
	void itsPagesGoOnByAnIdOfAnotherName() {
		String cursor = ask("{ movies(first: 1) { pageInfo { endCursor } } }").at("/data/movies/pageInfo/endCursor")
			.asString();
		assertThat(ask("{ movies(after: \"%s\") { nodes { id } } }".formatted(cursor)).path("data"))
			.hasToString("{\"movies\":{\"nodes\":[{\"id\":83542}]}}");
	}

	@Test
	void whatItLeavesOutItSays() throws IOException {
		assertThat(drafted()).contains("# Nodes labelled Note have no property that tells them apart")
			.contains("# seenAt is left out")
			.contains("type Movie @node(label: \"Movie\")")
			.contains("  id: Int! @property(name: \"movieId\")")
			.contains("  released: Int @indexed")
			.doesNotContain("TODO");
	}

	@Test
	void aFileThatIsThereIsLeftAsItIs() throws IOException {
		String before = drafted();
		assertThat(draft()).isEqualTo(1);
		assertThat(drafted()).isEqualTo(before);
	}

	private JsonNode ask(String query) {
		return JSON.readTree(
				requireNonNull(service)
					.send("/graphql",
							request -> request.header("Content-Type", "application/json")
								.header("Authorization", "Bearer " + token)
								.POST(ofString(JSON.writeValueAsString(Map.of("query", query)))))
					.body());
	}

}

package org.touyan.api;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;

import graphql.GraphQLError;
import graphql.execution.ResultPath;
import graphql.language.SourceLocation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neo4j.driver.Driver;
import org.neo4j.driver.exceptions.ClientException;
import org.neo4j.driver.exceptions.DatabaseException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

import org.touyan.GraphQlRequests;
import org.touyan.StatementCounter;
import org.touyan.TouyanTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Bad input gets a coded error that says where, and never reaches the database. */
@TouyanTest
class ErrorTests {

	private final GraphQlRequests requests;

	private final StatementCounter statements;

	ErrorTests(@Autowired GraphQlRequests requests, @Autowired StatementCounter statements) {
		this.requests = requests;
		this.statements = statements;
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			SYNTAX_ERROR        | { villages
			VALIDATION_FAILED   | { villages { nodes { height } } }
			VALIDATION_FAILED   | { villages(where: {name: {like: "x"}}) { totalCount } }
			VALIDATION_FAILED   | { villages(orderBy: [{name: ASC, id: ASC}]) { totalCount } }
			VALIDATION_FAILED   | { villages(asOf: "2024-02-30") { totalCount } }
			MALFORMED_ID        | { person(id: "1") { name } }
			MALFORMED_ID        | { node(id: "370112 OR 1=1") { id } }
			MALFORMED_ID        | { nodes(ids: ["370112013228", "x"]) { id } }
			MALFORMED_ID        | { villages(where: {id: {in: ["芦南村"]}}) { totalCount } }
			INVALID_ARGUMENT    | { villages(first: -1) { nodes { id } } }
			INVALID_ARGUMENT    | { villages(where: {name: {contains: null}}) { totalCount } }
			PAGE_TOO_LARGE      | { villages(first: 1001) { nodes { id } } }
			PAGE_TOO_LARGE      | { villages { nodes { parts(first: 100000) { totalCount } } } }
			INVALID_CURSOR      | { villages(after: "nonsense") { nodes { id } } }
			INVALID_CURSOR      | { villages(after: "") { nodes { id } } }
			""")
	void badInputIsRefusedBeforeTheDatabase(String code, String query) {
		statements.drain();
		JsonNode error = requests.error(query);
		assertThat(error.at("/extensions/code").asString()).isEqualTo(code);
		assertThat(error.path("locations")).isNotEmpty();
		assertThat(statements.drain()).isEmpty();
	}

	@Test
	void aCursorOfAnotherOrderIsRefused() {
		JsonNode page = requests.data("{ villages(first: 1, orderBy: [{name: ASC}]) { pageInfo { endCursor } } }");
		String cursor = page.at("/villages/pageInfo/endCursor").asString();
		JsonNode error = requests.error("{ villages(after: \"%s\") { nodes { id } } }".formatted(cursor));
		assertThat(error.at("/extensions/code").asString()).isEqualTo("INVALID_CURSOR");
	}

	@Test
	void whatDoesNotExistIsNull() {
		JsonNode data = requests.data("""
				{ a: person(id: "00000000000000000000000000") { name }
				  b: place(id: "999999999999") { name }
				  c: node(id: "370112013228") { id }
				  d: nodes(ids: ["999999999999", "370112013228", "370112013228"]) { id } }
				""");
		assertThat(data.path("a").isNull()).isTrue();
		assertThat(data.path("b").isNull()).isTrue();
		assertThat(data.at("/c/id").asString()).isEqualTo("370112013228");
		assertThat(data.path("d").toString()).isEqualTo("[null,{\"id\":\"370112013228\"},{\"id\":\"370112013228\"}]");
	}

	@Test
	void anIdOfAnotherTypeIsNotFound() {
		JsonNode data = requests.data("{ person(id: \"370112013228\") { name } }");
		assertThat(data.path("person").isNull()).isTrue();
	}

	@Test
	void aPromisedValueThatIsMissingIsSaidWhereItIs(@Autowired Driver driver) {
		String id = "999999000001";
		driver.executableQuery("CREATE (:Entity:Place:Village {id: $id})").withParameters(Map.of("id", id)).execute();
		try {
			JsonNode answer = requests.answer(Map.of("query", "{ place(id: \"%s\") { id name } }".formatted(id)));
			assertThat(answer.at("/data/place").isNull()).isTrue();
			assertThat(answer.at("/errors/0/extensions/code").asString()).isEqualTo("VALUE_MISSING");
			assertThat(answer.at("/errors/0/path").toString()).isEqualTo("[\"place\",\"name\"]");
		}
		finally {
			driver.executableQuery("MATCH (n:Entity {id: $id}) DELETE n").withParameters(Map.of("id", id)).execute();
		}
	}

	@Test
	void failuresOfTheDatabaseAreToldApartAndTellNothing() {
		GraphQLError away = Errors.database(new ServiceUnavailableException("bolt://10.1.2.3 is away"));
		GraphQLError broken = Errors.database(new ClientException("MATCH (secret)"));
		GraphQLError full = Errors.database(new DatabaseException(
				"Neo.TransientError.General.MemoryPoolOutOfMemoryError", "dbms.memory is 1.9 GiB"));
		assertThat(full.getExtensions()).containsEntry("code", "QUERY_TOO_COSTLY");
		assertThat(full.getMessage()).doesNotContain("dbms");
		assertThat(away.getExtensions()).containsEntry("code", "DATABASE_UNAVAILABLE");
		assertThat(away.getMessage()).doesNotContain("bolt");
		assertThat(broken.getExtensions()).containsEntry("code", "INTERNAL_ERROR");
		assertThat(broken.getMessage()).doesNotContain("secret");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '~',
			textBlock = """
					{ villages，cadres { totalCount } } | Invalid syntax: '，' has no meaning there, at line 1 column 11
					{ villages(where: {name: {eq: {a: 1}}}) { totalCount } } | Validation error (WrongType@[villages]) : argument 'where.name.eq' with value an object is not a valid 'String' - Expected a value of type 'String' but it was a 'Object'
					{ villages(where: {name: {eq: [[1]]}}) { totalCount } } | Validation error (WrongType@[villages]) : argument 'where.name.eq' with value a list is not a valid 'String' - Expected a value of type 'String' but it was a 'Array'
					{ villages(first: "}x{") { totalCount } } | Validation error (WrongType@[villages]) : argument 'first' with value "}x{" is not a valid 'Int' - Expected a value of type 'Int' but it was a 'String'
					{ alliancePath(from: "370112013228", to: "370112013228") { hops } } | from and to are the same place.
					{ alliancePath(from: "370112013228", to: "370112013227", maxHops: 9) { hops } } | maxHops is 9; it can be 1 to 8.
					{ alliancePath(from: "370112013228", to: "370112013227", first: 0) { hops } } | first is 0; it can be 1 to 20.
					{ mentoringPlan(weights: {field: -1}) { pairs { score } } } | A weight is 0 to 1000.
					""")
	void messagesSayWhatIsWrongInWordsOfTheLanguage(String query, String message) {
		assertThat(requests.error(query).path("message").asString()).isEqualTo(message);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			String  | villages(where: {name: {eq: $n}})
			Int     | villages(first: $n)
			Date    | villages(asOf: $n)
			Sex     | people(where: {sex: {eq: $n}})
			Boolean | villages(where: {name: {isNull: $n}})
			""")
	void aVariableOfAnotherTypeIsCalledByItsOwn(String type, String field) {
		String query = "query($n: %s) { %s { totalCount } }".formatted(type, field);
		for (Object brought : List.of(Map.of("a", 1), List.of(1, 2))) {
			JsonNode answer = requests.answer(Map.of("query", query, "variables", Map.of("n", brought)));
			assertThat(answer.at("/errors/0/message").asString())
				.contains(brought instanceof Map ? "an object" : "a list")
				.doesNotContain("HashMap", "ArrayList", "{a=1}", "[1");
		}
	}

	@Test
	void aNumberThatIsTooLongIsNotCalledNoJson() {
		var response = requests
			.post("{\"query\": \"{ __typename }\", \"variables\": {\"n\": 1%s}}".formatted("0".repeat(1001)));
		assertThat(response.statusCode()).isEqualTo(400);
		assertThat(response.body()).contains("too long").doesNotContain("no JSON");
	}

	@Test
	void aFailureInsideSaysInWhichField() {
		GraphQLError located = Errors.at(
				Errors.database(new ClientException("Neo.ClientError.Transaction.TransactionTimedOut", "late")),
				ResultPath.parse("/a"), List.of(new SourceLocation(1, 3)));
		assertThat(located.getExtensions()).containsEntry("code", "STATEMENT_TIMED_OUT");
		assertThat(located.getPath()).containsExactly("a");
		assertThat(located.getLocations()).containsExactly(new SourceLocation(1, 3));
	}

	@Test
	void aBodyThatIsNoRequestIsRefusedWithACode() {
		for (String body : new String[] { "", "{", "[]", "{\"variables\": {}}" }) {
			var response = requests.post(body);
			assertThat(response.statusCode()).as(body).isEqualTo(400);
			assertThat(response.body()).as(body).contains("\"code\":\"BAD_REQUEST\"").doesNotContain("Exception");
		}
	}

	@Test
	void anotherAddressHasACodeToo() throws Exception {
		try (HttpClient client = HttpClient.newHttpClient()) {
			var request = HttpRequest.newBuilder(URI.create(requests.address() + "/nothing"))
				.header("Authorization", "Bearer " + requests.token())
				.build();
			var response = client.send(request, BodyHandlers.ofString());
			assertThat(response.statusCode()).isEqualTo(404);
			assertThat(response.body()).contains("\"code\":\"NOT_FOUND\"").doesNotContain("Exception");
		}
	}

}

package org.touyan.people;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

import org.touyan.GraphQlRequests;
import org.touyan.TouyanTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Nobody is there before the month of birth. */
@TouyanTest
class BirthTests {

	private final GraphQlRequests requests;

	BirthTests(@Autowired GraphQlRequests requests) {
		this.requests = requests;
	}

	@Test
	void whoIsNotBornIsNotCounted() {
		JsonNode data = requests.data("""
				{ before: people(asOf: "1900-01-01") { totalCount nodes { id } }
				  within: people(during: {from: "1900-01-01", to: "1901-01-01"}) { totalCount }
				  then: people(asOf: "1980-06-15") { totalCount aggregate { age { min max } } }
				  today: people { totalCount } }""");
		assertThat(data.at("/before/totalCount").asInt()).isZero();
		assertThat(data.at("/before/nodes")).isEmpty();
		assertThat(data.at("/within/totalCount").asInt()).isZero();
		assertThat(data.at("/then/totalCount").asInt()).isPositive().isLessThan(data.at("/today/totalCount").asInt());
		assertThat(data.at("/then/aggregate/age/min").asInt()).isZero();
	}

	/** Also who may not know the day of birth could find it, were it the day on which a person comes to be there. */
	@Test
	void everybodyIsThereFromTheFirstDayOfTheMonthOfBirth() {
		JsonNode person = requests
			.data("{ people(first: 1, where: {NOT: {bornOn: {eq: null}}}) { nodes { id bornOn } } }")
			.at("/people/nodes/0");
		String id = person.path("id").asString();
		var month = LocalDate.parse(person.path("bornOn").asString()).withDayOfMonth(1);
		JsonNode data = requests.data("""
				{ first: person(id: "%1$s", asOf: "%2$s") { age } earlier: person(id: "%1$s", asOf: "%3$s") { age }
				  node(id: "%1$s", asOf: "%3$s") { id } nodes(ids: ["%1$s"], asOf: "%2$s") { id } }
				""".formatted(id, month, month.minusDays(1)));
		assertThat(data.at("/first/age").asInt(-1)).isZero();
		assertThat(data.path("earlier").isNull()).isTrue();
		assertThat(data.path("node").isNull()).isTrue();
		assertThat(data.at("/nodes/0/id").asString()).isEqualTo(id);
	}

	@Test
	void aSearchInThePastFindsNobodyUnborn() {
		String query = "{ search(text: \"王\", types: [PERSON]%s) { totalCount } }";
		assertThat(requests.data(query.formatted("")).at("/search/totalCount").asInt()).isPositive();
		assertThat(requests.data(query.formatted(", asOf: \"1900-01-01\"")).at("/search/totalCount").asInt()).isZero();
	}

}

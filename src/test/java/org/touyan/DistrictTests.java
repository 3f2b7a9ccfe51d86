package org.touyan;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** The sample district has the divisions of the real one and the numbers of people its sources state. */
@TouyanTest
class DistrictTests {

	private final GraphQlRequests requests;

	DistrictTests(@Autowired GraphQlRequests requests) {
		this.requests = requests;
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			villages | 520
			communities | 112
			subdistricts | 17
			districts | 1
			estates | 600
			reserveOfficials | 884
			communityWorkers | 1796
			communityWorkers(where: {certificates: {some: {}}}) | 1529
			advisers | 321
			""")
	void itCounts(String field, int number) {
		for (String asOf : new String[] { "", "asOf: \"2027-06-30\"" }) {
			String dated = asOf.isEmpty() ? field
					: field.endsWith(")") ? field.replaceFirst("\\)$", ", " + asOf + ")") : field + "(" + asOf + ")";
			assertThat(
					requests.data("{ counted: %s { totalCount } }".formatted(dated)).at("/counted/totalCount").asInt())
				.as(dated)
				.isEqualTo(number);
		}
	}

	@Test
	void itsFirstVillagesAreThoseOfTheCodeTable() {
		JsonNode villages = requests.data("{ villages(first: 3) { totalCount nodes { id name } } }").path("villages");
		assertThat(villages.path("totalCount").asInt()).isEqualTo(520);
		assertThat(villages.at("/nodes/0/id").asString()).isEqualTo("370112007201");
		assertThat(villages.at("/nodes/0/name").asString()).isEqualTo("洪家园村");
	}

	@Test
	void namesThatRepeatStayTwoPlaces() {
		JsonNode places = requests.data("{ villages(where: {name: {eq: \"朱家庄村\"}}) { nodes { id } } }");
		assertThat(places.at("/villages/nodes").toString())
			.isEqualTo("[{\"id\":\"370112008216\"},{\"id\":\"370112018260\"}]");
	}

	@Test
	void theAllianceHasFiveNamedVillagesAndFourThatNobodyNames() {
		JsonNode members = requests.data("""
				{ alliances(where: {name: {startsWith: "港九"}}) { nodes {
				    members(first: 20, orderBy: [{id: ASC}]) { nodes { __typename ... on Village { id } } } } } }
				""").at("/alliances/nodes/0/members/nodes");
		assertThat(members.valueStream()
			.filter(member -> member.path("__typename").asString().equals("Village"))
			.map(member -> member.path("id").asString()))
			.containsExactly("370112013222", "370112013223", "370112013226", "370112013227", "370112013228");
		assertThat(members.valueStream()
			.map(member -> member.path("__typename").asString())
			.filter("UnresolvedPlace"::equals)).hasSize(4);
	}

}

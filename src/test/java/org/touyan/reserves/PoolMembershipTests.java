package org.touyan.reserves;

import java.util.EnumSet;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

import org.touyan.GraphQlRequests;
import org.touyan.TouyanTest;

import static org.assertj.core.api.Assertions.assertThat;

/** The schema and the code mean the same by the pool. */
@TouyanTest
class PoolMembershipTests {

	private final GraphQlRequests requests;

	PoolMembershipTests(@Autowired GraphQlRequests requests) {
		this.requests = requests;
	}

	@Test
	void whoIsInThePoolIsToldByTheState() {
		var seen = EnumSet.noneOf(ReserveStatus.class);
		for (JsonNode record : requests
			.data("""
					{ reserveRecords(where: {territory: {startsWith: "370112013"}}, during: {to: "2026-07-01"}, first: 1000) {
					  nodes { stages { nodes { status isInPool } } } } }""")
			.path("reserveRecords")
			.path("nodes")) {
			for (JsonNode stage : record.path("stages").path("nodes")) {
				ReserveStatus status = ReserveStatus.valueOf(stage.path("status").asString());
				seen.add(status);
				assertThat(stage.path("isInPool").asBoolean()).as("%s", status).isEqualTo(status.isInPool());
			}
		}
		assertThat(seen).contains(ReserveStatus.PROPOSED, ReserveStatus.IN_POOL, ReserveStatus.RETAINED,
				ReserveStatus.APPOINTED);
	}

	@Test
	void aRecordIsWhatItsStateIsOnTheDate() {
		for (JsonNode record : requests.data("""
				{ reserveRecords(where: {territory: {startsWith: "370112013"}}, asOf: "2024-06-30", first: 1000) {
				  nodes { status isInPool } } }""").path("reserveRecords").path("nodes")) {
			assertThat(record.path("isInPool").asBoolean())
				.isEqualTo(ReserveStatus.valueOf(record.path("status").asString()).isInPool());
		}
	}

}

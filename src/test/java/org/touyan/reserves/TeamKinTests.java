package org.touyan.reserves;

import java.time.LocalDate;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

import org.touyan.GraphQlRequests;
import org.touyan.TouyanTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Kin in the team bars, and is told as yes or no to whoever may see who is in reserve. */
@TouyanTest
class TeamKinTests {

	private static final String VILLAGE = "370112013228";

	private static final String MAKE = """
			MATCH (body:Entity) WHERE body.kind = 'VILLAGERS' AND body.territory = $village
			CREATE (kin:TestKin:Entity:Person {id: '00000000000000000000000K1N'})-[:KIN_OF]->(reserve:TestKin:Entity:Person {
			  id: '00000000000000000000000RES', name: '孙测试', sex: 'MALE', bornOn: date('1990-01-01'), politicalStatus: 'PARTY_MEMBER'})
			SET kin.name = '孙亲属', kin.sex = 'MALE', kin.bornOn = date('1970-01-01')
			CREATE (kin)-[:HOLDS]->(:TestKin:Entity:Holding {id: '00000000000000000000000HD1', territory: $village,
			  from: date('2024-01-01'), to: date('2026-01-01')})-[:OF_POST]->(:TestKin:Entity:Post {id: '00000000000000000000000PST',
			  title: '委员', kind: 'COMMITTEE_MEMBER', grade: 'OTHER', approved: 1, territory: $village})-[:POST_IN]->(body)
			CREATE (reserve)-[:HAS_RESERVE]->(record:TestKin:Entity:ReserveRecord {id: '00000000000000000000000REC',
			  from: date('2023-01-01'), kind: 'MEMBER_RESERVE', source: 'VETERAN', recommendation: 'BRANCH',
			  territory: $village, dataLevel: 'PUBLIC'})
			CREATE (reserve)-[:SEEN_IN {territory: $village, from: date('2023-01-01')}]->(record)
			CREATE (record)-[:HAS_STAGE]->(:TestKin:Entity:ReserveStage {id: '00000000000000000000000STG', status: 'IN_POOL',
			  from: date('2023-02-01')})
			""";

	private static final String READINESS = """
			{ reserveRecord(id: "00000000000000000000000REC", asOf: "%s") { readiness { level bars { code text } } } }""";

	private final GraphQlRequests requests;

	private final Driver driver;

	TeamKinTests(@Autowired GraphQlRequests requests, @Autowired Driver driver) {
		this.requests = requests;
		this.driver = driver;
	}

	@BeforeEach
	void make() {
		driver.executableQuery(MAKE).withParameters(Map.of("village", VILLAGE)).execute();
	}

	@AfterEach
	void remove() {
		driver.executableQuery("MATCH (node:TestKin) DETACH DELETE node").execute();
	}

	/** The uncle sat in the committee from 2024-01-01 to the end of 2025. */
	@ParameterizedTest
	@CsvSource({ "2023-12-31, 0", "2024-01-01, 1", "2025-12-31, 1", "2026-01-01, 0" })
	void itBarsWhileTheyAreInTheTeam(LocalDate day, int bars) {
		assertThat(requests.data(READINESS.formatted(day)).at("/reserveRecord/readiness/bars")).hasSize(bars);
	}

	/** Whoever may not know who is kin of whom learns that there is somebody, and not who. */
	@Test
	void whoMayNotKnowLearnsThatThereIsSomebody() {
		JsonNode told = requests
			.answerTo("fang", "SUBDISTRICT_ORGANISER", "370112013", Map.of("query", READINESS.formatted("2025-12-31")))
			.at("/data/reserveRecord/readiness/bars");
		assertThat(told).hasSize(1);
		assertThat(told.path(0).path("code").asString()).isEqualTo("KIN_IN_TEAM");
		assertThat(told.path(0).path("text").asString()).isEqualTo("与该村（社区）班子成员有应回避的亲属关系");
	}

}

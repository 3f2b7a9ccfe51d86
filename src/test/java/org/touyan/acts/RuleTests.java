package org.touyan.acts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

import org.touyan.EmptyGraphTest;
import org.touyan.GraphQlRequests;
import org.touyan.people.IdentityNumber;

import static org.assertj.core.api.Assertions.assertThat;

/** Each rule at its edges, both ways. */
@EmptyGraphTest
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock(EmptyGraphTest.LOCK)
class RuleTests {

	private final GraphQlRequests requests;

	private final Township town;

	private final String village;

	RuleTests(@Autowired GraphQlRequests requests) {
		this.requests = requests;
		this.town = new Township(requests);
		this.village = requests
			.data("{ villages(where: {territory: {startsWith: \"370112\"}}, last: 1) { nodes { id } } }")
			.at("/villages/nodes/0/id")
			.asString();
	}

	private String person(String name) {
		return town.person(name, "MALE", "1980-03-04", village);
	}

	private String appoint(String person, String post, String from) {
		return town.done("appoint",
				"person: \"%s\", post: \"%s\", manner: ELECTED, from: \"%s\"".formatted(person, post, from));
	}

	@Test
	void aPostHasNoMoreHoldersThanAreApproved() {
		String post = town.post(town.branch("甲", village), "甲村党支部书记", "SECRETARY", 1);
		String first = person("赵一");
		String held = appoint(first, post, "2024-01-01");
		String second = "person: \"%s\", post: \"%s\", manner: ELECTED, from: \"%s\"";
		String other = person("赵二");
		assertThat(town.refused("appoint", second.formatted(other, post, "2024-06-01"))).isEqualTo("POST_OVERFILLED");
		town.done("relieve", "holding: \"%s\", on: \"2024-06-01\"".formatted(held));
		assertThat(town.refused("appoint", second.formatted(other, post, "2024-05-31"))).isEqualTo("POST_OVERFILLED");
		town.done("appoint", second.formatted(other, post, "2024-06-01"));
		assertThat(town.refused("relieve", "holding: \"%s\"".formatted(held))).isEqualTo("ALREADY_ENDED");
	}

	@Test
	void aSecretaryIsAFullMemberOnTheFirstDay() {
		String post = town.post(town.branch("乙", village), "乙村党支部书记", "SECRETARY", 1);
		String member = town.done("registerPerson", """
				name: "钱一", sex: MALE, bornOn: "1985-01-01", home: "%s", politicalStatus: PROBATIONARY_MEMBER,
				joinedPartyOn: "2023-07-01"
				""".formatted(village));
		String input = "person: \"%s\", post: \"%s\", manner: ELECTED, from: \"%s\"";
		assertThat(town.refused("appoint", input.formatted(member, post, "2024-06-30")))
			.isEqualTo("SECRETARY_NOT_FULL_MEMBER");
		town.done("appoint", input.formatted(member, post, "2024-07-01"));
	}

	@Test
	void aMentorHasNoMoreMenteesThanTheCapacity() {
		String mentor = person("孙一");
		String one = person("孙二");
		String two = person("孙三");
		assertThat(town.refused("proposeMentorship", town.pair(mentor, one, village, "2024-01-01")))
			.isEqualTo("MENTOR_NOT_REGISTERED");
		String registration = town.mentor(mentor, village, 1, "2024-01-01");
		String pair = town.done("proposeMentorship", town.pair(mentor, one, village, "2024-01-01"));
		assertThat(town.refused("proposeMentorship", town.pair(mentor, two, village, "2024-03-01")))
			.isEqualTo("MENTOR_OVER_CAPACITY");
		town.done("endMentorship", "mentorship: \"%s\", on: \"2024-03-01\"".formatted(pair));
		town.done("proposeMentorship", town.pair(mentor, two, village, "2024-03-01"));
		town.done("setMentorCapacity", "registration: \"%s\", capacity: 2".formatted(registration));
		town.done("proposeMentorship", town.pair(mentor, one, village, "2024-04-01"));
		assertThat(town.refused("setMentorCapacity", "registration: \"%s\", capacity: 1".formatted(registration)))
			.isEqualTo("MENTOR_OVER_CAPACITY");
	}

	@Test
	void nobodyMentorsThemselvesOrTheirMentor() {
		String one = person("李一");
		String two = person("李二");
		town.mentor(one, village, 5, "2024-01-01");
		town.mentor(two, village, 5, "2024-01-01");
		assertThat(town.refused("proposeMentorship", town.pair(one, one, village, "2024-01-01")))
			.isEqualTo("MENTORS_THEMSELVES");
		String pair = town.done("proposeMentorship", town.pair(one, two, village, "2024-01-01"));
		assertThat(town.refused("proposeMentorship", town.pair(two, one, village, "2024-02-01")))
			.isEqualTo("MENTORS_EACH_OTHER");
		assertThat(town.refused("proposeMentorship", town.pair(one, two, village, "2024-02-01")))
			.isEqualTo("PAIRED_TWICE");
		town.done("endMentorship", "mentorship: \"%s\", on: \"2024-02-01\"".formatted(pair));
		town.done("proposeMentorship", town.pair(two, one, village, "2024-02-01"));
	}

	@Test
	void termsOfACommitteeDoNotOverlap() {
		String branch = town.branch("丙", village);
		String term = town.done("openTerm", "organisation: \"%s\", number: 1, from: \"2018-01-01\"".formatted(branch));
		assertThat(town.refused("openTerm", "organisation: \"%s\", number: 2, from: \"2022-12-31\"".formatted(branch)))
			.isEqualTo("TERMS_OVERLAP");
		town.done("closeTerm", "term: \"%s\", on: \"2023-01-01\"".formatted(term));
		town.done("openTerm", "organisation: \"%s\", number: 2, from: \"2023-01-01\"".formatted(branch));
	}

	@Test
	void datesAreInOrderAndNotFarAway() {
		String post = town.post(town.branch("丁", village), "丁村党支部委员", "PARTY_COMMITTEE_MEMBER", 5);
		String held = appoint(person("周一"), post, "2024-01-01");
		assertThat(town.refused("relieve", "holding: \"%s\", on: \"2023-12-31\"".formatted(held)))
			.isEqualTo("DATES_IN_DISORDER");
		String input = "person: \"%s\", post: \"%s\", manner: ELECTED, from: \"%s\"";
		assertThat(town.refused("appoint", input.formatted(person("周二"), post, "2099-01-01")))
			.isEqualTo("DAY_IN_FAR_FUTURE");
		assertThat(town.refused("appoint", input.formatted(person("周三"), post, "1996-03-03")))
			.isEqualTo("RECORD_BEFORE_WORKING_AGE");
		town.done("appoint", input.formatted(person("周四"), post, "1996-03-04"));
	}

	@Test
	void whoHasDiedHoldsNothing() {
		String post = town.post(town.branch("戊", village), "戊村党支部委员", "PARTY_COMMITTEE_MEMBER", 3);
		String person = person("吴一");
		String held = appoint(person, post, "2024-01-01");
		town.done("endService", "person: \"%s\", state: DECEASED, on: \"2025-05-05\"".formatted(person));
		assertThat(requests.data("{ node(id: \"%s\") { ... on Holding { to } } }".formatted(held))
			.at("/node/to")
			.asString()).isEqualTo("2025-05-05");
		assertThat(town.refused("appoint",
				"person: \"%s\", post: \"%s\", manner: ELECTED, from: \"2025-05-06\"".formatted(person, post)))
			.isEqualTo("ACTIVE_AFTER_DEATH");
	}

	@Test
	void anAllianceHasOneLead() {
		String one = town.branch("己", village);
		String two = town.branch("庚", village);
		String alliance = town.done("formAlliance", """
				name: "己庚联建", kind: VILLAGE_AREA, lead: "%s", members: ["%s"], place: "%s", foundedOn: "2024-01-01"
				""".formatted(one, village, village));
		town.done("changeLead", "alliance: \"%s\", lead: \"%s\", on: \"2024-06-01\"".formatted(alliance, two));
		String leads = "{ alliance(id: \"%s\", asOf: \"%s\") { leaders { nodes { name } } } }";
		assertThat(
				requests.data(leads.formatted(alliance, "2024-05-31")).at("/alliance/leaders/nodes/0/name").asString())
			.isEqualTo("己党支部");
		assertThat(
				requests.data(leads.formatted(alliance, "2024-06-01")).at("/alliance/leaders/nodes/0/name").asString())
			.isEqualTo("庚党支部");
		JsonNode stale = town.answer("dissolveAlliance", "alliance: \"%s\", version: 1".formatted(alliance), "")
			.at("/errors/0/extensions");
		assertThat(stale.path("code").asString()).isEqualTo("STALE_VERSION");
		assertThat(stale.at("/changes/0/act").asString()).as("what changed in between").isEqualTo("changeLead");
		assertThat(stale.at("/changes/0/fields").toString()).contains(two);
		assertThat(town.refused("admitMember", "alliance: \"%s\", member: \"%s\"".formatted(alliance, village)))
			.isEqualTo("INVALID_STATE");
		assertThat(town.refused("admitMember", "alliance: \"%s\", member: \"%s\"".formatted(alliance, one)))
			.isEqualTo("INVALID_ARGUMENT");
	}

	@Test
	void aRecordGoesOnlyWhereItsStateLeads() {
		String record = town.done("nominateReserve", """
				person: "%s", place: "%s", kind: MEMBER_RESERVE, source: VETERAN, recommendation: SELF, on: "2024-01-01"
				""".formatted(person("郑一"), village));
		assertThat(town.refused("inspectReserve", "record: \"%s\"".formatted(record))).isEqualTo("INVALID_STATE");
		assertThat(town.refused("admitReserve", "record: \"%s\", on: \"2023-12-31\"".formatted(record)))
			.isEqualTo("INVALID_ARGUMENT");
		town.done("admitReserve", "record: \"%s\", on: \"2024-01-01\"".formatted(record));
		assertThat(town.refused("admitReserve", "record: \"%s\"".formatted(record))).isEqualTo("INVALID_STATE");
		town.done("revokeReserve", "record: \"%s\"".formatted(record));
		assertThat(town.refused("reviewReserve", "record: \"%s\", isRetained: true".formatted(record)))
			.isEqualTo("INVALID_STATE");
	}

	@Test
	void ofTwoAtOnceOneIsAppointed() throws Exception {
		String post = town.post(town.branch("辛", village), "辛村党支部书记", "SECRETARY", 1);
		var people = IntStream.range(0, 8).mapToObj(number -> person("王" + "一二三四五六七八".charAt(number))).toList();
		try (var threads = Executors.newFixedThreadPool(8)) {
			var answers = threads.invokeAll(people.stream()
				.<Callable<JsonNode>>map(person -> () -> town.answer("appoint",
						"person: \"%s\", post: \"%s\", manner: ELECTED".formatted(person, post), ""))
				.toList());
			int done = 0;
			for (var answer : answers) {
				JsonNode error = answer.get().path("errors").path(0);
				done += error.isMissingNode() ? 1 : 0;
				assertThat(error.at("/extensions/code").asString("RULE_BROKEN")).isEqualTo("RULE_BROKEN");
			}
			assertThat(done).isEqualTo(1);
		}
		assertThat(requests.data("{ holdings(where: {post: {id: {eq: \"%s\"}}}) { totalCount } }".formatted(post))
			.at("/holdings/totalCount")
			.asInt()).isEqualTo(1);
	}

	@Test
	void theSameKeyIsDoneOnceAndAnotherActIsRefused() {
		String input = "name: \"冯一\", sex: FEMALE, bornOn: \"1990-01-01\", home: \"%s\"".formatted(village);
		JsonNode first = town.answer("registerPerson", input, ", idempotencyKey: \"key-1\"");
		JsonNode again = town.answer("registerPerson", input, ", idempotencyKey: \"key-1\"");
		assertThat(again.at("/data/registerPerson/change")).isEqualTo(first.at("/data/registerPerson/change"));
		assertThat(town.answer("registerPerson", input.replace("1990", "1991"), ", idempotencyKey: \"key-1\"")
			.at("/errors/0/extensions/code")
			.asString()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
		assertThat(requests.data("{ people(where: {name: {eq: \"冯一\"}}) { totalCount } }")
			.at("/people/totalCount")
			.asInt()).isEqualTo(1);
	}

	@Test
	void nothingStaysOfATrial(@Autowired Driver driver) {
		String post = town.post(town.branch("壬", village), "壬村党支部书记", "SECRETARY", 1);
		String one = person("陈一");
		String two = person("陈二");
		List<String> before = store(driver);
		JsonNode tried = requests.data("""
				mutation { carryOut(dryRun: true, acts: [
				  { appoint: { person: "%1$s", post: "%3$s", manner: ELECTED } }
				  { appoint: { person: "%2$s", post: "%3$s", manner: ELECTED } }
				  { relieve: { holding: "@1" } } ]) {
				  isDryRun changes { seq } warnings { rule }
				  query { holdings(where: {post: {id: {eq: "%3$s"}}}) { nodes { person { name } } }
				    ruleViolations(rules: [POST_OVERFILLED]) { totalCount } } } }""".formatted(one, two, post))
			.path("carryOut");
		assertThat(tried.at("/query/holdings/nodes").size()).isEqualTo(1);
		assertThat(tried.at("/query/holdings/nodes/0/person/name").asString()).isEqualTo("陈二");
		assertThat(tried.path("changes").size()).isZero();
		assertThat(store(driver)).isEqualTo(before);
	}

	@Test
	void questionsWithinTheAnswerOfAnActShowTheirNodes() {
		String post = town.post(town.branch("子", village), "子村党支部书记", "SECRETARY", 1);
		JsonNode tried = requests
			.data("""
					mutation { carryOut(dryRun: true, acts: [
					  { appoint: { person: "%1$s", post: "%3$s", manner: ELECTED } }
					  { appoint: { person: "%2$s", post: "%3$s", manner: ELECTED } } ]) {
					  nodes { ... on Holding { person { name } } }
					  query { ruleViolations(area: "%4$s", rules: [POST_OVERFILLED]) { nodes { nodes { id __typename } } }
					    postTurnover(area: "%4$s", from: "2020-01-01") { nodes { post { title } } } } } }"""
				.formatted(person("尤一"), person("尤二"), post, village))
			.path("carryOut");
		assertThat(tried.at("/nodes/1/person/name").asString()).isEqualTo("尤二");
		assertThat(tried.at("/query/ruleViolations/nodes/0/nodes/0/id").asString()).isEqualTo(post);
		assertThat(tried.at("/query/ruleViolations/nodes/0/nodes").size()).isEqualTo(3);
		assertThat(tried.at("/query/postTurnover/nodes").toString()).contains("子村党支部书记");
	}

	/** All nodes and relationships, as texts in an order. */
	private static List<String> store(Driver driver) {
		try (Session session = driver.session()) {
			var all = new ArrayList<String>();
			session.run("MATCH (n) RETURN elementId(n) AS id, labels(n) AS l, properties(n) AS p")
				.forEachRemaining(row -> all
					.add(row.get("id").asString() + row.get("l").asList() + new TreeMap<>(row.get("p").asMap())));
			session.run("MATCH ()-[r]->() RETURN elementId(r) AS id, type(r) AS t, properties(r) AS p")
				.forEachRemaining(
						row -> all.add(row.get("id").asString() + row.get("t") + new TreeMap<>(row.get("p").asMap())));
			all.sort(null);
			return all;
		}
	}

	@Test
	void ofAListAllIsDoneOrNothing() {
		JsonNode answer = requests.answer(Map.of("query", """
				mutation { carryOut(acts: [
				  { registerPerson: { name: "褚一", sex: MALE, bornOn: "1980-01-01", home: "%s" } }
				  { endService: { person: "@1", state: IN_SERVICE } } ]) { nodes { id } } }""".formatted(village)));
		assertThat(answer.at("/errors/0/extensions/code").asString()).isEqualTo("INVALID_ARGUMENT");
		assertThat(requests.data("{ people(where: {name: {eq: \"褚一\"}}) { totalCount } }")
			.at("/people/totalCount")
			.asInt()).isZero();
	}

	@Test
	void anOldVersionIsRefused() {
		String person = person("卫一");
		town.done("correctPerson", "person: \"%s\", nativePlace: \"山东历城\", version: 1".formatted(person));
		assertThat(town.refused("correctPerson", "person: \"%s\", nativePlace: \"山东章丘\", version: 1".formatted(person)))
			.isEqualTo("STALE_VERSION");
		JsonNode history = requests
			.data("{ history(id: \"%s\") { act changes { fields { field before after } } } }".formatted(person))
			.path("history");
		assertThat(history.size()).isEqualTo(2);
		assertThat(history.at("/0/changes/0/fields/0/field").asString()).isEqualTo("nativePlace");
		assertThat(history.at("/0/changes/0/fields/0/after").asString()).isEqualTo("\"山东历城\"");
	}

	@Test
	void whoFollowsWhatIsDoneMissesNothing() {
		String query = "{ changeFeed(after: \"%s\", first: 2, area: \"%s\") { cursor hasMore nodes { act answer changes { node { id } } } } }";
		String begin = town
			.answer("registerPerson",
					"name: \"韩一\", sex: MALE, bornOn: \"1980-01-01\", home: \"%s\"".formatted(village), "")
			.at("/data/registerPerson/change/seq")
			.asString();
		String one = person("韩二");
		String two = person("韩三");
		String three = person("韩四");
		JsonNode first = requests.data(query.formatted(begin, village)).path("changeFeed");
		assertThat(first.at("/nodes/0/answer").asString()).isEqualTo(one);
		assertThat(first.at("/nodes/0/changes/0/node/id").asString()).isEqualTo(one);
		assertThat(first.at("/nodes/1/answer").asString()).isEqualTo(two);
		assertThat(first.path("hasMore").asBoolean()).isTrue();
		JsonNode next = requests.data(query.formatted(first.path("cursor").asString(), village)).path("changeFeed");
		assertThat(next.at("/nodes/0/answer").asString()).isEqualTo(three);
		JsonNode elsewhere = requests.answerTo("feed", "SUBDISTRICT_ORGANISER", "370112001",
				Map.of("query", "{ changeFeed(after: \"%s\") { nodes { act } } }".formatted(begin)));
		assertThat(elsewhere.at("/data/changeFeed/nodes").size()).isZero();
		assertThat(requests.code("{ changeFeed(after: \"x\") { cursor } }")).isEqualTo("INVALID_ARGUMENT");
	}

	@Test
	void whatIdentifiesIsSealedAndInNoError() {
		String number = "370112198001011235";
		String input = "name: \"蒋一\", sex: MALE, bornOn: \"1980-01-01\", home: \"%s\", identityNumber: \"%s\", phone: \"13812345678\"";
		JsonNode wrong = town.answer("registerPerson", input.formatted(village, number), "");
		assertThat(wrong.toString()).contains("INVALID_ARGUMENT").doesNotContain(number);
		String valid = IdentityNumber.of("370112", LocalDate.of(1980, 1, 1), 123).digits();
		String person = town.done("registerPerson", input.formatted(village, valid));
		assertThat(town.refused("registerPerson", input.formatted(village, valid).replace("蒋一", "蒋二")))
			.isEqualTo("DUPLICATE_PERSON");
		assertThat(requests.data("{ history(id: \"%s\") { changes { fields { field after } } } }".formatted(person))
			.toString()).doesNotContain(valid).doesNotContain("13812345678");
	}

	@Test
	void nobodyActsOutsideTheirTerritory() {
		String post = town.post(town.branch("癸", village), "癸村党支部书记", "SECRETARY", 1);
		String held = appoint(person("沈一"), post, "2024-01-01");
		String relieve = "mutation { relieve(input: {holding: \"%s\"}) { change { seq } } }".formatted(held);
		assertThat(requests.answerTo("organiser", "SUBDISTRICT_ORGANISER", "370112001", Map.of("query", relieve))
			.at("/errors/0/extensions/code")
			.asString()).isEqualTo("NOT_FOUND");
		for (String role : new String[] { "VILLAGE_CLERK", "REPORT_WRITER", "SYSTEM_OFFICER", "SECURITY_OFFICER",
				"AUDITOR" }) {
			assertThat(requests.answerTo("acts-" + role, role, "370112", Map.of("query", relieve))
				.at("/errors/0/extensions/code")
				.asString()).as(role).isEqualTo("FORBIDDEN");
		}
		assertThat(requests
			.answerTo("organiser", "SUBDISTRICT_ORGANISER", village.substring(0, 9), Map.of("query", relieve))
			.at("/data/relieve/change/seq")
			.isNumber()).isTrue();
	}

}

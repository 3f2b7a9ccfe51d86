package org.touyan.acts;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

import org.touyan.EmptyGraphTest;
import org.touyan.GraphQlRequests;

import static org.assertj.core.api.Assertions.assertThat;

/** What serves residents is opened, counted and closed, and its rules are kept at their edges. */
@EmptyGraphTest
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock(EmptyGraphTest.LOCK)
class ServiceActsTests {

	private final GraphQlRequests requests;

	private final Township town;

	private final String community;

	ServiceActsTests(@Autowired GraphQlRequests requests) {
		this.requests = requests;
		this.town = new Township(requests);
		this.community = requests
			.data("{ communities(where: {territory: {startsWith: \"370112\"}}, last: 1) { nodes { id } } }")
			.at("/communities/nodes/0/id")
			.asString();
	}

	private String facility(String name, String rest) {
		return town.done("openFacility", "name: \"%s\", kind: PARTY_MASS_CENTRE, place: \"%s\", from: \"2024-01-01\" %s"
			.formatted(name, community, rest));
	}

	private String course(String facility, String rest) {
		return town.done("openCourse", """
				facility: "%s", subject: "剪纸", term: "2024秋", from: "2024-09-02", to: "2024-12-20", seats: 20 %s
				""".formatted(facility, rest));
	}

	private String brand(String name) {
		return town.done("launchBrand",
				"owner: \"%s\", name: \"%s\", launchedOn: \"2024-01-01\"".formatted(community, name));
	}

	private JsonNode on(String id, String day, String type, String fields) {
		return requests.data("{ node(id: \"%s\", asOf: \"%s\") { ... on %s { %s } } }".formatted(id, day, type, fields))
			.path("node");
	}

	@Test
	void aFacilityOpensLateFromADayUntilAnother() {
		String facility = facility("甲中心", ", hours: \"08:30-17:30\", seats: 30");
		town.done("changeHours",
				"facility: \"%s\", isLate: true, lateHours: \"17:30-20:30\", on: \"2024-06-01\"".formatted(facility));
		assertThat(on(facility, "2024-05-31", "Facility", "lateOpening").path("lateOpening").asBoolean()).isFalse();
		assertThat(on(facility, "2024-06-01", "Facility", "lateOpening").path("lateOpening").asBoolean()).isTrue();
		town.done("changeHours", "facility: \"%s\", isLate: true, on: \"2024-07-01\"".formatted(facility));
		town.done("changeHours", "facility: \"%s\", isLate: false, on: \"2024-08-01\"".formatted(facility));
		assertThat(on(facility, "2024-07-31", "Facility", "lateOpening").path("lateOpening").asBoolean()).isTrue();
		assertThat(on(facility, "2024-08-01", "Facility", "lateOpening").path("lateOpening").asBoolean()).isFalse();
		assertThat(on(facility, "2024-08-01", "Facility", "lateFrom hours").toString()).contains("2024-06-01",
				"08:30-17:30");
		for (String wrong : new String[] { "hours: \"8-17\"", "hours: \"24:00-25:00\"", "lateHours: \"\"" }) {
			assertThat(town.refused("changeHours", "facility: \"%s\", %s".formatted(facility, wrong)))
				.isEqualTo("INVALID_ARGUMENT");
		}
		town.done("closeFacility", "facility: \"%s\", on: \"2025-01-01\"".formatted(facility));
		assertThat(town.refused("closeFacility", "facility: \"%s\"".formatted(facility))).isEqualTo("ALREADY_ENDED");
	}

	@Test
	void aFacilityIsInAVillageACommunityOrAnEstate() {
		String input = "name: \"乙中心\", kind: CLINIC, place: \"%s\", seats: %d";
		assertThat(town.refused("openFacility", input.formatted("370112000000", 1))).isEqualTo("INVALID_ARGUMENT");
		assertThat(town.refused("openFacility", input.formatted(community, -1))).isEqualTo("INVALID_ARGUMENT");
	}

	@Test
	void aCourseHasNoMorePlacesThanItsRoom() {
		String facility = facility("丙中心", ", seats: 20");
		assertThat(town.refused("openCourse", """
				facility: "%s", subject: "瑜伽", term: "2024秋", from: "2024-09-02", seats: 21""".formatted(facility)))
			.isEqualTo("COURSE_EXCEEDS_ROOM");
		String course = course(facility, "");
		String input = "course: \"%s\", enrolled: %d, waiting: %d";
		assertThat(town.refused("recordEnrolment", input.formatted(course, 21, 0))).isEqualTo("ENROLLED_EXCEEDS_SEATS");
		assertThat(town.refused("recordEnrolment", input.formatted(course, 20, -1))).isEqualTo("INVALID_ARGUMENT");
		town.done("recordEnrolment", input.formatted(course, 20, 3));
		assertThat(on(course, "2024-09-02", "Course", "enrolled waiting").toString()).contains("20", "3");
		course(facility("丁中心", ""), "");
	}

	@Test
	void aCourseIsHeldWhileItsRoomIsOpen() {
		String facility = facility("戊中心", ", seats: 20");
		assertThat(town.refused("openCourse", """
				facility: "%s", subject: "瑜伽", term: "2023秋", from: "2023-12-31", seats: 5""".formatted(facility)))
			.isEqualTo("COURSE_WITHOUT_ROOM");
		String course = course(facility, "");
		String close = "facility: \"%s\", on: \"%s\"";
		assertThat(town.refused("closeFacility", close.formatted(facility, "2024-12-19")))
			.isEqualTo("COURSE_WITHOUT_ROOM");
		town.done("endCourse", "course: \"%s\", on: \"2024-11-01\"".formatted(course));
		assertThat(town.refused("endCourse", "course: \"%s\", on: \"2024-11-02\"".formatted(course)))
			.isEqualTo("ALREADY_ENDED");
		assertThat(town.refused("closeFacility", close.formatted(facility, "2024-10-31")))
			.isEqualTo("COURSE_WITHOUT_ROOM");
		town.done("closeFacility", close.formatted(facility, "2024-11-01"));
	}

	@Test
	void servicesAndWorkshopsAreOfACommunitysBrand() {
		String brand = brand("己生活");
		String input = "brand: \"%s\", name: \"理发便民点\", kind: \"理发\", model: PUBLIC, costYearly: 3000, from: \"2024-02-01\"";
		String service = town.done("offerService", input.formatted(brand));
		assertThat(on(service, "2024-02-01", "Service", "territory isFree incomeYearly brand { name }").toString())
			.contains(community, "己生活");
		assertThat(town.refused("offerService", input.formatted(brand) + ", isFree: true, incomeYearly: 1"))
			.isEqualTo("INVALID_ARGUMENT");
		town.done("withdrawService", "service: \"%s\", on: \"2024-03-01\"".formatted(service));
		assertThat(town.refused("withdrawService", "service: \"%s\", on: \"2024-03-01\"".formatted(service)))
			.isEqualTo("ALREADY_ENDED");
		String village = requests
			.data("{ villages(where: {territory: {startsWith: \"370112\"}}, last: 1) { nodes { id } } }")
			.at("/villages/nodes/0/id")
			.asString();
		String alliance = town.done("formAlliance", """
				name: "己联建", kind: VILLAGE_AREA, lead: "%s", members: ["%s"], place: "%s", foundedOn: "2024-01-01"
				""".formatted(town.branch("己", village), village, village));
		String other = town.done("launchBrand", "owner: \"%s\", name: \"己品牌\"".formatted(alliance));
		assertThat(town.refused("openWorkshop", "brand: \"%s\", name: \"工坊\"".formatted(other)))
			.isEqualTo("INVALID_ARGUMENT");
		assertThat(town.refused("launchBrand", "owner: \"%s\", name: \"村牌\"".formatted(village)))
			.isEqualTo("INVALID_ARGUMENT");
	}

	@Test
	void eventsOfAMonthAreRecordedOnceItIsOver() {
		String brand = brand("庚生活");
		String workshop = town.done("openWorkshop",
				"brand: \"%s\", name: \"庚工坊\", from: \"2024-01-01\"".formatted(brand));
		String input = "host: \"%s\", kind: %s, month: \"%s\", events: %d, countedOn: \"%s\"";
		town.done("recordActivities", input.formatted(brand, "SERVICE_EVENT", "2024-02-01", 52, "2024-03-01"));
		assertThat(town.refused("recordActivities",
				input.formatted(brand, "SERVICE_EVENT", "2024-02-01", 53, "2024-03-02")))
			.isEqualTo("ACTIVITIES_RECORDED_TWICE");
		town.done("recordActivities", input.formatted(workshop, "WORKSHOP_SESSION", "2024-02-01", 4, "2024-03-01"));
		String day = input.formatted(community, "COMMUNITY_DAY", "2024-02-01", 2, "2024-03-01");
		town.done("recordActivities", day + ", series: \"周末好好玩\"");
		town.done("recordActivities", day);
		assertThat(town.refused("recordActivities", day)).isEqualTo("ACTIVITIES_RECORDED_TWICE");
		for (String wrong : new String[] { input.formatted(brand, "SERVICE_EVENT", "2024-03-02", 5, "2024-05-01"),
				input.formatted(brand, "SERVICE_EVENT", "2024-03-01", 5, "2024-03-31"),
				input.formatted(brand, "SERVICE_EVENT", "2024-03-01", -1, "2024-04-01"),
				input.formatted(brand, "WORKSHOP_SESSION", "2024-03-01", 1, "2024-04-01"),
				input.formatted(workshop, "COMMUNITY_DAY", "2024-03-01", 1, "2024-04-01") }) {
			assertThat(town.refused("recordActivities", wrong)).isEqualTo("INVALID_ARGUMENT");
		}
		town.done("closeWorkshop", "workshop: \"%s\", on: \"2025-01-01\"".formatted(workshop));
	}

	@Test
	void aProgrammeIsKnownInNumbers() {
		String programme = town.done("startProgramme", """
				community: "%s", name: "辛管家", items: ["代取快递", "居家保洁"], households: 3, keys: 3, from: "2024-01-01"
				""".formatted(community));
		town.done("recordProgrammeFigures",
				"programme: \"%s\", households: 5, keys: 4, version: 1".formatted(programme));
		assertThat(town.refused("recordProgrammeFigures",
				"programme: \"%s\", households: 5, version: 1".formatted(programme)))
			.isEqualTo("STALE_VERSION");
		assertThat(on(programme, "2024-01-01", "ServiceProgramme", "households keys items { nodes { ordinal name } }")
			.toString()).contains("\"households\":5", "\"keys\":4", "代取快递", "\"ordinal\":2");
		town.done("recordProgrammeFigures", "programme: \"%s\", households: 0".formatted(programme));
		assertThat(on(programme, "2024-01-01", "ServiceProgramme", "keys").path("keys").isNull()).isTrue();
		assertThat(town.refused("startProgramme", "community: \"%s\", name: \"壬\", items: []".formatted(community)))
			.isEqualTo("INVALID_ARGUMENT");
		town.done("endProgramme", "programme: \"%s\", on: \"2024-02-01\"".formatted(programme));
	}

	@Test
	void aLectureAndATrainingForResidentsHaveTheirPlace() {
		String lecturer = town.person("癸一", "FEMALE", "1975-05-06", community);
		String lecture = town.done("recordLecture", """
				series: "党课开讲啦", title: "学党章守初心", heldOn: "2024-05-08", place: "%s", lecturer: "%s"
				""".formatted(community, lecturer));
		assertThat(
				requests.data("{ person(id: \"%s\") { lectures { nodes { id place { id } } } } }".formatted(lecturer))
					.at("/person/lectures/nodes/0")
					.toString())
			.contains(lecture, community);
		String input = "series: \"社区微业\", title: \"收纳整理师入门\", hours: 8, place: \"%s\"".formatted(community);
		String training = town.done("recordTraining", input + ", participants: 30");
		assertThat(requests
			.data("{ node(id: \"%s\") { ... on Training { participants place { id } } } }".formatted(training))
			.at("/node")
			.toString()).contains("30", community);
		assertThat(town.refused("recordTraining", input)).isEqualTo("INVALID_ARGUMENT");
		assertThat(town.refused("recordTraining", input + ", participants: 0")).isEqualTo("INVALID_ARGUMENT");
	}

}

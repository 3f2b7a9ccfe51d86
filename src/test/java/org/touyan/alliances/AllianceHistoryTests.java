package org.touyan.alliances;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

import org.touyan.Dump;
import org.touyan.Dump.Thing;
import org.touyan.Dump.Tie;
import org.touyan.GraphQlRequests;
import org.touyan.TouyanTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Members and leads of alliances over time against the relationships of the sample. */
@TouyanTest
class AllianceHistoryTests {

	private static final String FIELDS = """
			from to
			members { member { id name } node { id } role from to holds days }
			leaders { member { id } role from to holds }
			changes { on memberCount leads { id } leaders { id } events { kind role before member { id } } }""";

	private final GraphQlRequests requests;

	private final Dump dump;

	AllianceHistoryTests(@Autowired GraphQlRequests requests, @Autowired Dump dump) {
		this.requests = requests;
		this.dump = dump;
	}

	@ParameterizedTest
	@CsvSource({ ", , 2026-06-30", "2023-07-01, 2025-09-01, 2026-06-30", "2024-01-01, , 2025-12-01" })
	void everyMembershipAndEveryChangeIsTold(@Nullable LocalDate from, @Nullable LocalDate to, LocalDate day) {
		LocalDate until = to == null ? day.plusDays(1) : to;
		for (Thing alliance : dump.all("Alliance")) {
			LocalDate dissolved = alliance.day("dissolvedOn");
			LocalDate founded = day(alliance, "foundedOn");
			boolean stood = founded.isBefore(until) && (dissolved == null || from == null || dissolved.isAfter(from));
			JsonNode history = history(alliance, from, to, day);
			assertThat(history.isNull()).isEqualTo(!stood);
			if (stood) {
				LocalDate begin = from == null || from.isBefore(founded) ? founded : from;
				assertThat(history.path("from").asString()).isEqualTo(begin.toString());
				List<Tie> members = within(dump.ties(alliance, "HAS_MEMBER"), begin, until);
				List<Tie> leaders = within(dump.tiesTo(alliance, "LEADS"), begin, until);
				assertThat(spells(history.path("members"))).containsExactlyInAnyOrderElementsOf(
						members.stream().map(link -> spell(link, link.to(), day)).toList());
				assertThat(spells(history.path("leaders"))).containsExactlyInAnyOrderElementsOf(
						leaders.stream().map(link -> spell(link, link.from(), day)).toList());
				checkChanges(history.path("changes"), alliance, begin, until);
			}
		}
	}

	private void checkChanges(JsonNode changes, Thing alliance, LocalDate begin, LocalDate until) {
		var days = new TreeSet<LocalDate>(List.of(begin));
		Stream.concat(dump.ties(alliance, "HAS_MEMBER").stream(), dump.tiesTo(alliance, "LEADS").stream())
			.flatMap(link -> Stream.of("from", "to")
				.flatMap(end -> Stream.ofNullable((LocalDate) link.properties().get(end))))
			.filter(each -> !each.isBefore(begin) && each.isBefore(until))
			.forEach(days::add);
		Stream.ofNullable(alliance.day("dissolvedOn")).filter(each -> each.isBefore(until)).forEach(days::add);
		assertThat(changes.valueStream().map(change -> change.path("on").asString()))
			.containsExactlyElementsOf(days.stream().map(LocalDate::toString).toList());
		for (JsonNode change : changes) {
			LocalDate on = LocalDate.parse(change.path("on").asString());
			List<Tie> there = dump.ties(alliance, "HAS_MEMBER").stream().filter(link -> link.holdsOn(on)).toList();
			assertThat(change.path("memberCount").asInt()).isEqualTo(there.size());
			assertThat(ids(change.path("leads"))).containsExactlyInAnyOrderElementsOf(
					there.stream().filter(link -> "LEAD".equals(link.properties().get("role"))).map(Tie::to).toList());
			assertThat(ids(change.path("leaders"))).containsExactlyInAnyOrderElementsOf(
					dump.tiesTo(alliance, "LEADS").stream().filter(link -> link.holdsOn(on)).map(Tie::from).toList());
			assertThat(change.path("events").valueStream().map(AllianceHistoryTests::event))
				.containsExactlyInAnyOrderElementsOf(events(alliance, on));
		}
	}

	private List<String> events(Thing alliance, LocalDate on) {
		return Stream.of(on.equals(alliance.day("foundedOn")) ? Stream.of("FOUNDED ") : Stream.<String>of(),
				dump.ties(alliance, "HAS_MEMBER").stream().flatMap(link -> at(link, on, "JOINED ", "LEFT ", link.to())),
				dump.tiesTo(alliance, "LEADS")
					.stream()
					.flatMap(link -> at(link, on, "LEADER_BEGAN ", "LEADER_ENDED ", link.from())),
				on.equals(alliance.day("dissolvedOn")) ? Stream.of("DISSOLVED ") : Stream.<String>of())
			.flatMap(each -> each)
			.toList();
	}

	private static Stream<String> at(Tie link, LocalDate on, String began, String ended, String who) {
		return on.equals(link.properties().get("from")) ? Stream.of(began + who)
				: on.equals(link.properties().get("to")) ? Stream.of(ended + who) : Stream.of();
	}

	private static String event(JsonNode event) {
		return event.path("kind").asString() + " " + event.path("member").path("id").asString("");
	}

	private static List<Tie> within(List<Tie> links, LocalDate from, LocalDate to) {
		return links.stream().filter(link -> {
			LocalDate end = (LocalDate) link.properties().get("to");
			return from(link).isBefore(to) && (end == null || end.isAfter(from));
		}).toList();
	}

	private static String spell(Tie link, String who, LocalDate day) {
		return String.join(" ", who, String.valueOf(link.properties().get("role")),
				String.valueOf(link.properties().get("from")), String.valueOf(link.properties().get("to")),
				String.valueOf(link.holdsOn(day)));
	}

	private static List<String> spells(JsonNode rows) {
		return rows.valueStream()
			.map(row -> String.join(" ", row.path("member").path("id").asString(), row.path("role").asString("null"),
					row.path("from").asString(), row.path("to").asString("null"), row.path("holds").asString()))
			.toList();
	}

	private static List<String> ids(JsonNode rows) {
		return rows.valueStream().map(row -> row.path("id").asString()).toList();
	}

	private static LocalDate day(Thing thing, String property) {
		return Objects.requireNonNull(thing.day(property));
	}

	private static LocalDate from(Tie link) {
		return (LocalDate) Objects.requireNonNull(link.properties().get("from"));
	}

	private JsonNode history(Thing alliance, @Nullable LocalDate from, @Nullable LocalDate to, LocalDate day) {
		return requests.data(query(alliance.id(), from, to, day)).path("allianceHistory");
	}

	private static String query(String id, @Nullable LocalDate from, @Nullable LocalDate to, LocalDate day) {
		return "{ allianceHistory(allianceId: \"%s\", %s%sasOf: \"%s\") { %s } }".formatted(id,
				from == null ? "" : "from: \"" + from + "\", ", to == null ? "" : "to: \"" + to + "\", ", day, FIELDS);
	}

	@Test
	void theDaysOfAMembershipAreCountedUpToTheDay() {
		Thing alliance = named("港九片区党建联建");
		JsonNode member = history(alliance, null, null, LocalDate.of(2021, 3, 25)).path("members").get(0);
		assertThat(member.path("days").asInt()).isEqualTo(10);
	}

	@Test
	void aPeriodThatDoesNotBeginBeforeItEndsIsRefused() {
		LocalDate day = LocalDate.of(2026, 6, 30);
		assertThat(requests.code(query("x", day, day, day))).isEqualTo("INVALID_ARGUMENT");
	}

	@Test
	void aVillageClerkSeesTheOthersOnlyByTheirCards() {
		LocalDate day = LocalDate.of(2026, 6, 30);
		Thing alliance = named("港九片区党建联建");
		JsonNode members = requests
			.answerTo("clerk", "VILLAGE_CLERK", "370112013228", Map.of("query", query(alliance.id(), null, null, day)))
			.path("data")
			.path("allianceHistory")
			.path("members");
		assertThat(members).hasSize(9);
		assertThat(members.valueStream().map(each -> each.path("member").path("name").asString(""))).doesNotContain("");
		assertThat(members.valueStream().filter(each -> !each.path("node").isNull())).hasSize(1);
	}

	@Test
	void aReportWriterSeesNoMembers() {
		JsonNode answer = requests.answerTo("reports", "REPORT_WRITER", "370112",
				Map.of("query", query(named("港九片区党建联建").id(), null, null, LocalDate.of(2026, 6, 30))));
		assertThat(answer.path("errors").get(0).path("extensions").path("code").asString()).isEqualTo("FIGURES_ONLY");
	}

	private Thing named(String name) {
		return dump.all("Alliance").stream().filter(each -> name.equals(each.value("name"))).findFirst().orElseThrow();
	}

}

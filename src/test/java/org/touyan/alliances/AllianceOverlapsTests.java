package org.touyan.alliances;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

/**
 * Overlaps of alliances, villages in several and in none, and alliances without a lead against a count of the sample.
 */
@TouyanTest
class AllianceOverlapsTests {

	private final GraphQlRequests requests;

	private final Dump dump;

	AllianceOverlapsTests(@Autowired GraphQlRequests requests, @Autowired Dump dump) {
		this.requests = requests;
		this.dump = dump;
	}

	@ParameterizedTest
	@CsvSource({ "'', 2026-06-30", "370112013, 2026-06-30", "'', 2024-01-01", "3701, 2023-07-01" })
	void overlapsAreThosePairsThatShareMembers(String area, LocalDate day) {
		var expected = new TreeMap<String, TreeSet<String>>();
		List<Thing> alliances = dump.all("Alliance").stream().filter(each -> stands(each, day)).toList();
		for (Thing one : alliances) {
			for (Thing other : alliances) {
				if (one.id().compareTo(other.id()) < 0) {
					var shared = new TreeSet<>(members(one, area, day));
					shared.retainAll(members(other, area, day));
					if (!shared.isEmpty()) {
						expected.put(one.id() + " " + other.id(), shared);
					}
				}
			}
		}
		JsonNode answer = requests.data("""
				{ allianceOverlaps(area: "%s", asOf: "%s", first: 500) {
				  totalCount nodes { alliance { id } other { id } count shared { id } } } }""".formatted(area, day))
			.path("allianceOverlaps");
		assertThat(expected).isNotEmpty();
		assertThat(answer.path("totalCount").asInt()).isEqualTo(expected.size());
		int last = Integer.MAX_VALUE;
		for (JsonNode row : answer.path("nodes")) {
			String pair = row.path("alliance").path("id").asString() + " " + row.path("other").path("id").asString();
			assertThat(ids(row.path("shared"))).isEqualTo(known(expected, pair));
			expected.remove(pair);
			assertThat(row.path("count").asInt()).isEqualTo(row.path("shared").size()).isLessThanOrEqualTo(last);
			last = row.path("count").asInt();
		}
		assertThat(expected).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "'', 2026-06-30", "370112013, 2026-06-30", "'', 2024-01-01", "370112, 2023-07-01" })
	void everyVillageIsInSeveralOrInOneOrInNone(String area, LocalDate day) {
		JsonNode data = requests.data("""
				{ villagesInSeveralAlliances(area: "%1$s", asOf: "%2$s", first: 1000) {
				    totalCount nodes { place { id } count memberships { alliance { id } role } } }
				  villagesWithoutAlliance(area: "%1$s", asOf: "%2$s", first: 1000) {
				    totalCount nodes { place { id } lastAlliance { id } leftOn } areas { area without within } } }
				""".formatted(area, day));
		Map<String, JsonNode> several = byPlace(data.path("villagesInSeveralAlliances").path("nodes"));
		Map<String, JsonNode> none = byPlace(data.path("villagesWithoutAlliance").path("nodes"));
		var counts = new TreeMap<String, long[]>();
		for (Thing place : settlements(area)) {
			List<Tie> all = dump.tiesTo(place, "HAS_MEMBER");
			List<Tie> now = all.stream()
				.filter(link -> link.holdsOn(day) && stands(dump.thing(link.from()), day))
				.toList();
			assertThat(several.containsKey(place.id())).as(place.id()).isEqualTo(now.size() > 1);
			assertThat(none.containsKey(place.id())).as(place.id()).isEqualTo(now.isEmpty());
			if (now.size() > 1) {
				checkMemberships(known(several, place.id()), now);
			}
			else if (now.isEmpty()) {
				checkLast(known(none, place.id()), all, day);
			}
			counts.computeIfAbsent(place.id().substring(0, 9), _ -> new long[2])[now.isEmpty() ? 0 : 1]++;
		}
		assertThat(data.path("villagesInSeveralAlliances").path("totalCount").asInt()).isEqualTo(several.size());
		assertThat(data.path("villagesWithoutAlliance").path("totalCount").asInt()).isEqualTo(none.size());
		assertThat(data.path("villagesWithoutAlliance").path("areas").size()).isEqualTo(counts.size());
		for (JsonNode row : data.path("villagesWithoutAlliance").path("areas")) {
			long[] count = known(counts, row.path("area").asString());
			assertThat(new long[] { row.path("without").asLong(), row.path("within").asLong() }).isEqualTo(count);
		}
	}

	private static void checkMemberships(JsonNode row, List<Tie> now) {
		assertThat(row.path("count").asInt()).isEqualTo(now.size());
		assertThat(row.path("memberships")
			.valueStream()
			.map(each -> each.path("alliance").path("id").asString() + each.path("role").asString()))
			.containsExactlyInAnyOrderElementsOf(
					now.stream().map(link -> link.from() + link.properties().get("role")).toList());
	}

	/** In the sample who leaves leaves before the alliance is dissolved, or with it. */
	private static void checkLast(JsonNode row, List<Tie> all, LocalDate day) {
		LocalDate last = all.stream()
			.flatMap(link -> Stream.ofNullable((LocalDate) link.properties().get("to")))
			.filter(to -> !to.isAfter(day))
			.max(Comparator.naturalOrder())
			.orElse(null);
		assertThat(row.path("leftOn").asString("none")).isEqualTo(last == null ? "none" : last.toString());
		assertThat(row.path("lastAlliance").isNull()).isEqualTo(last == null);
	}

	@ParameterizedTest
	@CsvSource({ "'', 2026-06-30", "370112013, 2026-06-30", "'', 2025-12-31", "370112, 2025-11-30", "'', 2025-06-30" })
	void alliancesWithoutALeadAreToldWithWhoLedLast(String area, LocalDate day) {
		JsonNode answer = requests
			.data("""
					{ alliancesWithoutLead(area: "%s", asOf: "%s", first: 500) {
					  totalCount nodes { alliance { id } since missing { lead since days last { id } } } } }"""
				.formatted(area, day))
			.path("alliancesWithoutLead");
		var expected = new ArrayList<String>();
		for (Thing alliance : dump.all("Alliance")) {
			boolean isThere = alliance.isIn(area) || dump.ties(alliance, "HAS_MEMBER")
				.stream()
				.anyMatch(link -> link.holdsOn(day) && dump.thing(link.to()).isIn(area));
			if (stands(alliance, day) && isThere) {
				missing("MEMBER", alliance,
						dump.ties(alliance, "HAS_MEMBER")
							.stream()
							.filter(link -> "LEAD".equals(link.properties().get("role")))
							.toList(),
						day)
					.ifPresent(expected::add);
				missing("PARTY_ORGANISATION", alliance, dump.tiesTo(alliance, "LEADS"), day).ifPresent(expected::add);
			}
		}
		var published = new ArrayList<String>();
		for (JsonNode row : answer.path("nodes")) {
			row.path("missing")
				.forEach(each -> published.add(String.join(" ", row.path("alliance").path("id").asString(),
						each.path("lead").asString(), each.path("since").asString(), each.path("days").asString(),
						each.path("last").path("id").asString("nobody"))));
		}
		assertThat(published).containsExactlyInAnyOrderElementsOf(expected);
		assertThat(answer.path("totalCount").asInt())
			.isEqualTo(expected.stream().map(each -> each.substring(0, 26)).distinct().count());
	}

	private static Optional<String> missing(String lead, Thing alliance, List<Tie> leads, LocalDate day) {
		if (leads.stream().anyMatch(link -> link.holdsOn(day))) {
			return Optional.empty();
		}
		LocalDate since = Objects.requireNonNull(alliance.day("foundedOn"));
		String last = "nobody";
		for (Tie link : leads) {
			LocalDate to = (LocalDate) link.properties().get("to");
			if (to != null && !to.isAfter(day) && to.isAfter(since)) {
				since = to;
				last = lead.equals("MEMBER") ? link.to() : link.from();
			}
		}
		return Optional
			.of(String.join(" ", alliance.id(), lead, since + "", ChronoUnit.DAYS.between(since, day) + "", last));
	}

	@Test
	void theAllianceThatLostItsLeadIsFoundFromTheDayOfTheLoss() {
		String query = "{ alliancesWithoutLead(asOf: \"%s\", leads: [PARTY_ORGANISATION]) { totalCount } }";
		assertThat(requests.data(query.formatted("2025-11-29")).path("alliancesWithoutLead").path("totalCount").asInt())
			.isZero();
		assertThat(requests.data(query.formatted("2025-11-30")).path("alliancesWithoutLead").path("totalCount").asInt())
			.isEqualTo(1);
	}

	@Test
	void pagesFollowOneAnother() {
		var met = new HashSet<String>();
		String after = "";
		int pages = 0;
		JsonNode page;
		do {
			page = requests.data("""
					{ villagesWithoutAlliance(area: "370112013", asOf: "2026-06-30", first: 5%s) {
					  totalCount nodes { place { id } } pageInfo { hasNextPage endCursor } } }""".formatted(after))
				.path("villagesWithoutAlliance");
			page.path("nodes").forEach(row -> assertThat(met.add(row.path("place").path("id").asString())).isTrue());
			after = ", after: \"" + page.path("pageInfo").path("endCursor").asString() + "\"";
			pages++;
		}
		while (page.path("pageInfo").path("hasNextPage").asBoolean());
		assertThat(met).hasSize(page.path("totalCount").asInt());
		assertThat(pages).isEqualTo((met.size() + 4) / 5);
	}

	@Test
	void aSubdistrictSeesOnlyItsOwnVillages() {
		JsonNode data = requests.answerTo("organiser", "SUBDISTRICT_ORGANISER", "370112013", Map.of("query", """
				{ villagesWithoutAlliance(asOf: "2026-06-30", first: 500) { nodes { place { id } } areas { area } }
				  villagesInSeveralAlliances(asOf: "2026-06-30", first: 500) { nodes { place { id } } }
				  allianceOverlaps(asOf: "2026-06-30", first: 500) { nodes { shared { id } } } }""")).path("data");
		assertThat(data.path("villagesWithoutAlliance").path("areas")).hasSize(1);
		assertThat(data.findValuesAsString("id")).isNotEmpty().allMatch(id -> id.startsWith("370112013"));
	}

	private static Set<String> areas(JsonNode answer, Predicate<JsonNode> some) {
		return answer.path("areas")
			.valueStream()
			.filter(some)
			.map(row -> row.path("area").asString())
			.collect(Collectors.toSet());
	}

	@Test
	void aReportWriterGetsFiguresAndNoRows() {
		JsonNode figures = requests.answerTo("reports", "REPORT_WRITER", "370112", Map.of("query",
				"{ villagesWithoutAlliance(asOf: \"2026-06-30\") { totalCount areas { area without within } } }"));
		JsonNode answer = figures.path("data").path("villagesWithoutAlliance");
		assertThat(answer.path("totalCount").asInt()).isGreaterThan(100);
		Set<String> hidden = areas(answer, row -> row.path("without").isNull());
		JsonNode whole = requests.data("{ villagesWithoutAlliance(asOf: \"2026-06-30\") { areas { area without } } }")
			.path("villagesWithoutAlliance");
		assertThat(areas(whole, row -> row.path("without").asInt() > 0 && row.path("without").asInt() < 5))
			.isSubsetOf(hidden);
		JsonNode rows = requests.answerTo("reports", "REPORT_WRITER", "370112",
				Map.of("query", "{ villagesWithoutAlliance(asOf: \"2026-06-30\") { nodes { leftOn } } }"));
		assertThat(rows.path("errors").get(0).path("extensions").path("code").asString()).isEqualTo("FIGURES_ONLY");
	}

	@Test
	void anAreaThatIsNoneIsRefused() {
		for (String field : List.of("allianceOverlaps", "villagesInSeveralAlliances", "villagesWithoutAlliance",
				"alliancesWithoutLead", "allianceScorecards")) {
			JsonNode error = requests.error("{ " + field + "(area: \"x\", asOf: \"2026-06-30\") { totalCount } }");
			assertThat(error.path("extensions").path("code").asString()).isEqualTo("INVALID_ARGUMENT");
		}
	}

	private static <T> T known(Map<String, T> all, String key) {
		return Objects.requireNonNull(all.get(key), key);
	}

	private List<Thing> settlements(String area) {
		return Stream.concat(dump.all("Village").stream(), dump.all("Community").stream())
			.filter(place -> place.isIn(area))
			.toList();
	}

	private List<String> members(Thing alliance, String area, LocalDate day) {
		return dump.ties(alliance, "HAS_MEMBER")
			.stream()
			.filter(link -> link.holdsOn(day))
			.map(link -> dump.thing(link.to()))
			.filter(place -> (place.is("Village") || place.is("Community")) && place.isIn(area))
			.map(Thing::id)
			.toList();
	}

	private static boolean stands(Thing alliance, LocalDate day) {
		LocalDate dissolved = alliance.day("dissolvedOn");
		return alliance.happenedBy("foundedOn", day) && (dissolved == null || dissolved.isAfter(day));
	}

	private static Map<String, JsonNode> byPlace(JsonNode rows) {
		var byPlace = new TreeMap<String, JsonNode>();
		rows.forEach(row -> byPlace.put(row.path("place").path("id").asString(), row));
		return byPlace;
	}

	private static Set<String> ids(JsonNode rows) {
		return new TreeSet<>(rows.valueStream().map(row -> row.path("id").asString()).toList());
	}

}

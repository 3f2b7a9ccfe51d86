package org.touyan.organisations.axis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

import org.touyan.Dump;
import org.touyan.Dump.Thing;
import org.touyan.GraphQlRequests;
import org.touyan.TouyanTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** The five-level axis and its breaks against a count over the whole of the sample. */
@TouyanTest
class AxisTests {

	private static final LocalDate DAY = LocalDate.of(2026, 6, 30);

	private static final Map<String, String> LEVEL_BY_PLACE = Map.of("Subdistrict", "SUBDISTRICT_WORKING_COMMITTEE",
			"Community", "COMMUNITY_PARTY_ORG", "Village", "VILLAGE_PARTY_ORG", "Estate", "ESTATE_BRANCH", "Building",
			"BUILDING_GROUP");

	private final GraphQlRequests requests;

	private final Dump dump;

	AxisTests(@Autowired GraphQlRequests requests, @Autowired Dump dump) {
		this.requests = requests;
		this.dump = dump;
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "370112013", "370112001", "370112001001" })
	void theAxisReachesWhatIsCounted(String area) {
		String figures = "{ levels { level organisations reached } places { kind places reached share } }";
		JsonNode answer = requests
			.data("""
					{ axisReach(area: "%s", asOf: "%s") { total %s
					  areas { area subdistrict { id } committees { id } figures %s } } }""".formatted(area, DAY,
					figures, figures))
			.path("axisReach");
		check(answer.path("total"), area);
		Set<String> codes = organisations(area).stream()
			.map(each -> each.text("territory").substring(0, 9))
			.filter(code -> !code.endsWith("000"))
			.collect(Collectors.toCollection(TreeSet::new));
		assertThat(answer.path("areas").valueStream().map(row -> row.path("area").asString()))
			.containsExactlyElementsOf(codes);
		for (JsonNode row : answer.path("areas")) {
			String code = row.path("area").asString();
			assertThat(row.path("subdistrict").path("id").asString()).isEqualTo(code + "000");
			assertThat(row.path("committees").valueStream().map(each -> each.path("id").asString()))
				.containsExactlyInAnyOrderElementsOf(organisations(area).stream()
					.filter(each -> each.text("territory").equals(code + "000"))
					.map(Thing::id)
					.toList());
			check(row.path("figures"), area.length() > 9 ? area : code);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "370112013", "370112001" })
	void breaksAreThoseThatAreFound(String area) {
		var rows = new ArrayList<JsonNode>();
		JsonNode answer = page(area, "null");
		answer.path("nodes").forEach(rows::add);
		while (answer.at("/pageInfo/hasNextPage").asBoolean()) {
			answer = page(area, '"' + answer.at("/pageInfo/endCursor").asString() + '"');
			answer.path("nodes").forEach(rows::add);
		}
		Set<String> expected = breaks(area);
		assertThat(expected).isNotEmpty();
		assertThat(rows.stream()
			.map(row -> row.path("kind").asString() + " "
					+ row.path(row.path("organisation").isNull() ? "place" : "organisation").path("id").asString()))
			.containsExactlyInAnyOrderElementsOf(expected);
		assertThat(answer.path("totalCount").asInt()).isEqualTo(expected.size());
		for (JsonNode count : answer.path("counts")) {
			String kind = count.path("kind").asString();
			assertThat(count.path("count").asLong())
				.isEqualTo(expected.stream().filter(each -> each.startsWith(kind + " ")).count());
		}
		for (JsonNode row : rows) {
			String territory = row.path("territory").asString();
			assertThat(row.path("subdistrict").path("id").asString()).isEqualTo(territory.substring(0, 9) + "000");
			Thing at = dump.thing(row.path("place").path("id").asString());
			assertThat(at.text("territory")).isEqualTo(territory);
			assertThat(row.path("text").asString()).contains(
					row.path("organisation").isNull() ? at.text("name") : row.at("/organisation/name").asString());
		}
	}

	@Test
	void kindsCanBeChosen() {
		JsonNode answer = requests.data("""
				{ axisBreaks(kinds: [ESTATE_WITHOUT_BRANCH], asOf: "2026-06-30", first: 500) { totalCount
				  counts { kind } nodes { kind missing } } }""").path("axisBreaks");
		assertThat(answer.path("nodes")).hasSize(answer.path("totalCount").asInt()).isNotEmpty();
		assertThat(answer.path("counts")).hasSize(1);
		for (JsonNode row : answer.path("nodes")) {
			assertThat(row.path("kind").asString()).isEqualTo("ESTATE_WITHOUT_BRANCH");
			assertThat(row.path("missing").asString()).isEqualTo("ESTATE_BRANCH");
		}
	}

	@Test
	void aClerkSeesTheVillageWithoutABreakToWhatIsAboveIt() {
		JsonNode answer = requests.answerTo("axis-clerk", "VILLAGE_CLERK", "370112013228", Map.of("query", """
				{ axisReach(asOf: "2026-06-30") { total { levels { level organisations reached } } }
				  axisBreaks(asOf: "2026-06-30") { totalCount } }"""));
		assertThat(answer.at("/data/axisReach/total/levels/2/organisations").asInt()).isEqualTo(1);
		assertThat(answer.at("/data/axisReach/total/levels/2/reached").asInt()).isEqualTo(1);
		assertThat(answer.at("/data/axisReach/total/levels/0/organisations").asInt()).isZero();
		assertThat(answer.at("/data/axisBreaks/totalCount").asInt(-1)).isZero();
	}

	@Test
	void aReportWriterGetsFiguresAndNoRows() {
		JsonNode answer = requests.answerTo("axis-writer", "REPORT_WRITER", "370112001", Map.of("query", """
				{ axisReach(asOf: "2026-06-30") { total { levels { organisations } } }
				  figures: axisBreaks(asOf: "2026-06-30") { totalCount }
				  rows: axisBreaks(asOf: "2026-06-30") { nodes { text } } }"""));
		assertThat(answer.at("/data/axisReach/total/levels/0/organisations").asInt()).isEqualTo(1);
		assertThat(answer.at("/data/figures/totalCount").asInt()).isEqualTo(breaks("370112001").size());
		assertThat(answer.at("/data/rows").isNull()).isTrue();
		assertThat(answer.at("/errors/0/extensions/code").asString()).isEqualTo("FIGURES_ONLY");
	}

	private JsonNode page(String area, String after) {
		return requests
			.data("""
					{ axisBreaks(area: "%s", asOf: "%s", first: 50, after: %s) { totalCount counts { kind count }
					  pageInfo { hasNextPage endCursor } nodes { kind missing organisation { id name } place { id } territory
					  subdistrict { id } text } } }"""
				.formatted(area, DAY, after))
			.path("axisBreaks");
	}

	private void check(JsonNode figures, String area) {
		List<Thing> all = organisations(area);
		assertThat(figures.path("levels")).hasSize(6);
		for (JsonNode row : figures.path("levels")) {
			List<Thing> level = all.stream().filter(each -> is(each, row.path("level").asString())).toList();
			assertThat(row.path("organisations").asInt()).isEqualTo(level.size());
			assertThat(row.path("reached").asLong()).isEqualTo(level.stream().filter(this::reaches).count());
		}
		assertThat(figures.path("places")).hasSize(5);
		LEVEL_BY_PLACE.forEach((label, level) -> {
			JsonNode row = figures.path("places")
				.valueStream()
				.filter(each -> each.path("kind").asString().equalsIgnoreCase(label))
				.findFirst()
				.orElseThrow();
			List<Thing> places = dump.all(label).stream().filter(each -> each.isIn(area)).toList();
			long reached = places.stream()
				.filter(place -> dump.from(place, "SEATED_IN").anyMatch(each -> is(each, level) && reaches(each)))
				.count();
			assertThat(row.path("places").asInt()).isEqualTo(places.size());
			assertThat(row.path("reached").asLong()).isEqualTo(reached);
			assertThat(row.path("share").isNull()).isEqualTo(places.isEmpty());
			if (!places.isEmpty()) {
				assertThat(row.path("share").asDouble()).isCloseTo((double) reached / places.size(), within(1e-9));
			}
		});
	}

	private Set<String> breaks(String area) {
		var breaks = new HashSet<String>();
		Map<String, String> kinds = Map.of("Subdistrict", "SUBDISTRICT_WITHOUT_COMMITTEE", "Community",
				"COMMUNITY_WITHOUT_ORGANISATION", "Village", "VILLAGE_WITHOUT_ORGANISATION", "Estate",
				"ESTATE_WITHOUT_BRANCH");
		kinds.forEach((label, kind) -> dump.all(label)
			.stream()
			.filter(place -> place.isIn(area) && dump.from(place, "SEATED_IN")
				.noneMatch(each -> is(each, LEVEL_BY_PLACE.getOrDefault(label, ""))))
			.forEach(place -> breaks.add(kind + " " + place.id())));
		for (Thing each : organisations(area)) {
			if (is(each, "ESTATE_BRANCH") && below(each).noneMatch(one -> is(one, "BUILDING_GROUP"))) {
				breaks.add("BRANCH_WITHOUT_GROUP " + each.id());
			}
			if (is(each, "BUILDING_GROUP") && below(each).noneMatch(one -> is(one, "PARTY_MEMBER_HUB_HOUSEHOLD"))) {
				breaks.add("GROUP_WITHOUT_HUB " + each.id());
			}
			if (!is(each, "DISTRICT_COMMITTEE") && above(each).isEmpty()) {
				breaks.add("ORGANISATION_WITHOUT_SUPERIOR " + each.id());
			}
		}
		return breaks;
	}

	private List<Thing> organisations(String area) {
		return dump.all("PartyOrganisation").stream().filter(each -> each.isIn(area)).toList();
	}

	private static boolean is(Thing organisation, String level) {
		return organisation.is("PartyOrganisation") && organisation.text("level").equals(level);
	}

	private Stream<Thing> below(Thing organisation) {
		return dump.from(organisation, "SUBORDINATE_TO");
	}

	private Optional<Thing> above(Thing organisation) {
		return dump.to(organisation, "SUBORDINATE_TO").findFirst();
	}

	private boolean reaches(Thing organisation) {
		return is(organisation, "SUBDISTRICT_WORKING_COMMITTEE")
				|| above(organisation).filter(this::reaches).isPresent();
	}

}

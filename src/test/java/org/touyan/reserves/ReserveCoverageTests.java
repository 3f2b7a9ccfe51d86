package org.touyan.reserves;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

import org.touyan.Dump;
import org.touyan.Dump.Thing;
import org.touyan.GraphQlRequests;
import org.touyan.TouyanTest;

import static org.assertj.core.api.Assertions.assertThat;

/** The coverage by reserves against a count over the whole of the sample. */
@TouyanTest
class ReserveCoverageTests {

	private static final String FIGURES = """
			required actual barred gap rate places metRate kinds { kind required actual barred gap rate } states { state places }""";

	private static final Set<String> IN_POOL = Set.of("IN_POOL", "RETAINED", "UNDER_INSPECTION");

	private final GraphQlRequests requests;

	private final Dump dump;

	private final PostBars bars;

	ReserveCoverageTests(@Autowired GraphQlRequests requests, @Autowired Dump dump) {
		this.requests = requests;
		this.dump = dump;
		this.bars = new PostBars(dump);
	}

	/** What one village or post must have and has, and who of these is barred: secretaries and members. */
	private record Unit(String area, String post, List<Long> required, List<Long> actual, List<Long> barred,
			long most) {

		long gap() {
			return Math.max(0, required.get(0) - actual.get(0)) + Math.max(0, required.get(1) - actual.get(1));
		}

		String state() {
			long sum = actual.get(0) + actual.get(1);
			return gap() > 0 ? sum > 0 ? "SHORT" : "NONE" : sum > most ? "OVER" : "MET";
		}

	}

	@ParameterizedTest
	@CsvSource({ "'', 2026-06-30, 1, 1, 4", "370112013, 2026-06-30, 1, 1, 4", "370112018, 2024-01-01, 3, 2, 5",
			"370112, 2023-07-01, 0, 1, 1", "370112013228, 2026-06-30, 0, 0, 0" })
	void figuresAreThoseThatAreCounted(String area, LocalDate day, long secretary, long member, long most) {
		List<Unit> villages = villages(area, day, secretary, member, most);
		List<Unit> posts = posts(area, day, secretary, member, most);
		assertThat(villages).isNotEmpty();
		for (boolean onlyGaps : List.of(false, true)) {
			for (String level : List.of("DISTRICT", "SUBDISTRICT", "VILLAGE", "POST")) {
				String required = secretary == 1 && most == 4 ? ""
						: ", required: {secretary: %d, member: %d, most: %d}".formatted(secretary, member, most);
				JsonNode answer = requests
					.data("""
							{ reserveCoverage(area: "%s", asOf: "%s", level: %s, onlyGaps: %s, first: 100%s) {
							  totalCount all { %s } subdistricts { area subdistrict { id } figures { %s } }
							  nodes { area place { id } post { id } state figures { %s } } } }""".formatted(area, day,
							level, onlyGaps, required, FIGURES, FIGURES, FIGURES))
					.path("reserveCoverage");
				List<Map<String, @Nullable Object>> rows = rows(level.equals("POST") ? posts : villages, level,
						onlyGaps);
				Same.same(level, answer, Same.fields("totalCount", rows.size(), "all", figures(villages), "nodes",
						rows.subList(0, Math.min(100, rows.size())), "subdistricts", subdistricts(villages)));
			}
		}
	}

	private List<Map<String, @Nullable Object>> subdistricts(List<Unit> villages) {
		var byArea = new TreeMap<String, List<Unit>>();
		villages.forEach(unit -> byArea.computeIfAbsent(unit.area().substring(0, 9), _ -> new ArrayList<>()).add(unit));
		var areas = new ArrayList<Map<String, @Nullable Object>>();
		byArea.forEach((area, units) -> areas
			.add(Same.fields("area", area, "subdistrict", Map.of("id", area + "000"), "figures", figures(units))));
		return areas;
	}

	private List<Map<String, @Nullable Object>> rows(List<Unit> units, String level, boolean onlyGaps) {
		int digits = level.equals("DISTRICT") ? 6 : level.equals("SUBDISTRICT") ? 9 : 12;
		var byKey = new LinkedHashMap<String, List<Unit>>();
		units.stream()
			.sorted(Comparator.comparing(Unit::area).thenComparing(Unit::post))
			.forEach(unit -> byKey
				.computeIfAbsent(unit.area().substring(0, digits) + unit.post(), _ -> new ArrayList<>())
				.add(unit));
		return byKey.values()
			.stream()
			.filter(each -> !onlyGaps || gap(each) > 0)
			.sorted(Comparator.comparingLong(each -> -gap(each)))
			.map(each -> {
				Unit first = each.getFirst();
				String area = first.area().substring(0, digits);
				return Same.fields("area", area, "place", Map.of("id", area + "0".repeat(12 - digits)), "post",
						first.post().isEmpty() ? null : Map.of("id", first.post()), "state",
						digits < 12 ? null : first.state(), "figures", figures(each));
			})
			.toList();
	}

	private static long gap(List<Unit> units) {
		return units.stream().mapToLong(Unit::gap).sum();
	}

	private static Map<String, @Nullable Object> figures(List<Unit> units) {
		long required = sum(units, 0, true) + sum(units, 1, true);
		long actual = sum(units, 0, false) + sum(units, 1, false);
		return Same.fields("required", required, "actual", actual, "barred", barred(units, 0) + barred(units, 1), "gap",
				gap(units), "rate", Same.share(actual, required), "places", units.size(), "metRate",
				Same.share(units.stream().filter(unit -> unit.gap() == 0).count(), units.size()), "kinds",
				List.of(kind(units, 0, "SECRETARY_RESERVE"), kind(units, 1, "MEMBER_RESERVE")), "states",
				Stream.of("NONE", "SHORT", "MET", "OVER")
					.map(state -> Same.fields("state", state, "places",
							units.stream().filter(unit -> unit.state().equals(state)).count()))
					.toList());
	}

	private static long sum(List<Unit> units, int kind, boolean required) {
		return units.stream().mapToLong(unit -> (required ? unit.required() : unit.actual()).get(kind)).sum();
	}

	private static long barred(List<Unit> units, int kind) {
		return units.stream().mapToLong(unit -> unit.barred().get(kind)).sum();
	}

	private static Map<String, @Nullable Object> kind(List<Unit> units, int kind, String name) {
		long required = sum(units, kind, true);
		long actual = sum(units, kind, false);
		return Same.fields("kind", name, "required", required, "actual", actual, "barred", barred(units, kind), "gap",
				units.stream()
					.mapToLong(unit -> Math.max(0, unit.required().get(kind) - unit.actual().get(kind)))
					.sum(),
				"rate", Same.share(actual, required));
	}

	private List<Unit> villages(String area, LocalDate day, long secretary, long member, long most) {
		return Stream.concat(dump.all("Village").stream(), dump.all("Community").stream())
			.filter(place -> place.isIn(area))
			.map(place -> new Unit(place.id(), "", List.of(secretary, member),
					List.of(pool(place, "RESERVE_FOR", "SECRETARY_RESERVE", day),
							pool(place, "RESERVE_FOR", "MEMBER_RESERVE", day)),
					List.of(barred(place, "RESERVE_FOR", "SECRETARY_RESERVE", day),
							barred(place, "RESERVE_FOR", "MEMBER_RESERVE", day)),
					most))
			.toList();
	}

	private long pool(Thing place, String type, String kind, LocalDate day) {
		return inPool(place, type, kind, day).count();
	}

	private long barred(Thing place, String type, String kind, LocalDate day) {
		return inPool(place, type, kind, day).filter(
				record -> !bars.of(record, dump.from(record, "HAS_RESERVE").findFirst().orElseThrow(), day).isEmpty())
			.count();
	}

	private Stream<Thing> inPool(Thing place, String type, String kind, LocalDate day) {
		return dump.from(place, type)
			.filter(record -> record.holdsOn(day) && record.text("kind").equals(kind)
					&& IN_POOL.contains(dump.stage(record, "status", day)));
	}

	private List<Unit> posts(String area, LocalDate day, long secretary, long member, long most) {
		return dump.all("Post")
			.stream()
			.filter(post -> post.isIn(area) && !post.text("territory").endsWith("000"))
			.filter(post -> Set.of("SECRETARY", "COMMITTEE_MEMBER").contains(post.text("kind")))
			.map(post -> {
				boolean isSecretary = post.text("kind").equals("SECRETARY");
				long actual = pool(post, "AIMED_AT", "SECRETARY_RESERVE", day)
						+ pool(post, "AIMED_AT", "MEMBER_RESERVE", day);
				long barred = barred(post, "AIMED_AT", "SECRETARY_RESERVE", day)
						+ barred(post, "AIMED_AT", "MEMBER_RESERVE", day);
				return new Unit(post.text("territory"), post.id(),
						isSecretary ? List.of(secretary, 0L) : List.of(0L, member),
						isSecretary ? List.of(actual, 0L) : List.of(0L, actual),
						isSecretary ? List.of(barred, 0L) : List.of(0L, barred), most);
			})
			.toList();
	}

	@Test
	void pagesHaveEveryRowOnce() {
		var seen = new ArrayList<String>();
		String after = "";
		JsonNode answer;
		do {
			answer = requests.data("""
					{ reserveCoverage(area: "370112018", asOf: "2026-06-30", first: 50 %s) {
					  totalCount pageInfo { hasNextPage endCursor } nodes { area } } }""".formatted(after))
				.path("reserveCoverage");
			answer.path("nodes").forEach(row -> seen.add(row.path("area").asString()));
			after = "after: \"%s\"".formatted(answer.path("pageInfo").path("endCursor").asString());
		}
		while (answer.path("pageInfo").path("hasNextPage").asBoolean());
		assertThat(seen).hasSize(answer.path("totalCount").asInt()).hasSizeGreaterThan(100).doesNotHaveDuplicates();
	}

	@ParameterizedTest
	@ValueSource(strings = { "required: {secretary: -1, member: 1}", "required: {secretary: 2, member: 2, most: 3}",
			"required: {secretary: 1, member: 1, most: 1001}", "area: \"village\"", "first: -1",
			"required: {secretary: 2147483647, member: 2147483647}" })
	void whatCannotBeIsRefused(String argument) {
		JsonNode error = requests
			.error("{ reserveCoverage(asOf: \"2026-06-30\", %s) { totalCount } }".formatted(argument));
		assertThat(error.path("extensions").path("code").asString()).isEqualTo("INVALID_ARGUMENT");
	}

	@Test
	void aVillageClerkSeesTheVillage() {
		JsonNode answer = requests.answerTo("wen", "VILLAGE_CLERK", "370112013228", Map.of("query", """
				{ reserveCoverage(level: POST, asOf: "2026-06-30") {
				  totalCount all { actual } nodes { post { id } place { id } figures { actual } } } }"""))
			.path("data")
			.path("reserveCoverage");
		List<Unit> posts = posts("370112013228", LocalDate.of(2026, 6, 30), 1, 1, 4);
		assertThat(answer.path("totalCount").asInt()).isEqualTo(posts.size()).isPositive();
		assertThat(answer.path("nodes").valueStream().map(row -> row.path("post").path("id").asString()))
			.containsExactlyInAnyOrderElementsOf(posts.stream().map(Unit::post).toList());
		assertThat(answer.path("all").path("actual").asLong())
			.isEqualTo(posts.stream().mapToLong(unit -> unit.actual().get(0) + unit.actual().get(1)).sum());
	}

	@Test
	void whoMayReadFiguresOnlyGetsNoRowsAndNoSmallFigures() {
		for (String refused : List.of("{ reserveCoverage(asOf: \"2026-06-30\") { nodes { area } } }",
				"{ reserveCoverage(asOf: \"2026-06-30\", level: POST) { totalCount } }")) {
			JsonNode errors = requests.answerTo("tong", "REPORT_WRITER", "370112", Map.of("query", refused))
				.path("errors");
			assertThat(errors.path(0).path("extensions").path("code").asString()).isEqualTo("FIGURES_ONLY");
		}
		JsonNode published = requests.answerTo("tong", "REPORT_WRITER", "370112", Map.of("query",
				"""
						{ reserveCoverage(asOf: "2026-06-30") { all { actual gap }
						  subdistricts { area figures { required actual gap metRate states { places } kinds { actual gap } } } } }"""))
			.path("data")
			.path("reserveCoverage");
		var hidden = new HashSet<String>();
		for (JsonNode area : published.path("subdistricts")) {
			List<Unit> villages = villages(area.path("area").asString(), LocalDate.of(2026, 6, 30), 1, 1, 4);
			JsonNode figures = area.path("figures");
			long secretaries = sum(villages, 0, false);
			long members = sum(villages, 1, false);
			boolean isHidden = List
				.of(figures.path("actual"), figures.path("kinds").path(0).path("actual"),
						figures.path("kinds").path(1).path("actual"))
				.stream()
				.anyMatch(JsonNode::isNull);
			if (isHidden) {
				hidden.add(area.path("area").asString());
				assertThat(figures.path("gap").isNull()).isTrue();
				assertThat(figures.path("metRate").isNull()).isTrue();
				assertThat(figures.path("states").path(0).path("places").isNull()).isTrue();
				assertThat(figures.path("kinds").path(0).path("actual").isNull())
					.isEqualTo(figures.path("kinds").path(0).path("gap").isNull());
			}
			else {
				assertThat(Math.min(secretaries, members)).isGreaterThan(4);
				assertThat(figures.path("actual").asLong()).isEqualTo(secretaries + members);
				assertThat(figures.path("gap").asLong()).isEqualTo(gap(villages));
			}
		}
		assertThat(hidden).hasSizeGreaterThan(1);
	}

}

package org.touyan.services;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
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
import org.touyan.GraphQlRequests;
import org.touyan.TouyanTest;

import static org.assertj.core.api.Assertions.assertThat;

/** The questions about services, against a count over the whole of the sample. */
@TouyanTest
class ServicesTests {

	private static final String FIGURES = """
			services kinds free selfEarning selfEarningShare income cost coverage
			models { model services selfEarning selfEarningShare income cost coverage }""";

	private final GraphQlRequests requests;

	private final Dump dump;

	ServicesTests(@Autowired GraphQlRequests requests, @Autowired Dump dump) {
		this.requests = requests;
		this.dump = dump;
	}

	private Stream<Thing> there(String label, String area, LocalDate day) {
		return dump.all(label).stream().filter(each -> each.isIn(area) && each.holdsOn(day));
	}

	private static boolean isLate(Thing facility, LocalDate day) {
		LocalDate to = facility.day("lateTo");
		return facility.happenedBy("lateFrom", day) && (to == null || to.isAfter(day));
	}

	@ParameterizedTest
	@CsvSource({ "'', 2026-06-30", "370112013, 2026-06-30", "370112010, 2025-01-31", "'', 2021-06-30" })
	void communitiesLackWhatIsOpenInNoneOfTheirPlaces(String area, LocalDate day) {
		JsonNode answer = requests
			.data("""
					{ facilityGaps(area: "%s", asOf: "%s", first: 500) { totalCount nodes { community { id } missing count }
					  areas { area subdistrict { id } communities lacking kinds { kind communities } facilities openLate } } }"""
				.formatted(area, day))
			.path("facilityGaps");
		var expected = new TreeMap<String, List<String>>();
		for (Thing community : dump.all("Community").stream().filter(each -> each.isIn(area)).toList()) {
			expected.put(community.id(),
					Stream.of("CANTEEN", "CLINIC", "DAY_CARE")
						.filter(kind -> placesOf(community).flatMap(place -> dump.from(place, "SITED_AT"))
							.noneMatch(each -> each.holdsOn(day) && each.text("kind").equals(kind)))
						.toList());
		}
		assertThat(
				answer.path("nodes").valueStream().map(row -> row.at("/community/id").asString() + row.path("missing")))
			.containsExactlyElementsOf(expected.entrySet()
				.stream()
				.filter(each -> !each.getValue().isEmpty())
				.map(each -> each.getKey() + "[\"" + String.join("\",\"", each.getValue()) + "\"]")
				.toList());
		assertThat(answer.path("totalCount").asInt()).isEqualTo(answer.path("nodes").size());
		assertThat(answer.path("nodes"))
			.allMatch(row -> row.path("count").asInt() == row.path("missing").size() && row.path("count").asInt() > 0);
		for (JsonNode row : answer.path("areas")) {
			String code = row.path("area").asString();
			List<List<String>> missing = List.copyOf(expected.subMap(code, code + "~").values());
			assertThat(row.at("/subdistrict/id").asString()).isEqualTo(code + "000");
			assertThat(row.path("communities").asInt()).isEqualTo(missing.size());
			assertThat(row.path("lacking").asInt()).isEqualTo(count(missing, each -> !each.isEmpty()));
			row.path("kinds")
				.forEach(kind -> assertThat(kind.path("communities").asInt())
					.isEqualTo(count(missing, each -> each.contains(kind.path("kind").asString()))));
			assertThat(row.path("facilities").asLong()).isEqualTo(there("Facility", code, day).count());
			assertThat(row.path("openLate").asLong())
				.isEqualTo(there("Facility", code, day).filter(each -> isLate(each, day)).count());
		}
		assertThat(answer.path("areas").size())
			.isEqualTo(expected.keySet().stream().map(each -> each.substring(0, 9)).distinct().count());
	}

	private Stream<Thing> placesOf(Thing community) {
		return Stream.concat(Stream.of(community), dump.from(community, "PART_OF").filter(each -> each.is("Estate")));
	}

	private static <T> int count(List<T> all, Predicate<T> some) {
		return (int) all.stream().filter(some).count();
	}

	@Test
	void onlyTheKindsThatAreAskedForAreMissed() {
		JsonNode answer = requests
			.data("""
					{ facilityGaps(asOf: "2026-06-30", kinds: [CLINIC], first: 500) { nodes { missing } areas { kinds { kind } } } }""")
			.path("facilityGaps");
		assertThat(answer.path("nodes")).isNotEmpty()
			.allSatisfy(row -> assertThat(row.path("missing").toString()).isEqualTo("[\"CLINIC\"]"));
		assertThat(answer.at("/areas/0/kinds").size()).isEqualTo(1);
	}

	@ParameterizedTest
	@CsvSource({ "'', 2026-06-30", "370112010009, 2026-06-30", "370112010, 2023-01-31" })
	void servicesAreCountedByHowTheyArePaidFor(String area, LocalDate day) {
		JsonNode answer = requests.data(
				"{ serviceModels(area: \"%s\", asOf: \"%s\", first: 500) { all { %s } totalCount nodes { brand { id } figures { %s } } } }"
					.formatted(area, day, FIGURES, FIGURES))
			.path("serviceModels");
		List<Thing> services = there("Service", area, day).toList();
		check(answer.path("all"), services);
		Map<String, List<Thing>> byBrand = services.stream()
			.collect(Collectors.groupingBy(each -> dump.to(each, "OFFERED_UNDER").findFirst().orElseThrow().id()));
		assertThat(answer.path("totalCount").asInt()).isEqualTo(byBrand.size()).isEqualTo(answer.path("nodes").size());
		int before = Integer.MAX_VALUE;
		for (JsonNode row : answer.path("nodes")) {
			check(row.path("figures"), Objects.requireNonNull(byBrand.get(row.at("/brand/id").asString())));
			assertThat(row.at("/figures/services").asInt()).isLessThanOrEqualTo(before);
			before = row.at("/figures/services").asInt();
		}
	}

	private static void check(JsonNode figures, List<Thing> services) {
		assertThat(figures.path("kinds").asLong())
			.isEqualTo(services.stream().map(each -> each.text("kind")).distinct().count());
		assertThat(figures.path("free").asInt())
			.isEqualTo(count(services, each -> Boolean.TRUE.equals(each.value("isFree"))));
		checkPart(figures, services);
		figures.path("models")
			.forEach(model -> checkPart(model,
					services.stream()
						.filter(each -> each.text("model").equals(model.path("model").asString()))
						.toList()));
		assertThat(figures.path("models").size()).isEqualTo(3);
	}

	private static void checkPart(JsonNode figures, List<Thing> services) {
		long income = services.stream().mapToLong(each -> each.number("incomeYearly")).sum();
		long cost = services.stream().mapToLong(each -> each.number("costYearly")).sum();
		int earning = count(services,
				each -> each.number("incomeYearly") > 0 && each.number("incomeYearly") >= each.number("costYearly"));
		assertThat(figures.path("services").asInt()).isEqualTo(services.size());
		assertThat(figures.path("income").asLong()).isEqualTo(income);
		assertThat(figures.path("cost").asLong()).isEqualTo(cost);
		assertThat(figures.path("selfEarning").asInt()).isEqualTo(earning);
		assertThat(figures.path("selfEarningShare").asDouble(-1))
			.isEqualTo(services.isEmpty() ? -1 : (double) earning / services.size());
		assertThat(figures.path("coverage").asDouble(-1)).isEqualTo(cost == 0 ? -1 : (double) income / cost);
	}

	@Test
	void aSubdistrictSeesItsOwnAndAReportWriterFiguresOnly() {
		String query = "{ facilityGaps(asOf: \"2026-06-30\", first: 500) { %s areas { area lacking } } }";
		JsonNode own = requests
			.answerTo("services-organiser", "SUBDISTRICT_ORGANISER", "370112013",
					Map.of("query", query.formatted("nodes { community { id } }")))
			.at("/data/facilityGaps");
		assertThat(own.path("areas")).hasSize(1);
		assertThat(own.findValuesAsString("id")).isNotEmpty().allMatch(id -> id.startsWith("370112013"));
		JsonNode figures = requests.answerTo("services-writer", "REPORT_WRITER", "370112",
				Map.of("query", query.formatted("totalCount")));
		assertThat(figures.at("/data/facilityGaps/areas").size()).as("%s", figures).isGreaterThan(5);
		JsonNode models = requests.answerTo("services-writer", "REPORT_WRITER", "370112",
				Map.of("query", "{ serviceModels(asOf: \"2026-06-30\") { all { services models { services } } } }"));
		assertThat(models.at("/data/serviceModels/all/services").asInt()).isGreaterThan(722);
	}

}

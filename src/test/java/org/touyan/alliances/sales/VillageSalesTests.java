package org.touyan.alliances.sales;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
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

/** How products are sold, and what the lists of markets answer, against a count of the sample. */
@TouyanTest
class VillageSalesTests {

	private static final String ROW = """
			village { id } products productsSold shops communities { id } marketDays orders amount""";

	private final GraphQlRequests requests;

	private final Dump dump;

	VillageSalesTests(@Autowired GraphQlRequests requests, @Autowired Dump dump) {
		this.requests = requests;
		this.dump = dump;
	}

	@ParameterizedTest
	@CsvSource({ "'', 2026-06-30", "370112013, 2026-06-30", "'', 2024-08-31", "370112013, 2024-08-31" })
	void productsAreSoldWhereShopsHaveThem(String area, LocalDate day) {
		List<Thing> villages = dump.all("Village")
			.stream()
			.filter(village -> village.id().startsWith(area) && !dump.ties(village, "PRODUCES").isEmpty())
			.toList();
		JsonNode answer = requests
			.data("""
					{ villageSales(area: "%s", asOf: "%s", first: 1000) { totalCount products productsSold nodes { %s } } }"""
				.formatted(area, day, ROW))
			.path("villageSales");
		assertThat(villages).isNotEmpty();
		assertThat(answer.path("totalCount").asInt()).isEqualTo(villages.size());
		Set<Thing> products = villages.stream()
			.flatMap(village -> dump.to(village, "PRODUCES"))
			.collect(Collectors.toSet());
		assertThat(answer.path("products").asInt()).isEqualTo(products.size());
		assertThat(answer.path("productsSold").asLong())
			.isEqualTo(products.stream().filter(product -> !shops(product, day).isEmpty()).count());
		int last = Integer.MAX_VALUE;
		for (JsonNode row : answer.path("nodes")) {
			assertRow(row, dump.thing(row.at("/village/id").asString()), day);
			assertThat(row.path("products").asInt()).isLessThanOrEqualTo(last);
			last = row.path("products").asInt();
		}
	}

	private void assertRow(JsonNode row, Thing village, LocalDate day) {
		List<Thing> products = dump.to(village, "PRODUCES").toList();
		assertThat(row.path("products").asInt()).isEqualTo(products.size());
		assertThat(row.path("productsSold").asLong())
			.isEqualTo(products.stream().filter(product -> !shops(product, day).isEmpty()).count());
		Set<Thing> shops = products.stream()
			.flatMap(product -> shops(product, day).stream())
			.collect(Collectors.toSet());
		assertThat(row.path("shops").asInt()).isEqualTo(shops.size());
		var codes = new TreeSet<String>();
		shops.forEach(shop -> codes.add(shop.text("territory")));
		assertThat(row.path("communities").valueStream().map(each -> each.path("id").asString()))
			.containsExactlyElementsOf(codes);
		LocalDate since = day.minusYears(1);
		assertThat(row.path("marketDays").asLong())
			.isEqualTo(dump.to(village, "SELLS_AT").filter(each -> isIn(each.day("heldOn"), since, day)).count());
		List<Thing> figures = dump.from(village, "ORDERED_FROM")
			.filter(each -> each.happenedBy("countedOn", day) && isIn(each.day("month"), since, day))
			.toList();
		assertThat(row.path("orders").asLong())
			.isEqualTo(figures.stream().mapToLong(one -> one.number("orders")).sum());
		assertThat(row.path("amount").asLong())
			.isEqualTo(figures.stream().mapToLong(one -> one.number("amount")).sum());
	}

	private static boolean isIn(@Nullable LocalDate day, LocalDate since, LocalDate until) {
		return day != null && day.isAfter(since) && !day.isAfter(until);
	}

	private List<Thing> shops(Thing product, LocalDate day) {
		Stream<Tie> sales = dump.tiesTo(product, "SELLS").stream().filter(sale -> sale.holdsOn(day));
		return sales.map(sale -> dump.thing(sale.from())).filter(shop -> shop.holdsOn(day)).toList();
	}

	@Test
	void aVillageHasTheSameFiguresWhereverItIsReached() {
		JsonNode row = requests
			.data("{ villageSales(area: \"370112013228\", asOf: \"2026-06-30\") { nodes { %s } } }".formatted(ROW))
			.at("/villageSales/nodes/0");
		assertThat(row.path("shops").asInt()).isPositive();
		assertThat(requests
			.data("{ village: place(id: \"370112013228\", asOf: \"2026-06-30\") { ... on Village { sales { %s } } } }"
				.formatted(ROW))
			.at("/village/sales")).isEqualTo(row);
	}

	/** Who sees one subdistrict only learns where its products are sold elsewhere, by the names of those places. */
	@Test
	void aSubdistrictLearnsWhereItsProductsAreSold() {
		String query = "{ villageSales(asOf: \"2026-06-30\", first: 100) { totalCount nodes { %s } } }".formatted(ROW);
		JsonNode own = requests.answerTo("sales-370112013", "SUBDISTRICT_ORGANISER", "370112013",
				Map.of("query", query));
		JsonNode all = requests.data(query.replace("asOf", "area: \"370112013\", asOf"));
		assertThat(own.at("/data/villageSales")).isEqualTo(all.path("villageSales"));
		assertThat(own.toString()).doesNotContain("errors");
	}

	@ParameterizedTest
	@CsvSource({ "2026-06-30", "2024-08-31" })
	void listsAnswerWhatIsLacking(LocalDate day) {
		JsonNode data = requests.data("""
				{ villages(asOf: "%1$s", where: {industries: {some: {}}, advisers: {none: {}}}) { totalCount }
				  cooperatives(asOf: "%1$s", where: {leaders: {some: {}}, partners: {none: {}}}) { totalCount } }"""
			.formatted(day));
		assertThat(data.at("/villages/totalCount").asLong()).isPositive()
			.isEqualTo(dump.all("Village")
				.stream()
				.filter(each -> !dump.ties(each, "DEVELOPS").isEmpty())
				.filter(each -> dump.tiesTo(each, "ADVISES").stream().noneMatch(tie -> tie.holdsOn(day)))
				.count());
		assertThat(data.at("/cooperatives/totalCount").asLong()).isPositive()
			.isEqualTo(dump.all("Cooperative")
				.stream()
				.filter(each -> each.happenedBy("foundedOn", day) && !each.happenedBy("dissolvedOn", day))
				.filter(each -> dump.tiesTo(each, "HEADS").stream().anyMatch(tie -> tie.holdsOn(day)))
				.filter(each -> dump.ties(each, "PARTNERS_WITH").stream().noneMatch(tie -> tie.holdsOn(day)))
				.count());
	}

}

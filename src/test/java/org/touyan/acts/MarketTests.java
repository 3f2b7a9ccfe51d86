package org.touyan.acts;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.neo4j.core.Neo4jClient;
import tools.jackson.databind.JsonNode;

import org.touyan.EmptyGraphTest;
import org.touyan.GraphQlRequests;

import static org.assertj.core.api.Assertions.assertThat;

/** What is put on record of shops, market days, channels, cooperatives and enterprises, at its edges. */
@EmptyGraphTest
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock(EmptyGraphTest.LOCK)
class MarketTests {

	private final GraphQlRequests requests;

	private final Township town;

	private final Neo4jClient client;

	private final String village;

	private final String community;

	MarketTests(@Autowired GraphQlRequests requests, @Autowired Neo4jClient client) {
		this.requests = requests;
		this.client = client;
		this.town = new Township(requests);
		this.village = one("villages");
		this.community = one("communities");
	}

	private String one(String places) {
		return requests
			.data("{ %s(where: {territory: {startsWith: \"370112\"}}, first: 1) { nodes { id } } }".formatted(places))
			.path(places)
			.at("/nodes/0/id")
			.asString();
	}

	private String product(String name) {
		return town.done("registerProduct", "name: \"%s\", kind: FRUIT, villages: [\"%s\"]".formatted(name, village));
	}

	private String shop(String name, String from) {
		return town.done("openShop", "name: \"%s\", community: \"%s\", from: \"%s\"".formatted(name, community, from));
	}

	private JsonNode sold(String shop, String day) {
		return requests
			.data("{ shops(asOf: \"%s\", where: {id: {eq: \"%s\"}}) { nodes { products { nodes { name } } } } }"
				.formatted(day, shop))
			.at("/shops/nodes/0/products/nodes");
	}

	@Test
	void aShopSellsAProductFromADayUntilADay() {
		String apples = product("甲苹果");
		String shop = shop("甲超市", "2024-03-01");
		String tie = "shop: \"%s\", product: \"%s\"".formatted(shop, apples);
		assertThat(town.refused("stockProduct", tie + ", from: \"2024-02-29\"")).isEqualTo("INVALID_STATE");
		town.done("stockProduct", tie + ", from: \"2024-03-01\"");
		assertThat(town.refused("stockProduct", tie + ", from: \"2024-05-01\"")).isEqualTo("INVALID_STATE");
		assertThat(town.refused("dropProduct", tie + ", on: \"2024-02-01\"")).isEqualTo("INVALID_STATE");
		town.done("dropProduct", tie + ", on: \"2024-06-01\"");
		assertThat(sold(shop, "2024-05-31").size()).isEqualTo(1);
		assertThat(sold(shop, "2024-06-01").size()).isZero();
		town.done("stockProduct", tie + ", from: \"2024-06-01\"");
		assertThat(sold(shop, "2024-06-01").size()).isEqualTo(1);
		assertThat(town.refused("registerProduct", "name: \"甲苹果\", kind: FRUIT, villages: [\"%s\"]".formatted(village)))
			.isEqualTo("INVALID_STATE");
	}

	@Test
	void aShopThatClosesSellsNothingAnyMore() {
		String pears = product("乙梨");
		String shop = shop("乙超市", "2024-03-01");
		town.done("stockProduct", "shop: \"%s\", product: \"%s\", from: \"2024-03-01\"".formatted(shop, pears));
		String later = product("乙桃");
		town.done("stockProduct", "shop: \"%s\", product: \"%s\", from: \"2025-06-01\"".formatted(shop, later));
		town.done("closeShop", "shop: \"%s\", on: \"2025-03-01\"".formatted(shop));
		assertThat(sold(shop, "2025-06-01").size()).isZero();
		assertThat(sold(shop, "2025-02-28").size()).isEqualTo(1);
		assertThat(requests.data(
				"{ product: products(asOf: \"2025-03-01\", where: {name: {eq: \"乙梨\"}}) { nodes { shops { totalCount } } } }")
			.at("/product/nodes/0/shops/totalCount")
			.asInt(-1)).isZero();
		assertThat(town.refused("stockProduct",
				"shop: \"%s\", product: \"%s\", from: \"2025-03-01\"".formatted(shop, pears)))
			.isEqualTo("INVALID_STATE");
		assertThat(town.refused("closeShop", "shop: \"%s\", on: \"2025-04-01\"".formatted(shop)))
			.isEqualTo("ALREADY_ENDED");
	}

	/** No act sells what is not open; what is written otherwise is found. */
	@Test
	void whatIsSoldWhileAShopIsClosedIsFound() {
		client.query("""
				MERGE (shop:Entity:Shop {id: 'closedShop'}) MERGE (product:Entity:Product {id: 'oddProduct'})
				SET shop += {name: '庚', territory: $community, from: date('2024-03-01'), to: date('2025-03-01')}
				MERGE (shop)-[sale:SELLS]->(product) SET sale.from = date($from), sale.to = date($to)""")
			.bindAll(Map.of("community", community, "from", "2024-03-01", "to", "2025-03-01"))
			.run();
		assertThat(closedSales()).isZero();
		client.query("MATCH (:Shop {id: 'closedShop'})-[sale:SELLS]->() SET sale.to = date('2025-03-02')").run();
		assertThat(closedSales()).isEqualTo(1);
		client.query("MATCH (n) WHERE n.id IN ['closedShop', 'oddProduct'] DETACH DELETE n").run();
	}

	private int closedSales() {
		return requests.data("{ ruleViolations(rules: [SOLD_WHILE_CLOSED], asOf: \"2025-03-01\") { totalCount } }")
			.at("/ruleViolations/totalCount")
			.asInt(-1);
	}

	@Test
	void aMonthOfAChannelAndAVillageIsRecordedOnce() {
		String channel = town.done("openChannel",
				"name: \"丙小程序\", kind: MINI_PROGRAMME, community: \"%s\", from: \"2024-01-01\"".formatted(community));
		String figures = "channel: \"%s\", month: \"%s\", countedOn: \"2024-03-05\", orders: 3, amount: %d";
		String ofVillage = figures + ", village: \"%s\"";
		town.done("recordChannelFigures", ofVillage.formatted(channel, "2024-01-01", 90, village));
		town.done("recordChannelFigures", ofVillage.formatted(channel, "2024-02-01", 90, village));
		town.done("recordChannelFigures", figures.formatted(channel, "2024-01-01", 90));
		assertThat(town.refused("recordChannelFigures", ofVillage.formatted(channel, "2024-01-01", 80, village)))
			.isEqualTo("CHANNEL_RECORDED_TWICE");
		assertThat(town.refused("recordChannelFigures", figures.formatted(channel, "2024-01-01", 80)))
			.isEqualTo("CHANNEL_RECORDED_TWICE");
		for (String month : new String[] { "2024-01-02", "2024-03-01" }) {
			assertThat(town.refused("recordChannelFigures", figures.formatted(channel, month, 80)))
				.isEqualTo("INVALID_ARGUMENT");
		}
		assertThat(town.refused("recordChannelFigures", figures.formatted(channel, "2023-12-01", -1)))
			.isEqualTo("INVALID_ARGUMENT");
		assertThat(requests
			.data("{ channelFigures(where: {channel: {id: {eq: \"%s\"}}}) { aggregate { orders { sum } } } }"
				.formatted(channel))
			.at("/channelFigures/aggregate/orders/sum")
			.asInt()).isEqualTo(9);
	}

	@Test
	void aCooperativeHasAPartnerUntilItIsDissolved() {
		String enterprise = town.done("registerEnterprise",
				"name: \"丁食品公司\", place: \"370112000000\", foundedOn: \"2010-01-01\"");
		String branch = town.branch("丁村", village);
		String cooperative = town.done("formCooperative",
				"name: \"丁合作社\", village: \"%s\", leader: \"%s\", foundedOn: \"2020-01-01\"".formatted(village,
						branch));
		String tie = "cooperative: \"%s\", enterprise: \"%s\"".formatted(cooperative, enterprise);
		assertThat(town.refused("endPartnership", tie)).isEqualTo("INVALID_STATE");
		assertThat(town.refused("partnerCooperative", tie + ", from: \"2019-12-31\"")).isEqualTo("INVALID_STATE");
		town.done("partnerCooperative", tie + ", from: \"2020-01-01\"");
		String query = "{ cooperatives(asOf: \"%s\", where: {name: {eq: \"丁合作社\"}, partners: {%s: {}}}) { totalCount } }";
		assertThat(count(query.formatted("2021-12-31", "some"))).isEqualTo(1);
		town.done("endPartnership", tie + ", on: \"2022-01-01\"");
		assertThat(count(query.formatted("2022-01-01", "none"))).isEqualTo(1);
		town.done("partnerCooperative", tie + ", from: \"2022-01-01\"");
		town.done("dissolveCooperative", "cooperative: \"%s\", on: \"2023-01-01\"".formatted(cooperative));
		assertThat(count(query.formatted("2022-12-31", "some"))).isEqualTo(1);
		assertThat(count(query.formatted("2023-01-01", "none"))).isZero();
		assertThat(requests.data(
				"{ partyOrganisations(asOf: \"2023-01-01\", where: {id: {eq: \"%s\"}}) { nodes { ledCooperatives { totalCount } } } }"
					.formatted(branch))
			.at("/partyOrganisations/nodes/0/ledCooperatives/totalCount")
			.asInt(-1)).isZero();
		assertThat(
				town.refused("dissolveCooperative", "cooperative: \"%s\", on: \"2024-01-01\"".formatted(cooperative)))
			.isEqualTo("INVALID_STATE");
	}

	private int count(String query) {
		return requests.data(query).at("/cooperatives/totalCount").asInt(-1);
	}

	@Test
	void tourismIncomeIsApartFromCollectiveIncomeAndOnceAYear() {
		String input = "earner: \"%s\", year: %d, amount: %d, closedOn: \"2022-01-20\"";
		town.done("recordTourismIncome", input.formatted(village, 2021, 400));
		assertThat(town.refused("recordTourismIncome", input.formatted(village, 2021, 500))).isEqualTo("INVALID_STATE");
		assertThat(town.refused("recordTourismIncome", input.formatted(village, 2020, -1)))
			.isEqualTo("INVALID_ARGUMENT");
		assertThat(town.refused("recordTourismIncome", input.formatted(community, 2020, 1)))
			.isEqualTo("INVALID_ARGUMENT");
		JsonNode earned = requests
			.data("""
					{ villages(asOf: "2022-01-20", where: {id: {eq: "%s"}}) { nodes {
					  tourismIncomes { nodes { year amount } } incomes(where: {year: {eq: 2021}}) { totalCount } } } }"""
				.formatted(village))
			.at("/villages/nodes/0");
		assertThat(earned.at("/tourismIncomes/nodes/0/amount").asInt()).isEqualTo(400);
		assertThat(earned.at("/incomes/totalCount").asInt(-1)).isZero();
	}

	@Test
	void aMarketDayAndASpecialityAreOfVillages() {
		String market = town.done("recordMarketDay",
				"community: \"%s\", heldOn: \"2024-05-04\", villages: [\"%s\", \"%2$s\"], turnover: 20000"
					.formatted(community, village));
		JsonNode told = requests
			.data("{ marketDays(where: {id: {eq: \"%s\"}}) { nodes { name villages { totalCount } } } }"
				.formatted(market))
			.at("/marketDays/nodes/0");
		assertThat(told.path("name").asString()).endsWith("助农大集");
		assertThat(told.at("/villages/totalCount").asInt()).isEqualTo(1);
		assertThat(
				town.refused("recordMarketDay", "community: \"%s\", villages: [], turnover: -1".formatted(community)))
			.isEqualTo("INVALID_ARGUMENT");
		String speciality = town.done("addSpeciality", "village: \"%s\", name: \"戊石榴\"".formatted(village));
		assertThat(town.done("addSpeciality", "village: \"%s\", name: \"戊石榴\"".formatted(village)))
			.isEqualTo(speciality);
		assertThat(requests.data("{ specialities(where: {name: {eq: \"戊石榴\"}}) { nodes { villages { totalCount } } } }")
			.at("/specialities/nodes/0/villages/totalCount")
			.asInt()).isEqualTo(1);
	}

	@Test
	void clerksStockShopsOfTheirOwnPlace() {
		String apples = product("己苹果");
		String shop = shop("己超市", "2024-03-01");
		String tie = "shop: \"%s\", product: \"%s\", from: \"2024-03-01\"".formatted(shop, apples);
		assertThat(as("VILLAGE_CLERK", village, "stockProduct", tie)).isEqualTo("FORBIDDEN");
		assertThat(as("VILLAGE_CLERK", community, "closeShop", "shop: \"%s\"".formatted(shop))).isEqualTo("FORBIDDEN");
		assertThat(as("VILLAGE_CLERK", community, "stockProduct", tie)).isEmpty();
	}

	private String as(String role, String territory, String act, String input) {
		return requests
			.answerTo("markets-" + role + territory, role, territory,
					Map.of("query", "mutation { %s(input: {%s}) { change { seq } } }".formatted(act, input)))
			.at("/errors/0/extensions/code")
			.asString("");
	}

}

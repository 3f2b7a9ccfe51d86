package org.touyan.sample;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.touyan.graph.Period;

/** 共富超市 and 助农大集: where communities buy what villages make. */
final class MarketSample {

	private static final int SHOPS = 30;

	/** Each year, as the article counts them. */
	private static final int MARKET_DAYS = 17;

	private static final int FIRST_YEAR = 2023;

	private final SampleDistrict district;

	private final SampleGraph graph;

	private final SampleRandom random;

	private final List<Settlement> communities;

	private final List<SampleNode> villages;

	MarketSample(SampleDistrict district) {
		this.district = district;
		this.graph = district.graph();
		this.random = district.random("markets");
		this.communities = district.settlements().stream().filter(one -> !one.village()).toList();
		this.villages = district.settlements().stream().filter(Settlement::village).map(Settlement::place).toList();
	}

	void make(Map<String, SampleNode> products) {
		random.some(communities, SHOPS).forEach(community -> shop(community, products.values()));
		for (int year = FIRST_YEAR; year <= SampleDates.END.getYear(); year++) {
			for (int number = 0; number < MARKET_DAYS; number++) {
				marketDay(year, number);
			}
		}
	}

	/** A shop that sells some of the products, most of them from its first weeks on; one in eight closes again. */
	private void shop(Settlement community, Collection<SampleNode> products) {
		LocalDate from = SampleDates.workday(random.day(SampleDates.day(2022, 5, 1), SampleDates.day(2026, 5, 1)));
		Period span = new Period(from, random.chance(0.12) ? from.plusDays(random.between(300, 1500)) : null);
		SampleNode shop = graph.add("Shop")
			.with("name", community.division().name() + "共富超市")
			.with("territory", community.code())
			.during(span);
		graph.relate(shop, "SHOP_IN", community.place());
		for (SampleNode product : random.some(List.copyOf(products), random.between(8, 24))) {
			LocalDate first = from.plusDays(random.chance(0.7) ? random.between(0, 30) : random.between(31, 900));
			@Nullable
			LocalDate last = random.chance(0.2) ? first.plusDays(random.between(60, 700)) : null;
			Period sale = new Period(first, ended(last, span.to()));
			if (sale.to() == null || sale.from().isBefore(sale.to())) {
				graph.relate(shop, "SELLS", product, sale, Map.of());
			}
		}
	}

	private static @Nullable LocalDate ended(@Nullable LocalDate sale, @Nullable LocalDate shop) {
		return sale == null ? shop : shop == null ? sale : SampleDates.earlier(sale, shop);
	}

	/** On a Saturday or Sunday between March and November. */
	private void marketDay(int year, int number) {
		LocalDate about = SampleDates.day(year, 3, 5).plusDays(15L * number + random.between(0, 9));
		LocalDate day = about
			.with(TemporalAdjusters.nextOrSame(random.chance(0.6) ? DayOfWeek.SATURDAY : DayOfWeek.SUNDAY));
		Settlement community = random.pick(communities);
		SampleNode market = graph.add("MarketDay")
			.with("name", "%s助农大集".formatted(community.division().name()))
			.with("territory", community.code())
			.with("heldOn", day)
			.with("turnover", 1000 * random.between(18, 160));
		graph.relate(market, "HELD_AT", community.place());
		random.some(villages, random.between(4, 12)).forEach(village -> graph.relate(village, "SELLS_AT", market));
		if (district.real() && random.chance(0.6)) {
			graph.relate(graph.stored("370112013228"), "SELLS_AT", market);
		}
	}

}

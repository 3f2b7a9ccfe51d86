package org.touyan.sample;

import java.time.LocalDate;
import java.util.List;

import org.touyan.graph.Period;

/** 数字溪山 and the platform for jobs, with what went through them month by month. */
final class ChannelSample {

	private static final String OPERATOR = "370112013008";

	private static final LocalDate FIRST = SampleDates.day(2023, 4, 3);

	private final SampleGraph graph;

	private final SampleRandom random;

	private final List<SampleNode> villages;

	/** @param district that of the article */
	ChannelSample(SampleDistrict district) {
		this.graph = district.graph();
		this.random = district.random("channels");
		this.villages = district.settlements()
			.stream()
			.filter(one -> one.village() && one.code().startsWith("370112013"))
			.map(Settlement::place)
			.toList();
	}

	void make() {
		SampleNode goods = channel("数字溪山", "MINI_PROGRAMME");
		for (SampleNode village : random.some(villages, 12)) {
			orders(goods, village);
		}
		if (graph.relationships().stream().noneMatch(one -> isOrderedFrom(one, "370112013228"))) {
			orders(goods, graph.stored("370112013228"));
		}
		SampleNode jobs = channel("“一站式”就业平台", "JOBS");
		for (LocalDate month = FIRST.withDayOfMonth(1); month.isBefore(SampleDates.END); month = month.plusMonths(1)) {
			figures(jobs, month, 0, 0, random.between(month.getMonthValue() == 2 ? 20 : 6, 45));
		}
	}

	private static boolean isOrderedFrom(SampleRelationship one, String village) {
		return one.type().equals("ORDERED_FROM") && one.to().equals(village);
	}

	private SampleNode channel(String name, String kind) {
		SampleNode channel = graph.add("Channel")
			.with("name", name)
			.with("kind", kind)
			.with("territory", OPERATOR)
			.during(Period.since(FIRST));
		graph.relate(channel, "OPERATED_BY", graph.stored(OPERATOR));
		return channel;
	}

	/** Orders of a village, more before the new year and in the harvest. */
	private void orders(SampleNode channel, SampleNode village) {
		int usual = random.between(12, 90);
		for (LocalDate month = FIRST.withDayOfMonth(1); month.isBefore(SampleDates.END); month = month.plusMonths(1)) {
			boolean isSeason = List.of(1, 9, 10, 12).contains(month.getMonthValue());
			int orders = usual * random.between(70, 130) * (isSeason ? 16 : 10) / 1000;
			SampleNode figures = figures(channel, month, orders, orders * random.between(38, 75), 0);
			graph.relate(figures, "ORDERED_FROM", village);
		}
	}

	private SampleNode figures(SampleNode channel, LocalDate month, int orders, int amount, int placements) {
		SampleNode figures = graph.add("ChannelFigures")
			.with("month", month)
			.with("countedOn", SampleDates.workday(month.plusMonths(1).plusDays(4)))
			.with("orders", orders)
			.with("amount", amount)
			.with("placements", placements);
		graph.relate(figures, "FIGURES_OF_CHANNEL", channel);
		return figures;
	}

}

package org.touyan.sample;

import java.util.List;
import java.util.Map;

import org.touyan.graph.Period;

/** 港九片区党建联建 as the article has it: nine villages, five of them named; and what it tells of other places. */
final class GangjiuSample {

	private static final String SUBDISTRICT = "370112013000";

	private static final String LEAD = "370112013228";

	private static final List<String> NAMED = List.of(LEAD, "370112013227", "370112013223", "370112013226",
			"370112013222");

	private static final String UNNAMED = "一二三四";

	private static final Period SPAN = Period.since(SampleDates.day(2021, 3, 16));

	private final SampleDistrict district;

	private final SampleGraph graph;

	private final SampleRandom random;

	GangjiuSample(SampleDistrict district) {
		this.district = district;
		this.graph = district.graph();
		this.random = district.random("gangjiu");
	}

	/** Whether it is one of the five villages that the article names. */
	static boolean isNamed(String code) {
		return NAMED.contains(code);
	}

	SampleNode make() {
		SampleNode alliance = AllianceSample.create(graph, "港九片区党建联建", "VILLAGE_AREA", SPAN, SUBDISTRICT);
		NAMED.forEach(code -> join(alliance, graph.stored(code), code.equals(LEAD) ? "LEAD" : "MEMBER"));
		UNNAMED.codePoints().forEach(number -> join(alliance, unnamed(Character.toString(number)), "MEMBER"));
		graph.relate(district.superior(SUBDISTRICT).organisation(), "LEADS", alliance, SPAN, Map.of());
		AllianceLife life = new AllianceLife(graph, random);
		life.meetings(alliance, SPAN);
		Figures figures = new Figures(graph, random);
		figures.incomes(alliance, 3_100_000, true);
		figures.visitors(alliance, 310_000);
		SampleNode brand = life.brand(alliance, "港港好", SampleDates.day(2022, 9, 8));
		new GangjiuGoods(graph, random).make(alliance, brand);
		life.brand(graph.stored("370112010009"), "HUI生活", SampleDates.day(2021, 5, 20));
		second();
		return alliance;
	}

	private void join(SampleNode alliance, SampleNode member, String role) {
		graph.relate(alliance, "HAS_MEMBER", member, SPAN, Map.of("role", role));
	}

	private SampleNode unnamed(String number) {
		String name = "港九片区未具名村（%s）".formatted(number);
		return graph.add("UnresolvedPlace")
			.named(name, SampleReadings.ofPlace(name))
			.with("territory", SUBDISTRICT)
			.with("note", "来源称片区有九个村，只写出其中五个村名");
	}

	/** A second alliance of two of the nine, so that alliances can be seen to overlap. */
	private void second() {
		Period span = Period.since(SampleDates.day(2023, 6, 20));
		SampleNode alliance = AllianceSample.create(graph, "锦屏山文旅共富联盟", "VILLAGE_AREA", span, SUBDISTRICT);
		for (String code : List.of("370112013227", LEAD, "370112013224", "370112013225")) {
			String role = code.equals("370112013227") ? "LEAD" : "MEMBER";
			graph.relate(alliance, "HAS_MEMBER", graph.stored(code), span, Map.of("role", role));
		}
		graph.relate(district.superior(SUBDISTRICT).organisation(), "LEADS", alliance, span, Map.of());
		new AllianceLife(graph, random).make(alliance, span);
	}

}

package org.touyan.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.touyan.graph.Period;
import org.touyan.places.DivisionKind;

/** Cooperatives of villages: who leads them, and which enterprises are their partners. */
final class CooperativeSample {

	private static final int ENTERPRISES = 40;

	private final SampleDistrict district;

	private final SampleGraph graph;

	private final SampleRandom random;

	CooperativeSample(SampleDistrict district) {
		this.district = district;
		this.graph = district.graph();
		this.random = district.random("cooperatives");
	}

	/** One village of three has one; two of three are led by its Party organisation, half of all have a partner. */
	void make() {
		List<SampleNode> enterprises = enterprises();
		for (Settlement village : district.settlements()) {
			boolean isNamed = district.real() && GangjiuSample.isNamed(village.code());
			if (village.village() && (random.chance(0.33) || isNamed)) {
				cooperative(village, isNamed, enterprises);
			}
		}
	}

	private void cooperative(Settlement village, boolean isNamed, List<SampleNode> enterprises) {
		LocalDate from = SampleDates.workday(random.day(SampleDates.day(2012, 3, 1), SampleDates.day(2025, 12, 1)));
		@Nullable
		LocalDate to = random.chance(0.08) && !isNamed ? from.plusDays(random.between(800, 5000)) : null;
		SampleNode cooperative = graph.add("Cooperative")
			.with("name", village.division().name() + random.pick(SampleWords.list("cooperativeKinds")) + "专业合作社")
			.with("territory", village.code())
			.with("foundedOn", from)
			.with("dissolvedOn", to);
		graph.relate(cooperative, "BASED_IN", village.place());
		if (random.chance(0.67) || isNamed) {
			LocalDate led = from.plusDays(random.chance(0.5) ? 0 : random.between(200, 2500));
			tie(village.party().organisation(), "HEADS", cooperative, led, to);
		}
		if (random.chance(0.5)) {
			LocalDate since = SampleDates.workday(from.plusDays(random.between(60, 1800)));
			@Nullable
			LocalDate until = random.chance(0.2) ? since.plusDays(random.between(365, 1500)) : to;
			tie(cooperative, "PARTNERS_WITH", random.pick(enterprises), since,
					until == null || to == null ? until : SampleDates.earlier(until, to));
		}
	}

	private void tie(SampleNode one, String type, SampleNode other, LocalDate from, @Nullable LocalDate to) {
		if (to == null || from.isBefore(to)) {
			graph.relate(one, type, other, new Period(from, to), Map.of());
		}
	}

	private List<SampleNode> enterprises() {
		var enterprises = new ArrayList<SampleNode>();
		List<String> codes = district.divisions(DivisionKind.SUBDISTRICT).map(division -> division.code()).toList();
		for (int number = 0; number < ENTERPRISES; number++) {
			String kind = random.pick(SampleWords.list("enterpriseKinds"));
			String stem = SampleWords.list("enterpriseStems").get(number % SampleWords.list("enterpriseStems").size());
			enterprises.add(graph.add("Enterprise")
				.with("name", "济南%s%s有限公司".formatted(stem, kind))
				.with("territory", random.pick(codes))
				.with("foundedOn", SampleDates.day(random.between(2001, 2011), random.between(1, 12), 15))
				.with("business", kind));
		}
		return enterprises;
	}

}

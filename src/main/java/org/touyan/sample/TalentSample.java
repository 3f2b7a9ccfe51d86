package org.touyan.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.touyan.organisations.PostKind;

/** The programme 燕归历城 with its ten measures, and those who came home through it. */
final class TalentSample {

	private static final int MEASURES = 10;

	private static final LocalDate BEGINNING = SampleDates.day(2020, 5, 1);

	private final SampleGraph graph;

	private final SampleRandom random;

	private final SampleNode programme;

	TalentSample(SampleDistrict district) {
		this.graph = district.graph();
		this.random = district.random("talent");
		this.programme = graph.add("TalentProgramme").with("name", "燕归历城");
	}

	void make(List<Reserve> reserves, List<Newcomer> newcomers) {
		for (int ordinal = 1; ordinal <= MEASURES; ordinal++) {
			graph.relate(programme, "HAS_MEASURE", graph.add("ProgrammeMeasure").with("ordinal", ordinal));
		}
		reserves.stream()
			.filter(one -> one.entry().text("source").equals("RETURNED_GRADUATE"))
			.filter(one -> one.from().isAfter(BEGINNING.plusMonths(3)) && random.chance(0.7))
			.forEach(one -> comesBack(one.person(), one.from()));
		newcomers.stream()
			.filter(one -> one.settlement().village() && one.post() == PostKind.COMMITTEE_MEMBER && !one.risen())
			.filter(one -> one.day().isAfter(BEGINNING.plusYears(1)))
			.filter(one -> one.person().date("bornOn").isAfter(one.day().minusYears(36)))
			.filter(one -> !one.person().labels().contains("ReserveOfficial") && random.chance(0.3))
			.forEach(one -> comesBack(one.person(), one.day()));
	}

	private void comesBack(SampleNode person, LocalDate before) {
		LocalDate on = random.day(SampleDates.later(BEGINNING, before.minusYears(3)), before.minusDays(30));
		graph.relate(person, "RETURNED_THROUGH", programme, Map.of("on", on));
	}

}

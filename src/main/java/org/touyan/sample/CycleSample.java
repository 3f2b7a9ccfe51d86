package org.touyan.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.touyan.governance.PlanField;
import org.touyan.governance.SupervisionCycle;
import org.touyan.places.DivisionKind;

/** What the subdistricts report on the measures: every month and quarter on some in turn, every year on all. */
final class CycleSample {

	private static final LocalDate FIRST_MONTH = SampleDates.day(2025, 3, 1);

	private static final LocalDate FIRST_QUARTER = SampleDates.day(2025, 4, 1);

	private final SampleDistrict district;

	private final SampleGraph graph;

	private final SampleRandom random;

	private final PlanSample plan;

	CycleSample(SampleDistrict district, PlanSample plan) {
		this.district = district;
		this.graph = district.graph();
		this.random = district.random("cycles");
		this.plan = plan;
	}

	void make() {
		int turn = 0;
		for (LocalDate month = FIRST_MONTH; month.isBefore(SampleDates.END); month = month.plusMonths(1)) {
			cycle(SupervisionCycle.MONTHLY, month, month.plusMonths(1).plusDays(4), inTurn(turn++, 1));
		}
		for (LocalDate quarter = FIRST_QUARTER; quarter.isBefore(SampleDates.END); quarter = quarter.plusMonths(3)) {
			cycle(SupervisionCycle.QUARTERLY, quarter, quarter.plusMonths(3).plusDays(14), inTurn(turn++, 2));
		}
		for (LocalDate year = PlanSample.BEGINNING; year.isBefore(SampleDates.END); year = year.plusYears(1)) {
			cycle(SupervisionCycle.YEARLY, year, year.plusYears(1).plusDays(19), inTurn(0, 10));
		}
	}

	/** So many measures of each field, which take turns. */
	private List<SampleNode> inTurn(int turn, int each) {
		return Stream.of(PlanField.values())
			.map(plan::of)
			.flatMap(all -> IntStream.range(0, each).mapToObj(one -> all.get((turn * each + one) % all.size())))
			.toList();
	}

	private void cycle(SupervisionCycle cycle, LocalDate from, LocalDate end, List<SampleNode> measures) {
		LocalDate due = SampleDates.workday(end);
		district.divisions(DivisionKind.SUBDISTRICT).forEach(division -> {
			// Who is late is late with all that is due.
			LocalDate reported = reportedOn(due);
			measures.forEach(measure -> {
				SampleNode report = graph.add("CycleReport")
					.with("cycle", cycle)
					.with("periodFrom", from)
					.with("dueOn", due)
					.with("reportedOn", reported)
					.with("territory", division.code());
				graph.relate(report, "DUE_FROM", district.superior(division.code()).organisation());
				graph.relate(report, "REPORTS_ON", measure);
			});
		});
	}

	private @Nullable LocalDate reportedOn(LocalDate due) {
		return switch (random.weighted(90, 8, 2)) {
			case 0 -> SampleDates.earlier(due, SampleDates.workday(due.minusDays(random.between(0, 4))));
			case 1 -> SampleDates.workday(due.plusDays(random.between(1, 14)));
			default -> null;
		};
	}

}

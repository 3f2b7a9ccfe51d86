package org.touyan.sample;

import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import org.touyan.graph.Period;
import org.touyan.people.WorkerBand;

/** The levels of community workers: one up for every three years of service and for the first certificate. */
final class LevelSample {

	private final SampleGraph graph;

	LevelSample(SampleDistrict district) {
		this.graph = district.graph();
	}

	void make(Worker worker, @Nullable LocalDate certifiedOn) {
		var from = worker.span().from();
		var end = worker.span().to() == null ? SampleDates.REFERENCE.plusDays(1) : worker.span().to();
		NavigableMap<LocalDate, String> reasons = new TreeMap<>(Map.of(from, "ENTRY"));
		if (certifiedOn != null && certifiedOn.isAfter(from) && certifiedOn.isBefore(end)) {
			reasons.put(certifiedOn, "CERTIFICATE");
		}
		for (var day = from.plusYears(WorkerBand.YEARS_PER_STEP); day
			.isBefore(end); day = day.plusYears(WorkerBand.YEARS_PER_STEP)) {
			reasons.putIfAbsent(day, "SERVICE");
		}
		levels(worker, reasons);
	}

	private void levels(Worker worker, NavigableMap<LocalDate, String> reasons) {
		var level = worker.band().within(worker.band().lowest() + bonus(worker.person()));
		for (var day : reasons.navigableKeySet()) {
			var next = reasons.higherKey(day);
			var node = graph.add("WorkerLevel")
				.during(new Period(day, next == null ? worker.span().to() : next))
				.with("level", level)
				.with("reason", reasons.get(day))
				.with("docNo", "样人社〔%d〕%d号".formatted(day.getYear(), day.getDayOfYear()));
			graph.relate(worker.record(), "AT_LEVEL", node);
			level = worker.band().within(level + 1);
		}
	}

	/** Levels above the lowest of the band that education gives on entry. */
	private static int bonus(SampleNode person) {
		return switch (person.text("education")) {
			case "GRADUATE" -> 2;
			case "UNIVERSITY" -> 1;
			default -> 0;
		};
	}

}

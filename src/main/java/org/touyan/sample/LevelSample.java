package org.touyan.sample;

import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.TreeMap;

import org.touyan.graph.Period;
import org.touyan.organisations.Education;
import org.touyan.people.CertificateKind;
import org.touyan.people.LevelRule;

/**
 * The levels of community workers by the rule: one up for every three years of service, and the steps of education or
 * of the certificate, whichever has more. Some step or other is made late, and of a few both were counted, so that
 * there is something to audit.
 */
final class LevelSample {

	private static final LevelRule RULE = LevelRule.STANDARD;

	private final SampleGraph graph;

	private final SampleRandom random;

	LevelSample(SampleDistrict district) {
		this.graph = district.graph();
		this.random = district.random("levels");
	}

	/** That a level rises by so many steps. */
	private record Rise(String reason, int steps) {

		/** Of two that are made on one day. */
		private Rise and(Rise other) {
			return new Rise(other.reason, steps + other.steps);
		}

	}

	void make(Worker worker, NavigableMap<LocalDate, CertificateKind> certificates) {
		var from = worker.span().from();
		var end = worker.span().to() == null ? SampleDates.END.plusDays(1) : worker.span().to();
		NavigableMap<LocalDate, Rise> rises = new TreeMap<>();
		for (int step = 1; RULE.serviceDay(from, step).isBefore(end); step++) {
			rises.merge(made(RULE.serviceDay(from, step), 400), new Rise("SERVICE", 1), Rise::and);
		}
		Education education = Education.valueOf(worker.person().text("education"));
		var before = certificates.floorEntry(from);
		int entry = RULE.higher(education, before == null ? null : before.getValue());
		boolean addsBoth = random.chance(0.012);
		int counted = entry;
		for (var each : certificates.tailMap(from, false).headMap(end).entrySet()) {
			int steps = RULE.higher(education, each.getValue())
					+ (addsBoth ? Math.min(RULE.of(education), RULE.of(each.getValue())) : 0);
			if (steps > counted) {
				rises.merge(made(each.getKey(), 300), new Rise("CERTIFICATE", steps - counted), Rise::and);
				counted = steps;
			}
		}
		levels(worker, entry, rises.headMap(end, false));
	}

	/** The day on which a step is made: that on which it is due, but for a few. */
	private LocalDate made(LocalDate due, int latest) {
		return random.chance(0.04) ? due.plusDays(random.between(20, latest)) : due;
	}

	private void levels(Worker worker, int entry, NavigableMap<LocalDate, Rise> rises) {
		rises.put(worker.span().from(), new Rise("ENTRY", entry));
		int steps = 0;
		for (var rise : rises.entrySet()) {
			steps += rise.getValue().steps();
			LocalDate day = rise.getKey();
			LocalDate next = rises.higherKey(day);
			var node = graph.add("WorkerLevel")
				.during(new Period(day, next == null ? worker.span().to() : next))
				.with("level", worker.band().within(worker.band().lowest() + steps))
				.with("reason", rise.getValue().reason())
				.with("docNo", "样人社〔%d〕%d号".formatted(day.getYear(), day.getDayOfYear()));
			graph.relate(worker.record(), "AT_LEVEL", node);
		}
	}

}

package org.touyan.people.audit;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.touyan.organisations.Education;
import org.touyan.people.CertificateKind;
import org.touyan.people.LevelReason;
import org.touyan.people.WorkerBand;

/**
 * What a level is reckoned from, and what is on record of it.
 *
 * @param from the first day in a post of the band, from which service counts
 * @param education as it is known today
 * @param levels by the day on which they began
 */
record LevelFacts(WorkerBand band, LocalDate from, @Nullable Education education, List<Certificate> certificates,
		List<Recorded> levels) {

	/** A certificate. */
	record Certificate(CertificateKind kind, LocalDate issuedOn) {
	}

	/** A level that is on record. */
	record Recorded(LocalDate from, @Nullable LocalDate to, int level, LevelReason reason) {
	}

	/** The highest certificate of those that were issued by a day, the first of its kind. */
	Optional<Certificate> highest(LocalDate day) {
		return certificates.stream()
			.filter(each -> !each.issuedOn().isAfter(day))
			.max(Comparator.comparing(Certificate::kind)
				.thenComparing(Comparator.comparing(Certificate::issuedOn).reversed()));
	}

	/** The level that is on record of a day; null where none is. */
	@Nullable
	Integer level(LocalDate day) {
		return levels.stream()
			.filter(each -> !each.from().isAfter(day) && (each.to() == null || each.to().isAfter(day)))
			.map(Recorded::level)
			.findFirst()
			.orElse(null);
	}

	/** The steps by which the levels on record rose for a reason; on entry those above where the band begins. */
	int steps(LevelReason reason) {
		int steps = 0;
		int before = band.lowest();
		for (Recorded each : levels) {
			steps += each.reason() == reason ? each.level() - before : 0;
			before = each.level();
		}
		return steps;
	}

}

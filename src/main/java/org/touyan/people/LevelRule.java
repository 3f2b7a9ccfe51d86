package org.touyan.people;

import java.time.LocalDate;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

import org.touyan.graph.Period;
import org.touyan.organisations.Education;

/**
 * What a community worker's level depends on besides the band, as it is in force from a day on (三岗十八级). Where the band
 * begins, so many years in a post of it are one step, and education or the certificate raise it by the steps of the
 * higher of the two, not by those of both (就高不叠加).
 *
 * @param validFrom the first day on which it is in force
 * @param yearsPerStep full years of service for one step
 * @param education steps by education; none for what is not named
 * @param certificates steps by certificate; none for what is not named
 */
public record LevelRule(LocalDate validFrom, @DefaultValue("3") int yearsPerStep,
		@DefaultValue Map<Education, Integer> education, @DefaultValue Map<CertificateKind, Integer> certificates) {

	/**
	 * What cities that publish theirs have in common; the graph does not tell a doctorate (博士 +3) from what is below
	 * it.
	 */
	public static final LevelRule STANDARD = new LevelRule(LocalDate.of(2000, 1, 1), 3,
			Map.of(Education.UNIVERSITY, 1, Education.GRADUATE, 2),
			Map.of(CertificateKind.ASSISTANT, 1, CertificateKind.SOCIAL_WORKER, 2, CertificateKind.SENIOR, 3));

	public LevelRule {
		if (yearsPerStep < 1) {
			throw new IllegalArgumentException("A step takes a year or more.");
		}
		education = Map.copyOf(education);
		certificates = Map.copyOf(certificates);
	}

	/** Steps for the service from a day to another. */
	public int service(LocalDate from, LocalDate day) {
		return Period.months(from, day) / (12 * yearsPerStep);
	}

	/** The first day of service that gives so many steps. */
	public LocalDate serviceDay(LocalDate from, int steps) {
		return from.plusYears((long) yearsPerStep * steps);
	}

	/** Steps for education; null where it is not known. */
	public int of(@Nullable Education known) {
		return known == null ? 0 : education.getOrDefault(known, 0);
	}

	/** Steps for the highest certificate; null without any. */
	public int of(@Nullable CertificateKind highest) {
		return highest == null ? 0 : certificates.getOrDefault(highest, 0);
	}

	/** Steps for the higher of education and certificate. */
	public int higher(@Nullable Education known, @Nullable CertificateKind highest) {
		return Math.max(of(known), of(highest));
	}

}

package org.touyan.sample;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;

import org.touyan.graph.Period;
import org.touyan.people.CertificateKind;

/** Gives community workers their certificates of social work. */
final class CertificateSample {

	private static final List<CertificateKind> KINDS = List.of(CertificateKind.ASSISTANT, CertificateKind.SOCIAL_WORKER,
			CertificateKind.SENIOR);

	private static final LocalDate FIRST = SampleDates.day(2013, 9, 20);

	private final SampleGraph graph;

	private final SampleRandom random;

	private int number;

	CertificateSample(SampleDistrict district) {
		this.graph = district.graph();
		this.random = district.random("certificates");
	}

	/** The certificates of everybody who earns one, by the day; most in the first years of work. */
	Map<SampleNode, NavigableMap<LocalDate, CertificateKind>> make(List<Worker> workers) {
		Map<SampleNode, Period> careers = new LinkedHashMap<>();
		workers.forEach(worker -> careers.merge(worker.person(), worker.span(),
				(one, other) -> new Period(SampleDates.earlier(one.from(), other.from()),
						SampleDates.later(Objects.requireNonNull(one.to()), Objects.requireNonNull(other.to())))));
		Map<SampleNode, NavigableMap<LocalDate, CertificateKind>> all = new HashMap<>();
		careers.forEach((person, career) -> {
			LocalDate day = SampleDates.later(FIRST, career.from()).plusDays(random.between(-500, 1400));
			if (random.chance(0.96) && day.isBefore(career.to())) {
				all.put(person, certify(person, SampleDates.later(day, person.date("startedWorkOn"))));
			}
		});
		return all;
	}

	private NavigableMap<LocalDate, CertificateKind> certify(SampleNode person, LocalDate issuedOn) {
		NavigableMap<LocalDate, CertificateKind> earned = new TreeMap<>();
		var kind = random.weighted(58, 39, 3);
		earned.put(issuedOn, certificate(person, KINDS.get(kind), issuedOn));
		if (kind == 0 && random.chance(0.4)) {
			LocalDate later = issuedOn.plusDays(random.between(1100, 3000));
			earned.put(later, certificate(person, CertificateKind.SOCIAL_WORKER, later));
		}
		return earned;
	}

	/** One certificate, registered some weeks after its issue; its kind. */
	CertificateKind certificate(SampleNode person, CertificateKind kind, LocalDate issuedOn) {
		var certificate = graph.add("Certificate")
			.with("kind", kind)
			.with("number", "样%d%06d".formatted(issuedOn.getYear(), ++number))
			.with("issuedOn", issuedOn)
			.with("registeredOn", issuedOn.plusDays(random.between(20, 60)));
		graph.relate(person, "HOLDS_CERTIFICATE", certificate);
		return kind;
	}

}

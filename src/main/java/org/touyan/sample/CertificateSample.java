package org.touyan.sample;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gives community workers their certificates of social work. */
final class CertificateSample {

	private static final int CERTIFIED = 1500;

	private final SampleGraph graph;

	private final SampleRandom random;

	private int number;

	CertificateSample(SampleDistrict district) {
		this.graph = district.graph();
		this.random = district.random("certificates");
	}

	/** The day of the first certificate of everybody who has one. */
	Map<SampleNode, LocalDate> make(List<Worker> workers) {
		var present = workers.stream().filter(worker -> worker.span().isOpen()).toList();
		Map<SampleNode, LocalDate> first = new HashMap<>();
		random.some(present, CERTIFIED).forEach(worker -> first.put(worker.person(), certify(worker.person())));
		return first;
	}

	private LocalDate certify(SampleNode person) {
		var earliest = SampleDates.later(SampleDates.day(2012, 9, 20), person.date("startedWorkOn"));
		var recent = SampleDates.later(SampleDates.day(2024, 1, 10), earliest);
		var issuedOn = random.day(random.chance(0.4) ? recent : earliest, SampleDates.REFERENCE);
		var kind = random.weighted(58, 39, 3);
		certificate(person, List.of("ASSISTANT", "SOCIAL_WORKER", "SENIOR").get(kind), issuedOn);
		if (kind == 0 && issuedOn.getYear() < 2022 && random.chance(0.4)) {
			certificate(person, "SOCIAL_WORKER", random.day(issuedOn.plusYears(3), SampleDates.REFERENCE));
		}
		return issuedOn;
	}

	/** One certificate, registered some weeks after its issue. */
	void certificate(SampleNode person, String kind, LocalDate issuedOn) {
		var registered = issuedOn.plusDays(random.between(20, 60));
		var certificate = graph.add("Certificate")
			.with("kind", kind)
			.with("number", "样%d%06d".formatted(issuedOn.getYear(), ++number))
			.with("issuedOn", issuedOn)
			.with("registeredOn", registered.isAfter(SampleDates.REFERENCE) ? null : registered);
		graph.relate(person, "HOLDS_CERTIFICATE", certificate);
	}

}

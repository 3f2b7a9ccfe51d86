package org.touyan.people.certificates;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.touyan.api.QueryContext;
import org.touyan.api.ReadBy;
import org.touyan.api.Rows;
import org.touyan.people.CertificateKind;
import org.touyan.places.DivisionLevel;

/** Community workers with their certificates, as {@code questions/people/certificates.graphql} reads them. */
@ReadBy("people/certificates")
record Certified(Rows<Worker> communityWorkers, Rows<District> districts) {

	record Worker(String id, Rows<Certificate> certificates, Rows<Employment> workerRecords) {

		/** The highest certificate held; nothing where there is none. */
		Optional<CertificateKind> highest() {
			return certificates.nodes().stream().map(Certificate::kind).max(Comparator.naturalOrder());
		}

		/** The divisions of a level that the person works in. */
		private Set<String> areas(DivisionLevel level) {
			return workerRecords.nodes()
				.stream()
				.map(each -> level.prefix(each.territory()))
				.collect(Collectors.toSet());
		}

	}

	record Certificate(CertificateKind kind) {
	}

	record Employment(String territory) {
	}

	record District(Rows<Stated> statedFigures) {
	}

	record Stated(String id, String metric, double value) {
	}

	static Certified read(QueryContext question) {
		return question.figures(Map.of("area", question.area()), Certified.class);
	}

	/** What is stated of the district, the latest first. */
	List<Stated> stated() {
		return districts.nodes().stream().flatMap(each -> each.statedFigures().nodes().stream()).toList();
	}

	/** Workers by the divisions of a level that they work in. */
	Map<String, List<Worker>> byArea(DivisionLevel level) {
		var byArea = new TreeMap<String, List<Worker>>();
		for (Worker worker : communityWorkers.nodes()) {
			worker.areas(level).forEach(area -> byArea.computeIfAbsent(area, _ -> new ArrayList<>()).add(worker));
		}
		return byArea;
	}

}

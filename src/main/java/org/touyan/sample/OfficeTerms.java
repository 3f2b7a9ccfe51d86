package org.touyan.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.touyan.graph.Period;

/** The terms of an office's committee. */
final class OfficeTerms {

	private final List<SampleNode> terms = new ArrayList<>();

	void add(SampleNode term) {
		terms.add(term);
	}

	/** Their nodes, the first one first. */
	List<SampleNode> nodes() {
		return List.copyOf(terms);
	}

	/** All of them, the first one first. */
	List<Period> all() {
		return terms.stream()
			.map(term -> new Period(term.date("from"), term.has("to") ? term.date("to") : null))
			.toList();
	}

	/** The term that spans this time, if one does. */
	Optional<SampleNode> of(Period time) {
		return terms.stream()
			.filter(term -> !time.from().isBefore(term.date("from")))
			.filter(term -> !term.has("to") || (time.to() != null && !time.to().isAfter(term.date("to"))))
			.findFirst();
	}

}

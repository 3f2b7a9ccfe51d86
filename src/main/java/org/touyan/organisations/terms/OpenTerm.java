package org.touyan.organisations.terms;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.touyan.acts.Act;
import org.touyan.acts.GraphWriter;

/** 新一届 */
@Component
class OpenTerm implements Act<OpenTerm.Input> {

	/** 村民委员会组织法、居民委员会组织法：每届任期五年 */
	private static final int YEARS = 5;

	record Input(String organisation, int number, @Nullable LocalDate from) {
	}

	@Override
	public String carryOut(Input input, GraphWriter graph) {
		LocalDate from = Objects.requireNonNullElse(input.from(), graph.today());
		String term = graph.create("CommitteeTerm",
				Map.of("number", (long) input.number(), "from", from, "dueOn", from.plusYears(YEARS)));
		graph.link(term, "organisation", input.organisation());
		return term;
	}

}

package org.touyan.mentoring.outcomes;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.touyan.api.QueryContext;
import org.touyan.graph.Period;
import org.touyan.mentoring.AreaNames;

/**
 * All who are observed: mentees of mentorships that were agreed and began in a period, and those who entered the
 * reserve pool in it.
 */
record OutcomeCases(List<Observed> mentored, List<Observed> inReserve, List<AreaNames.Area> subdistricts) {

	private static final LocalDate BEGINNING = LocalDate.of(1900, 1, 1);

	/** Under which they are kept. */
	private record Kept(String area, @Nullable LocalDate from, @Nullable LocalDate to, boolean single) {
	}

	/** Read once for all groupings; who may read figures only may not group by single people. */
	static OutcomeCases read(@Nullable LocalDate from, @Nullable LocalDate to, OutcomeRanking.By by,
			QueryContext question) {
		boolean single = by == OutcomeRanking.By.MENTOR;
		return question.snapshot(new Kept(question.area(), from, to, single), () -> read(from, to, single, question));
	}

	private static OutcomeCases read(@Nullable LocalDate from, @Nullable LocalDate to, boolean single,
			QueryContext question) {
		String until = question.day().plusDays(1).toString();
		var period = new Period(Objects.requireNonNullElse(from, BEGINNING),
				Objects.requireNonNullElse(to, question.day().plusDays(1)));
		var variables = Map.of("area", question.area(), "from", period.from().toString(), "to",
				String.valueOf(period.to()), "until", until);
		OutcomeRead all = single ? question.rows(variables, OutcomeRead.class)
				: question.figures(variables, OutcomeRead.class);
		Map<String, Career> careers = question
			.figures(Map.of("ids", List.copyOf(all.people()), "until", until), Career.All.class)
			.people()
			.nodes()
			.stream()
			.collect(Collectors.toMap(Career::id, each -> each));
		return new OutcomeCases(all.mentored(careers), all.inReserve(period, careers), all.subdistricts().nodes());
	}

}

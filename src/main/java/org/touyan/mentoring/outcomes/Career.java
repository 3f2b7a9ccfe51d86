package org.touyan.mentoring.outcomes;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.touyan.api.ReadBy;
import org.touyan.api.Rows;
import org.touyan.graph.Period;
import org.touyan.organisations.HeldPost;
import org.touyan.organisations.Tenure;

/**
 * What is known of somebody up to the day of the question, as {@code questions/mentoring/outcomes.graphql} reads it.
 */
record Career(String id, Rows<HeldPost> holdings, Rows<Certificate> certificates, Rows<Reserve> reserveRecords,
		Rows<Period> menteeships) {

	@ReadBy("mentoring/careers")
	record All(Rows<Career> people) {
	}

	record Certificate(LocalDate issuedOn) {
	}

	/** A reserve record, with when somebody who was in the pool was taken out of it for no post. */
	record Reserve(Rows<Stage> stages) {
	}

	record Stage(LocalDate from) {
	}

	/** What became of the person after one day and until the end of another. */
	boolean has(Outcome outcome, LocalDate after, LocalDate until) {
		boolean isOut = !isInOffice(after);
		return switch (outcome) {
			case APPOINTED -> isOut && begun(after, until).findAny().isPresent();
			case PROMOTED -> !isOut && begun(after, until).anyMatch(each -> each.isAbove(begunBy(after)));
			case CERTIFIED -> certificates.nodes().stream().anyMatch(each -> isIn(each.issuedOn(), after, until));
			case LEFT -> isOut ? begun(after, until).findAny().isEmpty() && leftPool(after, until) : !isInOffice(until);
		};
	}

	/** Whether there was a mentor on a day from the one to the other. */
	boolean isMentoredWithin(LocalDate from, LocalDate until) {
		var days = new Period(from, until.plusDays(1));
		return menteeships.nodes().stream().anyMatch(days::overlaps);
	}

	/** Between two terms somebody who is elected again is in office. */
	private boolean isInOffice(LocalDate day) {
		return Tenure.of(holdings.nodes()).stream().anyMatch(each -> each.period().contains(day));
	}

	private Stream<HeldPost> begun(LocalDate after, LocalDate until) {
		return holdings.nodes().stream().filter(each -> isIn(each.from(), after, until));
	}

	private List<HeldPost> begunBy(LocalDate day) {
		return holdings.nodes().stream().filter(each -> !each.from().isAfter(day)).toList();
	}

	private boolean leftPool(LocalDate after, LocalDate until) {
		return reserveRecords.nodes()
			.stream()
			.flatMap(each -> each.stages().nodes().stream())
			.anyMatch(stage -> isIn(stage.from(), after, until));
	}

	private static boolean isIn(LocalDate day, LocalDate after, LocalDate until) {
		return day.isAfter(after) && !day.isAfter(until);
	}

}

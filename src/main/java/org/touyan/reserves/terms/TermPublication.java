package org.touyan.reserves.terms;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.touyan.disclosure.Publication;
import org.touyan.disclosure.PublishedCounts;
import org.touyan.reserves.terms.TermBoard.Row;
import org.touyan.reserves.terms.TermBoard.RuleCount;
import org.touyan.reserves.terms.TermBoard.StateCount;

/** How many places there are by state of the term and by rule, all of an area, as who asks may know it. */
record TermPublication(PublishedCounts published) {

	private enum Count {

		PLACES, WITHOUT_TERM

	}

	/** What a check says. */
	private enum Verdict {

		HOLDING, BROKEN, UNKNOWN;

		private static Verdict of(RuleCheck check) {
			return check.holds() == null ? UNKNOWN : check.holds() ? HOLDING : BROKEN;
		}

	}

	private record Cell(TeamRule rule, Verdict verdict) {
	}

	static TermPublication of(List<Row> all, Publication publication) {
		publication.count(Count.PLACES, all.size());
		Arrays.stream(TermState.values())
			.forEach(state -> publication.count(state, all.stream().filter(row -> row.state() == state).count()));
		publication.count(Count.WITHOUT_TERM, all.stream().filter(row -> row.state() == null).count());
		publication.sum(Count.PLACES,
				Stream.concat(Stream.of(Count.WITHOUT_TERM), Arrays.stream(TermState.values())).toList());
		for (TeamRule rule : TeamRule.values()) {
			List<Cell> cells = Arrays.stream(Verdict.values()).map(verdict -> new Cell(rule, verdict)).toList();
			cells.forEach(cell -> publication.count(cell, count(all, cell)));
			publication.sum(Count.PLACES, cells);
		}
		return new TermPublication(publication.publish());
	}

	private static long count(List<Row> all, Cell cell) {
		return all.stream()
			.flatMap(row -> row.ruleChecks().stream())
			.filter(check -> check.rule() == cell.rule() && Verdict.of(check) == cell.verdict())
			.count();
	}

	@Nullable
	Long places() {
		return published.of(Count.PLACES);
	}

	List<StateCount> states() {
		return Stream
			.concat(Arrays.stream(TermState.values()).map(state -> new StateCount(state, published.of(state))),
					Stream.of(new StateCount(null, published.of(Count.WITHOUT_TERM))))
			.filter(each -> each.state() != null || !Objects.equals(each.places(), 0L))
			.toList();
	}

	List<RuleCount> rules() {
		return Arrays.stream(TeamRule.values())
			.map(rule -> new RuleCount(rule, published.of(new Cell(rule, Verdict.HOLDING)),
					published.of(new Cell(rule, Verdict.BROKEN)), published.of(new Cell(rule, Verdict.UNKNOWN))))
			.toList();
	}

}

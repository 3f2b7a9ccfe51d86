package org.touyan.reserves.pipeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.touyan.disclosure.GroupFigures;
import org.touyan.reserves.ReserveStatus;

/**
 * What is counted of a pipeline, and which counts can be reckoned from which others. Each prints itself shortly, which
 * gives them an order that stays.
 */
sealed interface PipelineCount {

	/** All records that were under way in the period. */
	record Records() implements PipelineCount {

		@Override
		public String toString() {
			return "records";
		}

	}

	/** Of a state, what is counted there. */
	record InState(ReserveStatus status, Of what) implements PipelineCount {

		@Override
		public String toString() {
			return status + " " + what.name().toLowerCase(Locale.ROOT);
		}

	}

	/** A move from one state to another; the first one of a record comes from none. */
	record Flow(@Nullable ReserveStatus from, ReserveStatus to) implements PipelineCount {

		static List<Flow> all() {
			List<ReserveStatus> states = List.of(ReserveStatus.values());
			return Stream
				.concat(states.stream().map(to -> new Flow(null, to)),
						states.stream().flatMap(from -> states.stream().map(to -> new Flow(from, to))))
				.toList();
		}

		/** Whether it is no move at all, as a review that keeps somebody. */
		boolean isSame() {
			return from == to;
		}

		@Override
		public String toString() {
			return from + " > " + to;
		}

	}

	/** Those of whom it is known what they were so many months after their appointment. */
	record Followed(int months) implements PipelineCount {

		@Override
		public String toString() {
			return months + " months";
		}

	}

	/** Those of these of whom it is something. */
	record Outcome(int months, AppointmentOutcome outcome) implements PipelineCount {

		@Override
		public String toString() {
			return months + " months " + outcome;
		}

	}

	/** What is counted of a state. */
	enum Of {

		AT_BEGINNING, ENTERED, LEFT, AT_END, ENTRANTS, ADVANCED, NOT_ADVANCED, APPOINTED, ONLY_ADVANCED, DROPPED,
		UNDER_WAY;

		PipelineCount in(ReserveStatus status) {
			return new InState(status, this);
		}

	}

	PipelineCount RECORDS = new Records();

	/** After how many months it is asked what became of those appointed. */
	List<Integer> HORIZONS = List.of(6, 12, 24);

	/** What hangs together in the counts of a group. */
	static void state(GroupFigures figures) {
		sums().forEach(line -> figures.sum(line.getFirst(), line.subList(1, line.size())));
		for (ReserveStatus each : ReserveStatus.values()) {
			figures.same(of(each, Of.AT_BEGINNING, Of.ENTERED), of(each, Of.LEFT, Of.AT_END));
			figures.sum(Of.ENTERED.in(each), of(each, Of.ENTRANTS));
			figures.atMost(of(each, Of.ENTRANTS), of(each, Of.ENTERED));
			figures.atMost(of(each, Of.AT_END), List.of(RECORDS));
		}
		figures.atMost(List.of(Of.ENTERED.in(ReserveStatus.APPOINTED)), List.of(RECORDS));
		for (int place = 1; place < HORIZONS.size(); place++) {
			figures.atMost(List.of(new Followed(HORIZONS.get(place))), List.of(new Followed(HORIZONS.get(place - 1))));
		}
		figures.atMost(List.of(new Followed(HORIZONS.getFirst())), List.of(Of.ENTERED.in(ReserveStatus.APPOINTED)));
	}

	/** Counts that are the sum of others: each before those that make it up. */
	private static List<List<PipelineCount>> sums() {
		var lines = new ArrayList<List<PipelineCount>>();
		lines.add(
				Stream
					.concat(Stream.of(RECORDS, new Flow(null, ReserveStatus.PROPOSED)),
							Arrays.stream(ReserveStatus.values())
								.filter(each -> !each.isLast())
								.map(each -> Of.AT_BEGINNING.in(each)))
					.toList());
		for (ReserveStatus each : ReserveStatus.values()) {
			lines.add(of(each, Of.ENTRANTS, Of.APPOINTED, Of.DROPPED, Of.UNDER_WAY));
			lines.add(of(each, Of.ENTRANTS, Of.ADVANCED, Of.NOT_ADVANCED));
			lines.add(of(each, Of.ADVANCED, Of.APPOINTED, Of.ONLY_ADVANCED));
			lines.add(flows(Of.ENTERED.in(each), Flow.all().stream().filter(flow -> flow.to() == each)));
			lines.add(flows(Of.LEFT.in(each), Flow.all().stream().filter(flow -> flow.from() == each)));
		}
		HORIZONS.forEach(
				months -> lines.add(Stream
					.<PipelineCount>concat(Stream.of(new Followed(months)),
							Arrays.stream(AppointmentOutcome.values()).map(each -> new Outcome(months, each)))
					.toList()));
		return lines;
	}

	private static List<PipelineCount> of(ReserveStatus status, Of... counts) {
		return Arrays.stream(counts).map(count -> count.in(status)).toList();
	}

	private static List<PipelineCount> flows(PipelineCount whole, Stream<Flow> parts) {
		return Stream.concat(Stream.of(whole), parts.filter(flow -> !flow.isSame())).toList();
	}

}

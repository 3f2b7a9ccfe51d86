package org.touyan.reserves;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.touyan.disclosure.GroupFigures;

/** Names of the counts of a pipeline, and which of them can be reckoned from which others. */
enum PipelineCount {

	AT_BEGINNING, ENTERED, LEFT, AT_END, ENTRANTS, ADVANCED, NOT_ADVANCED, APPOINTED, ONLY_ADVANCED, DROPPED, UNDER_WAY;

	static final String RECORDS = "records";

	/** After how many months it is asked what became of those appointed. */
	static final List<Integer> HORIZONS = List.of(6, 12, 24);

	String of(ReserveStatus status) {
		return status + " " + name().toLowerCase(Locale.ROOT);
	}

	/** A move from one state to another; the first one of a record comes from none. */
	record Flow(@Nullable ReserveStatus from, ReserveStatus to) {

		String name() {
			return from + " > " + to;
		}

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

	}

	static String followed(int months) {
		return months + " months";
	}

	static String outcome(int months, AppointmentOutcome outcome) {
		return months + " months " + outcome;
	}

	/** What hangs together in the counts of a group. */
	static void state(GroupFigures figures) {
		sums().forEach(line -> figures.sum(line.getFirst(), line.subList(1, line.size())));
		for (ReserveStatus each : ReserveStatus.values()) {
			figures.same(names(each, AT_BEGINNING, ENTERED), names(each, LEFT, AT_END));
			figures.sum(ENTERED.of(each), names(each, ENTRANTS));
			figures.atMost(names(each, ENTRANTS), names(each, ENTERED));
			figures.atMost(names(each, AT_END), List.of(RECORDS));
		}
		figures.atMost(List.of(ENTERED.of(ReserveStatus.APPOINTED)), List.of(RECORDS));
		for (int place = 1; place < HORIZONS.size(); place++) {
			figures.atMost(List.of(followed(HORIZONS.get(place))), List.of(followed(HORIZONS.get(place - 1))));
		}
		figures.atMost(List.of(followed(HORIZONS.getFirst())), List.of(ENTERED.of(ReserveStatus.APPOINTED)));
	}

	/** Counts that are the sum of others: each before those that make it up. */
	private static List<List<String>> sums() {
		var lines = new ArrayList<List<String>>();
		lines.add(Stream
			.concat(Stream.of(RECORDS, new Flow(null, ReserveStatus.PROPOSED).name()),
					Arrays.stream(ReserveStatus.values()).filter(each -> !each.isLast()).map(AT_BEGINNING::of))
			.toList());
		for (ReserveStatus each : ReserveStatus.values()) {
			lines.add(names(each, ENTRANTS, APPOINTED, DROPPED, UNDER_WAY));
			lines.add(names(each, ENTRANTS, ADVANCED, NOT_ADVANCED));
			lines.add(names(each, ADVANCED, APPOINTED, ONLY_ADVANCED));
			lines.add(flows(ENTERED.of(each), Flow.all().stream().filter(flow -> flow.to() == each)));
			lines.add(flows(LEFT.of(each), Flow.all().stream().filter(flow -> flow.from() == each)));
		}
		HORIZONS
			.forEach(
					months -> lines.add(Stream
						.concat(Stream.of(followed(months)),
								Arrays.stream(AppointmentOutcome.values()).map(each -> outcome(months, each)))
						.toList()));
		return lines;
	}

	private static List<String> names(ReserveStatus status, PipelineCount... counts) {
		return Arrays.stream(counts).map(count -> count.of(status)).toList();
	}

	private static List<String> flows(String whole, Stream<Flow> parts) {
		return Stream.concat(Stream.of(whole), parts.filter(flow -> !flow.isSame()).map(Flow::name)).toList();
	}

}

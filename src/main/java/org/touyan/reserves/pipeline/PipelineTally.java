package org.touyan.reserves.pipeline;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.touyan.graph.Period;
import org.touyan.organisations.HeldPost;
import org.touyan.reserves.ReserveStage;
import org.touyan.reserves.ReserveStatus;
import org.touyan.reserves.pipeline.PipelineCount.Flow;
import org.touyan.reserves.pipeline.PipelineCount.Of;

/** Counts of what happened in a period to records and to those appointed, with the days that were waited. */
final class PipelineTally {

	private final Span span;

	private final Map<PipelineCount, Long> counts = new HashMap<>();

	private final Map<ReserveStatus, List<Long>> daysIn = new EnumMap<>(ReserveStatus.class);

	private final List<Long> daysToAppointment = new ArrayList<>();

	private PipelineTally(Span span) {
		this.span = span;
	}

	/**
	 * The period that is counted.
	 *
	 * @param from the first day
	 * @param to the first day after the last
	 * @param day up to which is known what became of those appointed
	 */
	record Span(LocalDate from, LocalDate to, LocalDate day) {

		private boolean contains(LocalDate each) {
			return new Period(from, to).contains(each);
		}

	}

	/**
	 * What a record went through.
	 *
	 * @param stages in their order, one at least
	 * @param holdings of the person, where it led to an appointment
	 */
	record Journey(List<ReserveStage> stages, List<HeldPost> holdings) {
	}

	static PipelineTally of(List<Journey> journeys, Span span) {
		var tally = new PipelineTally(span);
		journeys.forEach(tally::add);
		return tally;
	}

	private void add(Journey journey) {
		List<ReserveStage> all = journey.stages();
		if (all.stream().anyMatch(this::isOpen)) {
			count(PipelineCount.RECORDS);
		}
		for (int place = 0; place < all.size(); place++) {
			if (span.contains(all.get(place).from())) {
				count(new Flow(place == 0 ? null : all.get(place - 1).status(), all.get(place).status()));
			}
		}
		List<ReserveStage> stages = ReserveStage.merged(all);
		stages.forEach(this::addStage);
		addConversions(stages);
		all.stream()
			.filter(each -> each.status() == ReserveStatus.APPOINTED && span.contains(each.from()))
			.findFirst()
			.ifPresent(appointment -> {
				daysToAppointment.add(ChronoUnit.DAYS.between(all.getFirst().from(), appointment.from()));
				PipelineCount.HORIZONS.forEach(months -> follow(journey, appointment.from(), months));
			});
	}

	private boolean isOpen(ReserveStage stage) {
		return !stage.status().isLast() && (stage.holdsBefore(span.from()) || span.contains(stage.from()));
	}

	private void addStage(ReserveStage stage) {
		if (stage.holdsBefore(span.from())) {
			count(Of.AT_BEGINNING.in(stage.status()));
		}
		if (span.contains(stage.from())) {
			count(Of.ENTERED.in(stage.status()));
		}
		if (stage.to() != null && span.contains(stage.to())) {
			count(Of.LEFT.in(stage.status()));
			daysIn.computeIfAbsent(stage.status(), _ -> new ArrayList<>()).add(stage.period().daysBefore(stage.to()));
		}
		if (stage.holdsBefore(span.to())) {
			count(Of.AT_END.in(stage.status()));
		}
	}

	/** What became by the end of those who entered a state: for every state once, from the first time. */
	private void addConversions(List<ReserveStage> stages) {
		Set<ReserveStatus> seen = EnumSet.noneOf(ReserveStatus.class);
		for (int place = 0; place < stages.size(); place++) {
			ReserveStage stage = stages.get(place);
			if (span.contains(stage.from()) && !stage.status().isLast() && seen.add(stage.status())) {
				count(Of.ENTRANTS.in(stage.status()));
				addConversion(stage.status(), stages.subList(place + 1, stages.size()));
			}
		}
	}

	private void addConversion(ReserveStatus status, List<ReserveStage> later) {
		List<ReserveStatus> reached = later.stream()
			.filter(each -> each.from().isBefore(span.to()))
			.map(ReserveStage::status)
			.toList();
		boolean isAppointed = reached.contains(ReserveStatus.APPOINTED);
		boolean isAdvanced = reached.stream()
			.anyMatch(each -> each.compareTo(status) > 0 && each.compareTo(ReserveStatus.APPOINTED) <= 0);
		count((isAdvanced ? Of.ADVANCED : Of.NOT_ADVANCED).in(status));
		if (isAppointed) {
			count(Of.APPOINTED.in(status));
			return;
		}
		boolean isOut = reached.stream().anyMatch(ReserveStatus::isLast);
		count((isOut ? Of.DROPPED : Of.UNDER_WAY).in(status));
		if (isAdvanced) {
			count(Of.ONLY_ADVANCED.in(status));
		}
	}

	private void follow(Journey journey, LocalDate appointedOn, int months) {
		LocalDate then = appointedOn.plusMonths(months);
		if (!then.isAfter(span.day())) {
			count(new PipelineCount.Followed(months));
			count(new PipelineCount.Outcome(months, AppointmentOutcome.of(journey.holdings(), appointedOn, then)));
		}
	}

	private void count(PipelineCount what) {
		counts.merge(what, 1L, Long::sum);
	}

	Map<PipelineCount, Long> counts() {
		return counts;
	}

	/** Of the times in a state that ended in the period, how many days they were. */
	List<Long> daysIn(ReserveStatus status) {
		return daysIn.getOrDefault(status, List.of());
	}

	/** From the proposals to the appointments of the period. */
	List<Long> daysToAppointment() {
		return daysToAppointment;
	}

}

package org.touyan.reserves;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.touyan.reserves.PipelineCount.Flow;

/**
 * Counts of a pipeline in a period, with the days that were waited.
 *
 * @param counts by the names of {@link PipelineCount}
 * @param days of the times that ended in the period by state, and from the proposal to the appointment
 */
record PipelineTally(PipelinePeriod period, Map<String, Long> counts, Map<String, List<Long>> days) {

	private static final String TO_APPOINTMENT = "to appointment";

	static PipelineTally of(List<Journey> journeys, PipelinePeriod period) {
		var tally = new PipelineTally(period, new TreeMap<>(), new HashMap<>());
		journeys.forEach(tally::add);
		return tally;
	}

	private void add(Journey journey) {
		if (journey.isOpenIn(period)) {
			count(PipelineCount.RECORDS);
		}
		List<ReserveStage> stages = ReserveStage.merged(journey.stages());
		stages.forEach(this::addStage);
		for (int place = 0; place < journey.stages().size(); place++) {
			ReserveStage stage = journey.stages().get(place);
			if (period.contains(stage.from())) {
				count(new Flow(place == 0 ? null : journey.stages().get(place - 1).status(), stage.status()).name());
			}
		}
		ReserveConversion.of(stages, period).forEach(this::count);
		journey.appointment(period).ifPresent(appointment -> {
			days.computeIfAbsent(TO_APPOINTMENT, _ -> new ArrayList<>()).add(journey.daysUntil(appointment));
			PipelineCount.HORIZONS.forEach(months -> follow(journey, appointment.from(), months));
		});
	}

	private void addStage(ReserveStage stage) {
		if (stage.holdsBefore(period.from())) {
			count(PipelineCount.AT_BEGINNING.of(stage.status()));
		}
		if (period.contains(stage.from())) {
			count(PipelineCount.ENTERED.of(stage.status()));
		}
		if (stage.to() != null && period.contains(stage.to())) {
			count(PipelineCount.LEFT.of(stage.status()));
			days.computeIfAbsent(stage.status().name(), _ -> new ArrayList<>())
				.add(stage.period().daysBefore(stage.to()));
		}
		if (stage.holdsBefore(period.to())) {
			count(PipelineCount.AT_END.of(stage.status()));
		}
	}

	private void follow(Journey journey, LocalDate appointedOn, int months) {
		LocalDate then = appointedOn.plusMonths(months);
		if (!then.isAfter(period.day())) {
			count(PipelineCount.followed(months));
			count(PipelineCount.outcome(months, AppointmentOutcome.of(journey.holdings(), appointedOn, then)));
		}
	}

	List<Long> daysIn(ReserveStatus status) {
		return days.getOrDefault(status.name(), List.of());
	}

	List<Long> daysToAppointment() {
		return days.getOrDefault(TO_APPOINTMENT, List.of());
	}

	private void count(String name) {
		counts.merge(name, 1L, Long::sum);
	}

}

package org.touyan.reserves;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.touyan.api.QueryContext;
import org.touyan.api.ReadBy;
import org.touyan.api.Rows;
import org.touyan.api.Total;
import org.touyan.graph.Period;
import org.touyan.mentoring.MentorshipState;
import org.touyan.organisations.Education;

/** Those in reserve pools with what makes them ready, as {@code questions/reserves/pool.graphql} reads them. */
@ReadBy("reserves/pool")
record PoolRecords(Rows<Entry> reserveRecords) {

	record Entry(String id, ReserveKind kind, @Nullable ReserveStatus status, String territory, @Nullable Named post,
			Rows<ReserveStage> stages, @Nullable Person person) {

		/** Full months since the record entered the pool. */
		int monthsInPool(LocalDate day) {
			return stages.nodes()
				.stream()
				.filter(each -> each.status().isInPool())
				.map(ReserveStage::from)
				.min(Comparator.naturalOrder())
				.map(entered -> (int) ChronoUnit.MONTHS.between(entered, day))
				.orElse(0);
		}

	}

	record Named(String id) {
	}

	record Person(String id, String birthMonth, @Nullable Education education, Total trainings, Total certificates,
			Rows<Menteeship> menteeships) {

		/** The mentorship that holds on the day, the latest begun where there are several. */
		Optional<Menteeship> menteeship(LocalDate day) {
			return menteeships.nodes()
				.stream()
				.filter(each -> new Period(each.from(), each.to()).contains(day))
				.max(Comparator.comparing(Menteeship::from).thenComparing(Menteeship::id));
		}

		boolean hasGraduated() {
			return menteeships.nodes().stream().anyMatch(each -> each.state() == MentorshipState.GRADUATED);
		}

	}

	record Menteeship(String id, LocalDate from, @Nullable LocalDate to, @Nullable MentorshipState state,
			@Nullable Named mentorCard) {

		boolean isUnderWay() {
			return state != MentorshipState.PROPOSED;
		}

	}

	/** All in the pools of an area. */
	static List<Entry> read(ReadinessSettings settings, QueryContext question) {
		LocalDate day = question.day();
		return question
			.figures(Map.of("area", question.area(), "since", day.minusMonths(settings.trainingMonths()).toString(),
					"until", day.plusDays(1).toString()), PoolRecords.class)
			.reserveRecords()
			.nodes();
	}

}

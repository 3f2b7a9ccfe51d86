package org.touyan.reserves.succession;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.touyan.api.FieldContext;
import org.touyan.api.QueryContext;
import org.touyan.api.ReadBy;
import org.touyan.api.Rows;
import org.touyan.api.Total;
import org.touyan.graph.Period;
import org.touyan.mentoring.MentorshipState;
import org.touyan.organisations.Education;
import org.touyan.organisations.HeldPost;
import org.touyan.organisations.PoliticalStatus;
import org.touyan.organisations.PostKind;
import org.touyan.reserves.ReadinessSettings;
import org.touyan.reserves.ReserveKind;
import org.touyan.reserves.ReserveStage;
import org.touyan.reserves.ReserveStatus;

/** Those in reserve pools with what makes them ready, as {@code questions/reserves/pool.graphql} reads them. */
@ReadBy("reserves/pool")
record PoolRecords(Rows<Entry> reserveRecords) {

	record Entry(String id, ReserveKind kind, @Nullable ReserveStatus status, String territory, @Nullable Aimed post,
			Rows<ReserveStage> stages, @Nullable Person person) {

		/** Whether it is for a post of the Party. */
		boolean isForPartyPost() {
			return kind == ReserveKind.SECRETARY_RESERVE || (post != null && post.kind().isOfParty());
		}

		/** Full months since the record entered the pool. */
		int monthsInPool(LocalDate day) {
			return stages.nodes()
				.stream()
				.filter(each -> each.status().isInPool())
				.map(ReserveStage::from)
				.min(Comparator.naturalOrder())
				.map(entered -> Period.months(entered, day))
				.orElse(0);
		}

	}

	record Named(String id) {
	}

	record Aimed(String id, PostKind kind) {
	}

	/**
	 * Somebody in a pool.
	 *
	 * @param chiefPosts the posts of secretary or director that the person holds on the day
	 */
	record Person(String id, String birthMonth, @Nullable Education education,
			@Nullable PoliticalStatus politicalStatus, @Nullable LocalDate joinedPartyOn, Rows<HeldPost> chiefPosts,
			Total trainings, Total certificates, Rows<Menteeship> menteeships) {

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
		return read(Map.of("territory", Map.of("startsWith", question.area())), settings, question);
	}

	/** All in the pools whose records fit a condition. */
	static List<Entry> read(Map<String, ?> where, ReadinessSettings settings, FieldContext context) {
		LocalDate day = context.day();
		return context
			.figures(Map.of("where", where, "since", Period.monthsBefore(day, settings.trainingMonths()).toString(),
					"until", day.plusDays(1).toString()), PoolRecords.class)
			.reserveRecords()
			.nodes();
	}

}

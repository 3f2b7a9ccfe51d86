package org.touyan.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.touyan.graph.Period;
import org.touyan.organisations.PostKind;
import org.touyan.reserves.ReserveStatus;

/** Makes single reserve records with their stages. */
final class ReserveRecordSample {

	private static final List<String> SOURCES = List.of("RETURNED_GRADUATE", "ENTREPRENEUR", "VETERAN",
			"DOCTOR_OR_TEACHER", "MIGRANT_WORKER", "GRADUATE_OFFICIAL", "COOPERATIVE_MEMBER");

	private static final List<String> RECOMMENDATIONS = List.of("SELF", "BRANCH", "BRANCH", "BRANCH",
			"ORGANISATION_DEPARTMENT");

	private final SampleGraph graph;

	private final SampleRandom random;

	ReserveRecordSample(SampleDistrict district, SampleRandom random) {
		this.graph = district.graph();
		this.random = random;
	}

	/** A record aimed at a post of the settlement; the last stage closes it where its status is a last one. */
	SampleNode add(Settlement settlement, SampleNode person, PostKind aim, List<ReserveStep> stages) {
		ReserveStep last = stages.getLast();
		SampleNode entry = graph.add("ReserveRecord")
			.during(new Period(stages.getFirst().from(), last.status().isLast() ? last.from() : null))
			.with("kind", aim == PostKind.SECRETARY ? "SECRETARY_RESERVE" : "MEMBER_RESERVE")
			.with("source", source(settlement, person))
			.with("recommendation", random.pick(RECOMMENDATIONS))
			.with("reviewDueOn", reviewDueOn(stages))
			.with("territory", settlement.code());
		graph.relate(person.label("ReserveOfficial"), "HAS_RESERVE", entry);
		graph.relate(entry, "RESERVE_FOR", settlement.place());
		graph.relate(entry, "AIMED_AT", settlement.officeOf(aim).post(aim));
		for (int i = 0; i < stages.size(); i++) {
			stage(entry, stages.get(i), i + 1 < stages.size() ? stages.get(i + 1).from() : null);
		}
		return entry;
	}

	/** From the proposal on, into the pool and kept there by yearly reviews until the day. */
	List<ReserveStep> kept(LocalDate from, LocalDate until) {
		List<ReserveStep> stages = new ArrayList<>(List.of(new ReserveStep(ReserveStatus.PROPOSED, from)));
		LocalDate entered = from.plusDays(random.between(25, 70));
		stages.add(new ReserveStep(ReserveStatus.IN_POOL, entered));
		for (LocalDate day = entered.plusYears(1); !day.isAfter(until); day = day.plusYears(1)) {
			stages.add(new ReserveStep(ReserveStatus.RETAINED, day));
		}
		return stages;
	}

	private void stage(SampleNode entry, ReserveStep stage, @Nullable LocalDate end) {
		SampleNode node = graph.add("ReserveStage")
			.during(new Period(stage.from(), end))
			.with("status", stage.status())
			.with("docNo", stage.status() == ReserveStatus.PROPOSED ? null
					: "样组〔%d〕%d号".formatted(stage.from().getYear(), random.between(1, 90)));
		graph.relate(entry, "HAS_STAGE", node);
	}

	private String source(Settlement settlement, SampleNode person) {
		if (person.labels().contains("CommunityWorker")) {
			return "COMMUNITY_WORKER";
		}
		return settlement.village() ? SOURCES.get(random.weighted(24, 20, 16, 10, 16, 6, 8))
				: SOURCES.get(random.weighted(40, 10, 25, 10, 5, 10, 0));
	}

	private static @Nullable LocalDate reviewDueOn(List<ReserveStep> stages) {
		return switch (stages.getLast().status()) {
			case IN_POOL, RETAINED -> stages.getLast().from().plusYears(1);
			case UNDER_INSPECTION -> stages.get(stages.size() - 2).from().plusYears(1);
			case PROPOSED, APPOINTED, ADJUSTED, NOT_CONFIRMED -> null;
		};
	}

}

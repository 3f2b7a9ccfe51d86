package org.touyan.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.touyan.graph.Period;
import org.touyan.organisations.PostKind;
import org.touyan.reserves.ReserveStatus;

/** Makes single reserve records with their stages. */
final class ReserveRecordSample {

	private static final List<String> SOURCES = List.of("RETURNED_GRADUATE", "ENTREPRENEUR", "VETERAN",
			"DOCTOR_OR_TEACHER", "MIGRANT_WORKER", "GRADUATE_OFFICIAL", "COOPERATIVE_MEMBER", "SELECTED_GRADUATE");

	private static final Set<String> GRADUATES = Set.of("GRADUATE", "UNIVERSITY", "COLLEGE");

	private static final List<String> RECOMMENDATIONS = List.of("SELF", "BRANCH", "BRANCH", "BRANCH",
			"ORGANISATION_DEPARTMENT");

	private final SampleGraph graph;

	private final SampleRandom random;

	ReserveRecordSample(SampleDistrict district, SampleRandom random) {
		this.graph = district.graph();
		this.random = random;
	}

	/** A record aimed at a post of the settlement; the last stage closes it where its status is a last one. */
	Reserve add(Settlement settlement, SampleNode person, PostKind aim, List<ReserveStep> stages) {
		ReserveStep last = stages.getLast();
		SampleNode entry = graph.add("ReserveRecord")
			.during(new Period(stages.getFirst().from(), last.status().isLast() ? last.from() : null))
			.with("kind", aim == PostKind.SECRETARY ? "SECRETARY_RESERVE" : "MEMBER_RESERVE")
			.with("source", source(settlement, person))
			.with("recommendation", random.pick(RECOMMENDATIONS))
			.with("territory", settlement.code());
		graph.relate(person.label("ReserveOfficial"), "HAS_RESERVE", entry);
		graph.relate(entry, "RESERVE_FOR", settlement.place());
		graph.relate(entry, "AIMED_AT", settlement.officeOf(aim).post(aim));
		for (int i = 0; i < stages.size(); i++) {
			stage(entry, stages.get(i), i + 1 < stages.size() ? stages.get(i + 1).from() : null);
		}
		return new Reserve(person, entry, settlement, aim, stages);
	}

	/** From the proposal on, into the pool and kept there by yearly reviews until the day. */
	List<ReserveStep> kept(LocalDate from, LocalDate until) {
		List<ReserveStep> stages = new ArrayList<>(List.of(new ReserveStep(ReserveStatus.PROPOSED, from)));
		LocalDate entered = SampleDates.workday(from.plusDays(random.between(25, 70)));
		stages.add(new ReserveStep(ReserveStatus.IN_POOL, entered));
		for (LocalDate day = entered.plusYears(1); day.isBefore(until); day = day.plusYears(1)) {
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
		switch (stage.status()) {
			case IN_POOL, RETAINED -> entry.since(stage.from(), "reviewDueOn", stage.from().plusYears(1));
			case PROPOSED, UNDER_INSPECTION -> {
			}
			case APPOINTED, ADJUSTED, NOT_CONFIRMED, DECEASED, OTHER -> entry.since(stage.from(), "reviewDueOn", null);
		}
	}

	/** Where the person comes from; who is called a graduate is one. */
	private String source(Settlement settlement, SampleNode person) {
		if (person.labels().contains("CommunityWorker")) {
			return "COMMUNITY_WORKER";
		}
		boolean graduate = GRADUATES.contains(person.text("education"));
		boolean university = graduate && !person.text("education").equals("COLLEGE");
		return settlement.village()
				? SOURCES
					.get(random.weighted(graduate ? 30 : 0, 20, 16, 10, 16, university ? 8 : 0, 8, university ? 7 : 0))
				: SOURCES
					.get(random.weighted(graduate ? 40 : 0, 10, 25, 10, 5, university ? 10 : 0, 0, university ? 8 : 0));
	}

}

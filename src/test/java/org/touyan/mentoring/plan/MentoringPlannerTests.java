package org.touyan.mentoring.plan;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.touyan.api.NodeRef;
import org.touyan.api.Rows;
import org.touyan.mentoring.Mentee;
import org.touyan.mentoring.MenteeKind;
import org.touyan.mentoring.MentorTier;
import org.touyan.mentoring.MentorshipState;
import org.touyan.mentoring.plan.MentoringPlan.Why;
import org.touyan.mentoring.suggestions.Candidate;
import org.touyan.mentoring.suggestions.Eligibility;
import org.touyan.mentoring.suggestions.MenteeProfile;
import org.touyan.mentoring.suggestions.MentorFit;
import org.touyan.mentoring.suggestions.MentorPool;
import org.touyan.mentoring.suggestions.MentorWeights;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Plans of a few. A mentor named "own" is of the mentees' subdistrict, "district" of the district, "other" of another
 * subdistrict; a mentor's number of places is the number behind the name, and who began to work later is junior.
 */
class MentoringPlannerTests {

	private static final String VILLAGE = "370112013228";

	private static final List<MenteeKind> FIRST = List.of(MenteeKind.NEW_SECRETARY, MenteeKind.WEAK_VILLAGE_SECRETARY);

	private static final List<MentorOrigin> NEAR_FIRST = List.of(MentorOrigin.OWN_SUBDISTRICT, MentorOrigin.DISTRICT,
			MentorOrigin.OTHER_SUBDISTRICT);

	private static final PlanOrder USUAL = new PlanOrder(FIRST, NEAR_FIRST, null, null);

	private static final Map<String, Mentee> THREE = mentees(MenteeKind.RESERVE, MenteeKind.WEAK_VILLAGE_SECRETARY,
			MenteeKind.NEW_SECRETARY);

	@Test
	void newAndWeakVillagesSecretariesAreServedBeforeReserves() {
		var plan = plan(THREE, List.of(mentor("own2")), USUAL);
		assertThat(pairs(plan)).containsExactly("NEW_SECRETARY own2", "WEAK_VILLAGE_SECRETARY own2");
		assertThat(plan.unmatched()).singleElement()
			.returns(new NodeRef("RESERVE"), MentoringPlan.Unmatched::mentee)
			.returns(Why.NO_PLACE, MentoringPlan.Unmatched::why)
			.returns(List.of(new NodeRef("own2")), MentoringPlan.Unmatched::helpers)
			.returns("可带的1名导师名额已用满，需增加名额或补充导师", MentoringPlan.Unmatched::text);
		assertThat(plan.kinds()).contains(new MentoringPlan.KindCount(MenteeKind.RESERVE, 1, 0),
				new MentoringPlan.KindCount(MenteeKind.NEW_SECRETARY, 1, 1));
	}

	@Test
	void otherPrioritiesCanBeAsked() {
		var reservesFirst = new PlanOrder(List.of(MenteeKind.RESERVE, MenteeKind.NEW_SECRETARY), NEAR_FIRST, null,
				null);
		assertThat(pairs(plan(THREE, List.of(mentor("own2")), reservesFirst))).containsExactly("NEW_SECRETARY own2",
				"RESERVE own2");
	}

	/** Of one place each, the secretary's own subdistrict is not asked to do what the district could. */
	@Test
	void theOwnSubdistrictComesBeforeTheDistrictAndThatBeforeOthers() {
		List<Candidate> mentors = List.of(mentor("other5"), mentor("district1"), mentor("own1"));
		assertThat(plan(THREE, mentors, USUAL).pairs()).extracting(MentoringPlan.Pair::origin)
			.containsExactlyInAnyOrder(MentorOrigin.OWN_SUBDISTRICT, MentorOrigin.DISTRICT,
					MentorOrigin.OTHER_SUBDISTRICT);
	}

	@Test
	void mentorsCanBeAskedByLevelAndArea() {
		List<Candidate> mentors = List.of(mentor("other5"), mentor("district5"), mentor("own5"));
		var ofDistrict = new PlanOrder(FIRST, NEAR_FIRST, Set.of(MentorTier.DISTRICT), null);
		assertThat(mentors(plan(THREE, mentors, ofDistrict))).containsOnly("district5");
		var ofArea = new PlanOrder(FIRST, NEAR_FIRST, null, List.of("370112014000"));
		assertThat(mentors(plan(THREE, mentors, ofArea))).containsOnly("other5");
		var own = new PlanOrder(FIRST, List.of(MentorOrigin.OWN_SUBDISTRICT), null, null);
		assertThat(mentors(plan(THREE, mentors, own))).containsOnly("own5");
		assertThat(plan(THREE, mentors, own).freePlaces()).isEqualTo(15);
		assertThat(plan(THREE, mentors, ofDistrict).freePlaces()).isEqualTo(5);
	}

	@Test
	void whoIsLeftOutIsToldWhatWouldHelp() {
		var own = new PlanOrder(FIRST, List.of(MentorOrigin.OWN_SUBDISTRICT), null, null);
		Map<String, Mentee> one = mentees(MenteeKind.RESERVE);
		assertThat(left(one, List.of(mentor("own0"), mentor("district2")), own)).isEqualTo("NOT_ASKED_FOR district2");
		assertThat(left(one, List.of(mentor("own0"), inReview(mentor("own1"))), USUAL)).isEqualTo("PLACES_HELD own1");
		assertThat(left(one, List.of(mentor("own0")), USUAL)).isEqualTo("NO_PLACE own0");
		assertThat(left(one, List.of(junior(mentor("own2"))), USUAL)).isEqualTo("NO_SENIOR ");
		assertThat(left(one, List.of(), USUAL)).isEqualTo("NO_MENTOR ");
		var vetoed = new PlanWishes(List.of(new PlanWishes.Veto("RESERVE", "own2")), List.of());
		assertThat(left(planner(one, List.of(mentor("own2"), mentor("own0")), USUAL, vetoed).plan()))
			.isEqualTo("VETOED own2");
	}

	/** Three at the most, the nearest first. */
	@Test
	void theMentorsWhoCouldHelpAreFew() {
		List<Candidate> full = Stream.of("other0", "district0", "own0", "other00")
			.map(MentoringPlannerTests::mentor)
			.toList();
		assertThat(left(mentees(MenteeKind.RESERVE), full, USUAL)).isEqualTo("NO_PLACE own0 district0 other0");
	}

	private static String left(Map<String, Mentee> mentees, List<Candidate> mentors, PlanOrder order) {
		return left(plan(mentees, mentors, order));
	}

	private static String left(MentoringPlan plan) {
		MentoringPlan.Unmatched left = plan.unmatched().getFirst();
		return left.why() + " " + left.helpers().stream().map(NodeRef::id).collect(Collectors.joining(" "));
	}

	private static List<String> pairs(MentoringPlan plan) {
		return plan.pairs().stream().map(pair -> pair.mentee().id() + " " + pair.mentor().id()).toList();
	}

	private static List<String> mentors(MentoringPlan plan) {
		assertThat(plan.pairs()).hasSize(3);
		return plan.pairs().stream().map(pair -> pair.mentor().id()).toList();
	}

	private static MentoringPlan plan(Map<String, Mentee> mentees, List<Candidate> mentors, PlanOrder order) {
		return planner(mentees, mentors, order, new PlanWishes(List.of(), List.of())).plan();
	}

	private static MentoringPlanner planner(Map<String, Mentee> mentees, List<Candidate> mentors, PlanOrder order,
			PlanWishes wishes) {
		var pool = new MentorPool(new Rows<>(mentors), new Rows<>(List.of()), new Rows<>(List.of()));
		return new MentoringPlanner(mentees.keySet().stream().sorted().map(MentoringPlannerTests::profile).toList(),
				mentees, mentors, new MentorFit(pool, new MentorWeights(3, 2, 2, 2, 2, 1)), new Eligibility(Set.of()),
				wishes, order);
	}

	/** Each with one ground, which is the name as well. */
	private static Map<String, Mentee> mentees(MenteeKind... kinds) {
		return Arrays.stream(kinds)
			.map(kind -> new Mentee(kind.name(), Set.of(kind), LocalDate.of(2026, 1, 1), VILLAGE, false))
			.collect(Collectors.toMap(Mentee::id, Function.identity()));
	}

	private static MenteeProfile profile(String id) {
		return new MenteeProfile(id, null, LocalDate.of(2010, 1, 1), new Rows<>(List.of()), new Rows<>(List.of()),
				new Rows<>(List.of()), new MenteeProfile.Located(VILLAGE), new Rows<>(List.of()));
	}

	private static Candidate mentor(String name) {
		String where = name.replaceAll("[0-9]", "");
		int places = Integer.parseInt(name.substring(where.length()));
		return switch (where) {
			case "own" -> mentor(name, MentorTier.VILLAGE_COMMUNITY, "370112013230", places);
			case "district" -> mentor(name, MentorTier.DISTRICT, "370112000000", places);
			default -> mentor(name, MentorTier.SUBDISTRICT, "370112014000", places);
		};
	}

	private static Candidate mentor(String name, MentorTier tier, String code, int places) {
		return new Candidate(name, null, LocalDate.of(1990, 1, 1),
				new Rows<>(List.of(new Candidate.Registration(name + " registered", tier, "党建引领", places, code))),
				new Rows<>(List.of()), new Rows<>(List.of()), new Rows<>(List.of()));
	}

	private static Candidate junior(Candidate mentor) {
		return with(mentor, LocalDate.of(2020, 1, 1), null);
	}

	private static Candidate inReview(Candidate mentor) {
		return with(mentor, mentor.startedWorkOn(), MentorshipState.DUE_FOR_REVIEW);
	}

	private static Candidate with(Candidate mentor, @Nullable LocalDate startedWorkOn,
			@Nullable MentorshipState state) {
		return new Candidate(mentor.id(), null, startedWorkOn, mentor.mentorRegistrations(),
				new Rows<>(state == null ? List.of() : List.of(new Candidate.Pair("pair", state))), mentor.ever(),
				mentor.holdings());
	}

}

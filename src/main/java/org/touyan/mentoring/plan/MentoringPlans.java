package org.touyan.mentoring.plan;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

import org.touyan.api.QueryContext;
import org.touyan.mentoring.Mentee;
import org.touyan.mentoring.MenteeKind;
import org.touyan.mentoring.Mentees;
import org.touyan.mentoring.MentorTier;
import org.touyan.mentoring.MentoringSettings;
import org.touyan.mentoring.suggestions.Eligibility;
import org.touyan.mentoring.suggestions.KinCheck;
import org.touyan.mentoring.suggestions.MenteeProfile;
import org.touyan.mentoring.suggestions.MentorFit;
import org.touyan.mentoring.suggestions.MentorPool;
import org.touyan.mentoring.suggestions.MentorWeights;
import org.touyan.places.Territory;

/** Assigns mentors to everybody of an area who should have one and has none. */
@Controller
class MentoringPlans {

	private final MentoringSettings settings;

	private final KinCheck kin;

	MentoringPlans(MentoringSettings settings, KinCheck kin) {
		this.settings = settings;
		this.kin = kin;
	}

	@QueryMapping
	MentoringPlan mentoringPlan(@Argument @Nullable Set<MenteeKind> kinds,
			@Argument @Valid @Nullable MentorWeights weights, @Argument @Nullable List<PlanWishes.@Valid Veto> vetoes,
			@Argument @Nullable List<PlanWishes.Fixed> fixed, @Argument List<MenteeKind> priorities,
			@Argument List<MentorOrigin> origins, @Argument @Nullable Set<MentorTier> tiers,
			@Argument @Nullable List<String> mentorAreas, QueryContext question) {
		MentorWeights checked = MentorWeights.of(weights);
		PlanWishes wishes = PlanWishes.of(vetoes, fixed);
		refuse(wishes.contradiction(), question);
		Map<String, Mentee> unpaired = question.rows(Mentees.of(question), Mentees.class)
			.all(question.day(), settings, kinds)
			.stream()
			.filter(Predicate.not(Mentee::isPaired))
			.collect(Collectors.toMap(Mentee::id, mentee -> mentee));
		List<MenteeProfile> mentees = MenteeProfile.read(unpaired.keySet(), question);
		MentorPool pool = MentorPool.read(Territory.district(question.area()), question);
		var planner = new MentoringPlanner(mentees, unpaired, pool.mentors().nodes(), new MentorFit(pool, checked),
				new Eligibility(kin.of(unpaired.keySet(), question)), wishes,
				new PlanOrder(priorities, origins, tiers, mentorAreas));
		refuse(wishes.impossible(planner), question);
		return planner.plan();
	}

	private static void refuse(@Nullable String mistake, QueryContext question) {
		if (mistake != null) {
			throw question.refused("INVALID_ARGUMENT", mistake);
		}
	}

}

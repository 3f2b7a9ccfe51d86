package org.touyan.mentoring;

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
			@Argument @Nullable List<PlanWishes.Fixed> fixed, QueryContext question) {
		MentorWeights checked = MentorWeights.of(weights);
		PlanWishes wishes = PlanWishes.of(vetoes, fixed, question);
		Map<String, Mentee> unpaired = question.rows(Map.of("area", question.area()), Mentees.class)
			.all(question.day().minus(settings.newSecretary()), kinds)
			.stream()
			.filter(Predicate.not(Mentee::isPaired))
			.collect(Collectors.toMap(Mentee::id, mentee -> mentee));
		List<MenteeProfile> mentees = MenteeProfile.read(unpaired.keySet(), question);
		MentorPool pool = MentorPool.read(Territory.district(question.area()), question);
		var planner = new MentoringPlanner(mentees, pool.mentors().nodes(), new MentorFit(pool, checked),
				new Eligibility(kin.of(unpaired.keySet(), question)), wishes);
		wishes.check(planner, question);
		return planner.plan(unpaired);
	}

}

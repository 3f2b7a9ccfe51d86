package org.touyan.mentoring.suggestions;

import java.util.Comparator;
import java.util.List;
import java.util.Set;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

import org.touyan.api.AnswerPage;
import org.touyan.api.NodeRef;
import org.touyan.api.QueryContext;
import org.touyan.api.WeightedScore;

/** Who could mentor somebody, the best first. */
@Controller
class MentorSuggestions {

	private final KinCheck kin;

	MentorSuggestions(KinCheck kin) {
		this.kin = kin;
	}

	record Suggestions(NodeRef mentee, AnswerPage<Suggestion> page) {
	}

	record Suggestion(int rank, NodeRef mentor, double score, int free,
			List<WeightedScore.Reason<MentorFactor>> reasons) {
	}

	private record Scored(Candidate mentor, double score) {
	}

	@QueryMapping
	@Nullable
	Suggestions mentorSuggestions(@Argument String menteeId, @Argument @Valid @Nullable MentorWeights weights,
			@Argument boolean includeFull, QueryContext question) {
		MentorWeights checked = MentorWeights.of(weights);
		List<MenteeProfile> mentee = MenteeProfile.read(Set.of(menteeId), question);
		return mentee.isEmpty() ? null : suggestions(mentee.getFirst(), checked, includeFull, question);
	}

	private Suggestions suggestions(MenteeProfile mentee, MentorWeights weights, boolean includeFull,
			QueryContext question) {
		MentorPool pool = MentorPool.read(mentee.district(), question);
		var fit = new MentorFit(pool, weights);
		var eligibility = new Eligibility(kin.of(Set.of(mentee.id()), question));
		List<Scored> all = pool.mentors()
			.nodes()
			.stream()
			.filter(mentor -> (includeFull || mentor.free() > 0) && eligibility.allows(mentor, mentee))
			.map(mentor -> new Scored(mentor, fit.score(mentor, mentee)))
			.sorted(Comparator.comparingDouble(Scored::score).reversed().thenComparing(scored -> scored.mentor().id()))
			.toList();
		return new Suggestions(new NodeRef(mentee.id()),
				question.page(all, scored -> scored.mentor().id(),
						page -> page.stream()
							.map(each -> new Suggestion(all.indexOf(each) + 1, new NodeRef(each.mentor().id()),
									each.score(), each.mentor().free(), fit.reasons(each.mentor(), mentee)))
							.toList()));
	}

}

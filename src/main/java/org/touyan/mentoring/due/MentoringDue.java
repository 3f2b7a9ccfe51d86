package org.touyan.mentoring.due;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.validation.constraints.PositiveOrZero;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

import org.touyan.api.AnswerPage;
import org.touyan.api.QueryContext;
import org.touyan.mentoring.MentoringSettings;

/** Mentorships in which an activity, an assessment, the closing or the end is due. */
@Controller
class MentoringDue {

	private final MentoringSettings settings;

	MentoringDue(MentoringSettings settings) {
		this.settings = settings;
	}

	record Due(AnswerPage<DueItem> page, List<Count> counts, int activityDays) {
	}

	record Count(DueItem.Kind kind, @Nullable Long count) {
	}

	@QueryMapping
	Due mentoringDue(@Argument @Nullable Set<DueItem.Kind> kinds,
			@Argument @PositiveOrZero(message = "withinDays must not be negative.") int withinDays,
			QueryContext question) {
		List<OpenMentorship> open = question.rows(Map.of("area", question.area()), OpenMentorship.All.class)
			.mentorships()
			.nodes();
		List<DueItem> all = open.stream()
			.flatMap(each -> DueItem.of(each, question.day(), withinDays, settings.activityDays()))
			.filter(item -> kinds == null || kinds.contains(item.kind()))
			.sorted(Comparator.comparing(DueItem::dueOn).thenComparing(DueItem::key))
			.toList();
		boolean publishes = open.stream().allMatch(each -> each.assessments() != null);
		List<Count> counts = Arrays.stream(DueItem.Kind.values())
			.filter(kind -> kinds == null || kinds.contains(kind))
			.map(kind -> new Count(kind,
					kind.isOfAssessment() && !publishes ? null
							: (Long) all.stream().filter(item -> item.kind() == kind).count()))
			.toList();
		return new Due(question.page(all, DueItem::key), counts, settings.activityDays());
	}

}

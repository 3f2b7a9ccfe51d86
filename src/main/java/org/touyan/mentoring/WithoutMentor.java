package org.touyan.mentoring;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

import org.touyan.api.AnswerPage;
import org.touyan.api.NodeRef;
import org.touyan.api.Question;

/** Those who should have a mentor and have none. */
@Controller
class WithoutMentor {

	private final MentoringSettings settings;

	WithoutMentor(MentoringSettings settings) {
		this.settings = settings;
	}

	record Answer(List<Unpaired> nodes, @Nullable Long totalCount, AnswerPage.PageInfo pageInfo, List<KindCount> kinds,
			List<AreaCount> areas) {
	}

	record KindCount(MenteeKind kind, @Nullable Long wanted, @Nullable Long unpaired) {
	}

	record Unpaired(NodeRef person, Set<MenteeKind> kinds, LocalDate since, String territory, NodeRef place) {

		static Unpaired of(Mentee mentee) {
			return new Unpaired(new NodeRef(mentee.id()), mentee.kinds(), mentee.since(), mentee.territory(),
					new NodeRef(mentee.territory()));
		}

	}

	@QueryMapping
	Answer withoutMentor(@Argument @Nullable Set<MenteeKind> kinds, Question question) {
		Mentees read = question.figures("mentoring/unpaired", Map.of("area", question.area()), Mentees.class);
		List<Mentee> wanted = read.all(question.day().minus(settings.newSecretary()), kinds);
		List<Unpaired> unpaired = wanted.stream()
			.filter(Predicate.not(Mentee::isPaired))
			.sorted(Comparator.comparing(Mentee::since).thenComparing(Mentee::id))
			.map(Unpaired::of)
			.toList();
		AnswerPage<Unpaired> page = question.page(unpaired, each -> each.person().id());
		return new Answer(page.nodes(), question.told(page.totalCount()), page.pageInfo(), kinds(wanted, question),
				AreaCount.of(wanted, read.subdistricts().nodes(), question));
	}

	private static List<KindCount> kinds(List<Mentee> wanted, Question question) {
		return Arrays.stream(MenteeKind.values()).map(kind -> {
			List<Mentee> all = wanted.stream().filter(mentee -> mentee.kinds().contains(kind)).toList();
			var told = question.told(Mentee.unpairedAndPaired(all));
			return new KindCount(kind, told.contains(null) ? null : Long.valueOf(all.size()), told.getFirst());
		}).toList();
	}

}

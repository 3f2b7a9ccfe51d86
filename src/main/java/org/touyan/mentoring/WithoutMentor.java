package org.touyan.mentoring;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

import org.touyan.api.AnswerPage;
import org.touyan.api.NodeRef;
import org.touyan.api.QueryContext;
import org.touyan.disclosure.GroupFigures;
import org.touyan.disclosure.Publication;
import org.touyan.disclosure.PublishedCounts;
import org.touyan.places.Territory;

/** Those who should have a mentor and have none. */
@Controller
class WithoutMentor {

	private static final String ALL = "";

	private enum Count {

		WANTED, UNPAIRED, PAIRED

	}

	private final MentoringSettings settings;

	WithoutMentor(MentoringSettings settings) {
		this.settings = settings;
	}

	record Answer(AnswerPage<Unpaired> page, @Nullable Long totalCount, List<KindCount> kinds, List<AreaCount> areas) {
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
	Answer withoutMentor(@Argument @Nullable Set<MenteeKind> kinds, QueryContext question) {
		Mentees read = question.figures(Map.of("area", question.area()), Mentees.class);
		List<Mentee> wanted = read.all(question.day().minus(settings.newSecretary()), kinds);
		List<Unpaired> unpaired = wanted.stream()
			.filter(Predicate.not(Mentee::isPaired))
			.sorted(Comparator.comparing(Mentee::since).thenComparing(Mentee::id))
			.map(Unpaired::of)
			.toList();
		Map<String, List<Mentee>> byArea = wanted.stream()
			.collect(Collectors.groupingBy(Mentee::subdistrict, TreeMap::new, Collectors.toList()));
		PublishedCounts published = published(wanted, byArea, kinds, question);
		AnswerPage<Unpaired> page = question.page(unpaired, each -> each.person().id());
		return new Answer(page, page.totalCount(count(published, ALL, Count.UNPAIRED)),
				Arrays.stream(MenteeKind.values())
					.map(kind -> new KindCount(kind, count(published, kind, Count.WANTED),
							count(published, kind, Count.UNPAIRED)))
					.toList(),
				byArea.keySet()
					.stream()
					.map(area -> new AreaCount(area, AreaNames.of(area, read.subdistricts().nodes()),
							new NodeRef(Territory.code(area)), count(published, area, Count.WANTED),
							count(published, area, Count.UNPAIRED)))
					.toList());
	}

	private static @Nullable Long count(PublishedCounts published, Object group, Count count) {
		return published.of(new GroupFigures.Key(group, count));
	}

	/**
	 * Everybody is in one area, and on one ground or several: on one of those that are asked for, where only some are.
	 */
	private static PublishedCounts published(List<Mentee> wanted, Map<String, List<Mentee>> byArea,
			@Nullable Set<MenteeKind> asked, QueryContext question) {
		Publication publication = question.publication();
		var figures = new GroupFigures(publication);
		figures.group(ALL, counts(wanted));
		byArea.forEach((area, mentees) -> figures.group(area, counts(mentees)));
		for (MenteeKind kind : MenteeKind.values()) {
			figures.group(kind, counts(wanted.stream().filter(mentee -> mentee.kinds().contains(kind)).toList()));
		}
		figures.sum(Count.WANTED, List.of(Count.UNPAIRED, Count.PAIRED));
		figures.close();
		figures.parts(ALL, byArea.keySet(), Count.WANTED);
		List<MenteeKind> grounds = Arrays.stream(MenteeKind.values())
			.filter(kind -> asked == null || asked.contains(kind))
			.toList();
		figures.parts(ALL, grounds, Count.WANTED);
		figures.within(ALL, Arrays.stream(MenteeKind.values()).filter(Predicate.not(grounds::contains)).toList());
		return publication.publish();
	}

	private static Map<Count, Long> counts(List<Mentee> mentees) {
		long unpaired = mentees.stream().filter(Predicate.not(Mentee::isPaired)).count();
		return Map.of(Count.WANTED, (long) mentees.size(), Count.UNPAIRED, unpaired, Count.PAIRED,
				mentees.size() - unpaired);
	}

}

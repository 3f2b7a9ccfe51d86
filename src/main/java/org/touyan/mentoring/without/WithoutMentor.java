package org.touyan.mentoring.without;

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
import org.touyan.disclosure.GroupKey;
import org.touyan.disclosure.Publication;
import org.touyan.disclosure.PublishedCounts;
import org.touyan.mentoring.AreaNames;
import org.touyan.mentoring.Mentee;
import org.touyan.mentoring.MenteeKind;
import org.touyan.mentoring.Mentees;
import org.touyan.mentoring.MentoringSettings;
import org.touyan.places.Territory;

/** Those who should have a mentor and have none. */
@Controller
class WithoutMentor {

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

	/**
	 * How many of a subdistrict should have a mentor and how many have none.
	 *
	 * @param area the first nine digits of its code
	 */
	record AreaCount(String area, @Nullable String name, NodeRef subdistrict, @Nullable Long wanted,
			@Nullable Long unpaired) {
	}

	record Unpaired(NodeRef person, Set<MenteeKind> kinds, LocalDate since, String territory, NodeRef place) {

		static Unpaired of(Mentee mentee) {
			return new Unpaired(new NodeRef(mentee.id()), mentee.kinds(), mentee.since(), mentee.territory(),
					new NodeRef(mentee.territory()));
		}

	}

	@QueryMapping
	Answer withoutMentor(@Argument @Nullable Set<MenteeKind> kinds, QueryContext question) {
		Mentees read = question.figures(Mentees.of(question), Mentees.class);
		List<Mentee> wanted = read.all(question.day(), settings, kinds);
		List<Unpaired> unpaired = wanted.stream()
			.filter(Predicate.not(Mentee::isPaired))
			.sorted(Comparator.comparing(Mentee::since).thenComparing(Mentee::id))
			.map(Unpaired::of)
			.toList();
		Map<String, List<Mentee>> byArea = wanted.stream()
			.collect(Collectors.groupingBy(Mentee::subdistrict, TreeMap::new, Collectors.toList()));
		PublishedCounts published = published(wanted, byArea, kinds, question.publication());
		AnswerPage<Unpaired> page = question.page(unpaired, each -> each.person().id());
		return new Answer(page, page.totalCount(count(published, GroupKey.ALL, Count.UNPAIRED)),
				Arrays.stream(MenteeKind.values())
					.map(kind -> new KindCount(kind, count(published, new GroupKey.Of(kind), Count.WANTED),
							count(published, new GroupKey.Of(kind), Count.UNPAIRED)))
					.toList(),
				byArea.keySet()
					.stream()
					.map(area -> new AreaCount(area, AreaNames.of(area, read.subdistricts().nodes()),
							new NodeRef(Territory.code(area)), count(published, new GroupKey.Area(area), Count.WANTED),
							count(published, new GroupKey.Area(area), Count.UNPAIRED)))
					.toList());
	}

	private static @Nullable Long count(PublishedCounts published, GroupKey group, Count count) {
		return published.of(new GroupFigures.Key(group, count));
	}

	/**
	 * Everybody is in one area, and on one ground or several: on one of those that are asked for, where only some are.
	 */
	private static PublishedCounts published(List<Mentee> wanted, Map<String, List<Mentee>> byArea,
			@Nullable Set<MenteeKind> asked, Publication publication) {
		var figures = new GroupFigures(publication);
		figures.group(GroupKey.ALL, counts(wanted));
		byArea.forEach((area, mentees) -> figures.group(new GroupKey.Area(area), counts(mentees)));
		for (MenteeKind kind : MenteeKind.values()) {
			figures.group(new GroupKey.Of(kind),
					counts(wanted.stream().filter(mentee -> mentee.kinds().contains(kind)).toList()));
		}
		figures.sum(Count.WANTED, List.of(Count.UNPAIRED, Count.PAIRED));
		figures.close();
		figures.parts(GroupKey.ALL, byArea.keySet().stream().map(GroupKey.Area::new).toList(), Count.WANTED);
		Predicate<MenteeKind> isAsked = kind -> asked == null || asked.contains(kind);
		figures.parts(GroupKey.ALL, groups(isAsked), Count.WANTED);
		figures.within(GroupKey.ALL, groups(isAsked.negate()));
		return publication.publish();
	}

	private static List<GroupKey> groups(Predicate<MenteeKind> which) {
		return Arrays.stream(MenteeKind.values()).filter(which).<GroupKey>map(GroupKey.Of::new).toList();
	}

	private static Map<Count, Long> counts(List<Mentee> mentees) {
		long unpaired = mentees.stream().filter(Predicate.not(Mentee::isPaired)).count();
		return Map.of(Count.WANTED, (long) mentees.size(), Count.UNPAIRED, unpaired, Count.PAIRED,
				mentees.size() - unpaired);
	}

}

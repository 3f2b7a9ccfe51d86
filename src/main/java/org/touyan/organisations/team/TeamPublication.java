package org.touyan.organisations.team;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.touyan.disclosure.GroupFigures;
import org.touyan.disclosure.GroupKey;
import org.touyan.disclosure.Publication;
import org.touyan.disclosure.PublishedCounts;
import org.touyan.organisations.AgeBand;
import org.touyan.organisations.Education;
import org.touyan.organisations.team.TeamCounts.Trait;
import org.touyan.organisations.team.TeamStructure.AgeCount;
import org.touyan.organisations.team.TeamStructure.EducationCount;
import org.touyan.organisations.team.TeamStructure.Figures;
import org.touyan.organisations.team.TeamStructure.Origin;
import org.touyan.organisations.team.TeamStructure.OriginCount;
import org.touyan.organisations.team.TeamStructure.Places;

/** The figures of all teams, and of groups of them that an answer shows beside it, as who asks may know them. */
final class TeamPublication {

	private static final List<Band> BANDS = Arrays.stream(AgeBand.values()).map(Band::new).toList();

	private enum Count {

		PEOPLE, OF_NO_AGE, OF_OTHER_EDUCATION, OF_NO_ORIGIN, FILLED

	}

	private record Band(AgeBand band) {
	}

	private record Schooling(Optional<Education> education) {
	}

	private record Without(Trait trait) {
	}

	private final Publication publication;

	private final GroupFigures figures;

	private final Map<GroupKey, TeamCounts> groups = new LinkedHashMap<>();

	TeamPublication(TeamCounts all, Publication publication) {
		this.publication = publication;
		this.figures = new GroupFigures(publication);
		add(GroupKey.ALL, all);
		figures.sum(Count.PEOPLE, and(BANDS, Count.OF_NO_AGE));
		figures.sum(Count.PEOPLE, and(educations(), Count.OF_OTHER_EDUCATION));
		figures.sum(Count.PEOPLE, and(List.of(Origin.values()), Count.OF_NO_ORIGIN));
		for (Trait trait : Trait.values()) {
			figures.sum(Count.PEOPLE, List.of(trait, new Without(trait)));
		}
		figures.atMost(List.of(Count.PEOPLE), List.of(Count.FILLED));
	}

	private static List<Object> and(List<?> figures, Count rest) {
		var all = new ArrayList<Object>(figures);
		all.add(rest);
		return all;
	}

	private static List<Schooling> educations() {
		return TeamCounts.EDUCATION.stream().map(step -> new Schooling(Optional.ofNullable(step))).toList();
	}

	private void add(GroupKey group, TeamCounts counts) {
		groups.put(group, counts);
		var all = new HashMap<Object, Long>();
		long people = counts.members().size();
		all.put(Count.PEOPLE, people);
		all.put(Count.FILLED, (long) counts.filled());
		all.put(Count.OF_NO_AGE, people - put(BANDS, counts.ages(), all));
		all.put(Count.OF_OTHER_EDUCATION, people - put(educations(), counts.education(), all));
		all.put(Count.OF_NO_ORIGIN, people - put(List.of(Origin.values()), counts.origins(), all));
		for (Trait trait : Trait.values()) {
			put(List.of(trait, new Without(trait)), counts.withAndWithout(trait), all);
		}
		figures.group(group, all);
	}

	private static long put(List<?> figures, List<Long> counts, Map<Object, Long> all) {
		for (int place = 0; place < counts.size(); place++) {
			all.put(figures.get(place), counts.get(place));
		}
		return counts.stream().mapToLong(Long::longValue).sum();
	}

	/** Groups that are all of it together. */
	<K> void parts(Map<K, TeamCounts> parts, Function<K, GroupKey> key) {
		parts.forEach((part, counts) -> add(key.apply(part), counts));
		figures.parts(GroupKey.ALL, parts.keySet().stream().map(key).toList(), Count.PEOPLE);
	}

	/** What may be told once all groups are there, by group. */
	Published publish() {
		figures.close();
		return new Published(publication.publish());
	}

	/** The figures of groups, as they may be told. */
	final class Published {

		private final PublishedCounts published;

		private final boolean hidesHolders;

		private Published(PublishedCounts published) {
			this.published = published;
			this.hidesHolders = groups.keySet().stream().anyMatch(group -> count(group, Count.FILLED) == null);
		}

		Figures all() {
			return of(GroupKey.ALL);
		}

		Figures of(GroupKey group) {
			TeamCounts counts = Objects.requireNonNull(groups.get(group));
			Long people = count(group, Count.PEOPLE);
			return new Figures(counts.organisations().size(), places(group, counts), people,
					people == null ? null : counts.meanAge(),
					each(List.of(AgeBand.values()), band -> new Band(band), group, AgeCount::new),
					each(TeamCounts.EDUCATION, step -> new Schooling(Optional.ofNullable(step)), group,
							EducationCount::new),
					each(List.of(Origin.values()), origin -> origin, group, OriginCount::new),
					count(group, Trait.WOMAN), count(group, Trait.ETHNIC_MINORITY), count(group, Trait.OUTSIDE_PARTY),
					count(group, Trait.NATIVE), count(group, Trait.SECRETARY_AND_DIRECTOR),
					count(group, Trait.NEWLY_PROMOTED));
		}

		/**
		 * What is approved is known; all the rest says how many are filled. What is vacant in all says that it is in
		 * each part, where it is nothing.
		 */
		private Places places(GroupKey group, TeamCounts counts) {
			Places all = counts.places();
			if (count(group, Count.FILLED) == null) {
				return new Places(all.approved(), null, null, null, null, null, null, null);
			}
			return hidesHolders ? new Places(all.approved(), all.filled(), null, null, null, null, null, null) : all;
		}

		private @Nullable Long count(GroupKey group, Object figure) {
			return published.of(new GroupFigures.Key(group, figure));
		}

		private <K extends @Nullable Object, T> List<T> each(Collection<K> keys, Function<K, Object> figure,
				GroupKey group, BiFunction<K, @Nullable Long, T> made) {
			var all = new ArrayList<T>();
			keys.forEach(key -> all.add(made.apply(key, count(group, figure.apply(key)))));
			return all;
		}

	}

}

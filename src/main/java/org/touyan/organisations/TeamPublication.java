package org.touyan.organisations;

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

import org.touyan.api.QueryContext;
import org.touyan.disclosure.GroupFigures;
import org.touyan.disclosure.Publication;
import org.touyan.disclosure.PublishedCounts;

/** The figures of all teams, and of groups of them that an answer shows beside it, as who asks may know them. */
final class TeamPublication {

	private static final String ALL = "";

	private static final List<Band> BANDS = Arrays.stream(AgeBand.values()).map(Band::new).toList();

	private enum Count {

		PEOPLE, OF_NO_AGE, OF_OTHER_EDUCATION, OF_NO_ORIGIN, FILLED

	}

	private record Band(AgeBand band) {
	}

	private record Schooling(Optional<Education> education) {
	}

	private record Without(TeamTrait trait) {
	}

	private final Publication publication;

	private final GroupFigures figures;

	private final Map<Object, TeamCounts> groups = new LinkedHashMap<>();

	TeamPublication(TeamCounts all, QueryContext question) {
		this.publication = question.publication();
		this.figures = new GroupFigures(publication);
		add(ALL, all);
		figures.sum(Count.PEOPLE, and(BANDS, Count.OF_NO_AGE));
		figures.sum(Count.PEOPLE, and(educations(), Count.OF_OTHER_EDUCATION));
		figures.sum(Count.PEOPLE, and(List.of(TeamOrigin.values()), Count.OF_NO_ORIGIN));
		for (TeamTrait trait : TeamTrait.values()) {
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

	private void add(Object group, TeamCounts counts) {
		groups.put(group, counts);
		var all = new HashMap<Object, Long>();
		long people = counts.members().size();
		all.put(Count.PEOPLE, people);
		all.put(Count.FILLED, (long) TeamPlaces.filled(counts.organisations()));
		all.put(Count.OF_NO_AGE, people - put(BANDS, counts.ages(), all));
		all.put(Count.OF_OTHER_EDUCATION, people - put(educations(), counts.education(), all));
		all.put(Count.OF_NO_ORIGIN, people - put(List.of(TeamOrigin.values()), counts.origins(), all));
		for (TeamTrait trait : TeamTrait.values()) {
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
	void parts(Map<?, TeamCounts> parts) {
		parts.forEach(this::add);
		figures.parts(ALL, parts.keySet(), Count.PEOPLE);
	}

	/** What may be told once all groups are there, by group. */
	Publisher publish() {
		figures.close();
		return new Publisher(publication.publish());
	}

	/** Tells the figures of groups. */
	final class Publisher {

		private final PublishedCounts published;

		private final boolean hidesHolders;

		private Publisher(PublishedCounts published) {
			this.published = published;
			this.hidesHolders = groups.keySet().stream().anyMatch(group -> count(group, Count.FILLED) == null);
		}

		TeamFigures all() {
			return of(ALL);
		}

		TeamFigures of(Object group) {
			TeamCounts counts = Objects.requireNonNull(groups.get(group));
			Long people = count(group, Count.PEOPLE);
			return new TeamFigures(counts.organisations().size(), places(group, counts), people,
					people == null ? null : counts.meanAge(),
					each(List.of(AgeBand.values()), band -> new Band(band), group, TeamFigures.AgeCount::new),
					each(TeamCounts.EDUCATION, step -> new Schooling(Optional.ofNullable(step)), group,
							TeamFigures.EducationCount::new),
					each(List.of(TeamOrigin.values()), origin -> origin, group, TeamFigures.OriginCount::new),
					count(group, TeamTrait.WOMAN), count(group, TeamTrait.ETHNIC_MINORITY),
					count(group, TeamTrait.OUTSIDE_PARTY), count(group, TeamTrait.NATIVE),
					count(group, TeamTrait.SECRETARY_AND_DIRECTOR), count(group, TeamTrait.NEWLY_PROMOTED));
		}

		private TeamPlaces places(Object group, TeamCounts counts) {
			TeamPlaces places = TeamPlaces.of(counts.organisations());
			if (count(group, Count.FILLED) == null) {
				return places.withoutHolders();
			}
			return hidesHolders ? places.withoutVacancies() : places;
		}

		private @Nullable Long count(Object group, Object figure) {
			return published.of(new GroupFigures.Key(group, figure));
		}

		private <K extends @Nullable Object, T> List<T> each(Collection<K> keys, Function<K, Object> figure,
				Object group, BiFunction<K, @Nullable Long, T> made) {
			var all = new ArrayList<T>();
			keys.forEach(key -> all.add(made.apply(key, count(group, figure.apply(key)))));
			return all;
		}

	}

}

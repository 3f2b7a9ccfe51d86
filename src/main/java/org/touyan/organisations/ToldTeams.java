package org.touyan.organisations;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import org.touyan.api.Question;
import org.touyan.api.ToldTable;

/** The figures of groups that are parts of one whole, as who asks may know them. */
final class ToldTeams {

	private final List<TeamCounts> groups;

	private final Question question;

	private final ToldTable people;

	private final ToldTable ages;

	private final ToldTable education;

	private final ToldTable origins;

	private final Map<TeamTrait, ToldTable> traits = new EnumMap<>(TeamTrait.class);

	ToldTeams(List<TeamCounts> groups, Question question) {
		this.groups = groups;
		this.question = question;
		this.people = told(group -> List.of((long) group.members().size()));
		this.ages = told(TeamCounts::ages);
		this.education = told(TeamCounts::education);
		this.origins = told(TeamCounts::origins);
		Arrays.stream(TeamTrait.values())
			.forEach(trait -> traits.put(trait, told(group -> group.withAndWithout(trait))));
	}

	private ToldTable told(Function<TeamCounts, List<Long>> counts) {
		return ToldTable.of(groups.stream().map(counts).toList(), question);
	}

	List<TeamFigures> figures() {
		return IntStream.range(0, groups.size()).mapToObj(this::figures).toList();
	}

	private TeamFigures figures(int row) {
		TeamCounts group = groups.get(row);
		Long all = people.rows().get(row).getFirst();
		return new TeamFigures(group.organisations().size(), TeamPlaces.of(group.organisations()), all,
				all == null ? null : group.meanAge(),
				each(List.of(AgeBand.values()), ages.rows().get(row), TeamFigures.AgeCount::new),
				each(TeamCounts.EDUCATION, education.rows().get(row), TeamFigures.EducationCount::new),
				each(List.of(TeamOrigin.values()), origins.rows().get(row), TeamFigures.OriginCount::new),
				with(TeamTrait.WOMAN, row), with(TeamTrait.ETHNIC_MINORITY, row), with(TeamTrait.OUTSIDE_PARTY, row),
				with(TeamTrait.NATIVE, row), with(TeamTrait.SECRETARY_AND_DIRECTOR, row),
				with(TeamTrait.NEWLY_PROMOTED, row));
	}

	private @Nullable Long with(TeamTrait trait, int row) {
		return Objects.requireNonNull(traits.get(trait)).rows().get(row).getFirst();
	}

	private static <K extends @Nullable Object, T> List<T> each(List<K> keys, List<@Nullable Long> counts,
			BiFunction<K, @Nullable Long, T> count) {
		return IntStream.range(0, keys.size())
			.mapToObj(place -> count.apply(keys.get(place), counts.get(place)))
			.toList();
	}

}

package org.touyan.mentoring.outcomes;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.touyan.api.ReadBy;
import org.touyan.api.Rows;
import org.touyan.graph.Period;
import org.touyan.mentoring.AreaNames;
import org.touyan.mentoring.MentoringMode;
import org.touyan.mentoring.PoolEntry;
import org.touyan.mentoring.outcomes.Observed.Mentor;

/** Who is observed, as {@code questions/mentoring/outcomes.graphql} reads it, without what became of them. */
@ReadBy("mentoring/outcomes")
record OutcomeRead(Rows<Pair> mentorships, Rows<Reserve> reserveRecords, Rows<AreaNames.Area> subdistricts) {

	record Pair(LocalDate from, MentoringMode mode, String territory, @Nullable Mentor mentor,
			@Nullable Person mentee) {
	}

	record Reserve(String territory, Rows<PoolEntry> stages, @Nullable Person person) {
	}

	record Person(String id) {
	}

	Set<String> people() {
		return Stream
			.concat(mentorships.nodes().stream().map(Pair::mentee),
					reserveRecords.nodes().stream().map(Reserve::person))
			.filter(Objects::nonNull)
			.map(Person::id)
			.collect(Collectors.toCollection(TreeSet::new));
	}

	List<Observed> mentored(Map<String, Career> careers) {
		return mentorships.nodes()
			.stream()
			.flatMap(
					each -> observed(each.mentee(), each.from(), each.territory(), each.mode(), each.mentor(), careers))
			.toList();
	}

	/** Those who entered the pool in a period, since they did. */
	List<Observed> inReserve(Period entered, Map<String, Career> careers) {
		return reserveRecords.nodes()
			.stream()
			.flatMap(each -> PoolEntry.day(each.stages())
				.filter(entered::contains)
				.flatMap(day -> observed(each.person(), day, each.territory(), null, null, careers)))
			.toList();
	}

	private static Stream<Observed> observed(@Nullable Person person, LocalDate since, String territory,
			@Nullable MentoringMode mode, @Nullable Mentor mentor, Map<String, Career> careers) {
		Career career = person == null ? null : careers.get(person.id());
		return career == null ? Stream.empty() : Stream.of(new Observed(career, since, territory, mode, mentor));
	}

}

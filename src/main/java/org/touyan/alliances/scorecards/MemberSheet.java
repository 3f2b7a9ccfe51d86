package org.touyan.alliances.scorecards;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.touyan.alliances.Id;
import org.touyan.api.FieldContext;
import org.touyan.api.ReadBy;
import org.touyan.api.Rows;

/**
 * A village or community with what it brings into an alliance.
 *
 * @param incomes of a village by year; none of a community
 * @param holders the ids of those who hold office there
 */
record MemberSheet(String id, boolean isVillage, Rows<YearFigures.Value> incomes, Rows<YearFigures.Value> visitors,
		Set<String> products, Set<String> projects, Set<String> advisers, Set<String> reserves, Set<String> workers,
		Set<String> holders) {

	@ReadBy("alliances/members")
	private record Read(Rows<Village> villages, Rows<Community> communities, Rows<Holder> people) {
	}

	private record Village(String id, Rows<YearFigures.Value> incomes, Rows<YearFigures.Value> visitors,
			Rows<Id> products, Rows<Id> projects, Rows<Id> advisers, Rows<OfSomeone> workerRecords,
			Rows<OfSomeone> reserveRecords) {

		private MemberSheet sheet(Set<String> holders) {
			return new MemberSheet(id, true, incomes, visitors, ids(products), ids(projects), ids(advisers),
					people(reserveRecords), people(workerRecords), holders);
		}

	}

	private record Community(String id, Rows<Id> projects, Rows<Id> advisers, Rows<OfSomeone> workerRecords,
			Rows<OfSomeone> reserveRecords) {

		private MemberSheet sheet(Set<String> holders) {
			return new MemberSheet(id, false, new Rows<>(List.of()), new Rows<>(List.of()), Set.of(), ids(projects),
					ids(advisers), people(reserveRecords), people(workerRecords), holders);
		}

	}

	private record OfSomeone(@Nullable Id person) {
	}

	private record Holder(String id, Rows<Located> holdings) {
	}

	private record Located(String territory) {
	}

	/** Those of these that who asks may see, by id. */
	static Map<String, MemberSheet> read(Collection<String> ids, FieldContext context) {
		List<String> all = List.copyOf(new HashSet<>(ids));
		Read read = context.rows(Map.of("ids", all, "codes", all), Read.class);
		var holders = new TreeMap<String, Set<String>>();
		read.people.nodes()
			.forEach(person -> person.holdings.nodes()
				.forEach(held -> holders.computeIfAbsent(held.territory, _ -> new HashSet<>()).add(person.id)));
		var sheets = new TreeMap<String, MemberSheet>();
		read.villages.nodes()
			.forEach(place -> sheets.put(place.id, place.sheet(holders.getOrDefault(place.id, Set.of()))));
		read.communities.nodes()
			.forEach(place -> sheets.put(place.id, place.sheet(holders.getOrDefault(place.id, Set.of()))));
		return sheets;
	}

	private static Set<String> ids(Rows<Id> rows) {
		return rows.nodes().stream().map(Id::id).collect(Collectors.toSet());
	}

	private static Set<String> people(Rows<OfSomeone> rows) {
		return rows.nodes()
			.stream()
			.flatMap(row -> Stream.ofNullable(row.person))
			.map(Id::id)
			.collect(Collectors.toSet());
	}

	/** Everybody who is tied to it: advises, holds office, works or is in reserve there. */
	Set<String> people() {
		return Stream.of(advisers, reserves, workers, holders).flatMap(Set::stream).collect(Collectors.toSet());
	}

}

package org.touyan.mentoring;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.touyan.api.ReadBy;
import org.touyan.api.Rows;
import org.touyan.organisations.PostKind;
import org.touyan.people.ReserveSource;

/** Those who should have a mentor, of what {@code questions/mentoring/unpaired.graphql} reads. */
@ReadBy("mentoring/unpaired")
record Mentees(Rows<Reserve> reserveRecords, Rows<Post> posts, Rows<Village> villages,
		Rows<AreaNames.Area> subdistricts) {

	record Reserve(String id, LocalDate from, ReserveSource source, String territory, @Nullable Person person) {

		Stream<Mentee> mentees() {
			var kinds = EnumSet.of(MenteeKind.RESERVE);
			if (source == ReserveSource.GRADUATE_OFFICIAL) {
				kinds.add(MenteeKind.SELECTED_GRADUATE);
			}
			return person == null ? Stream.empty() : Stream.of(person.as(kinds, from, territory));
		}

	}

	record Post(PostKind kind, String territory, Rows<Holding> holdings) {
	}

	record Holding(LocalDate from, @Nullable Person person) {
	}

	record Person(String id, Rows<Mentors.Pair> menteeships) {

		Mentee as(Set<MenteeKind> kinds, LocalDate since, String territory) {
			return new Mentee(id, kinds, since, territory, !menteeships.nodes().isEmpty());
		}

	}

	record Village(String id) {
	}

	/**
	 * Each of them once, by id.
	 * @param newSince the day since which a secretary is new
	 * @param wanted the grounds that count; all where it is null
	 */
	List<Mentee> all(LocalDate newSince, @Nullable Set<MenteeKind> wanted) {
		var weak = new HashSet<>(villages.nodes().stream().map(Village::id).toList());
		var all = new TreeMap<String, Mentee>();
		Stream
			.concat(reserveRecords.nodes().stream().flatMap(Reserve::mentees),
					posts.nodes().stream().flatMap(post -> holders(post, newSince, weak.contains(post.territory()))))
			.filter(mentee -> wanted == null || mentee.kinds().stream().anyMatch(wanted::contains))
			.forEach(mentee -> all.merge(mentee.id(), mentee, Mentee::and));
		return List.copyOf(all.values());
	}

	private static Stream<Mentee> holders(Post post, LocalDate newSince, boolean isWeak) {
		return post.holdings().nodes().stream().flatMap(holding -> {
			var kinds = EnumSet.noneOf(MenteeKind.class);
			if (post.kind() == PostKind.FIRST_SECRETARY) {
				kinds.add(MenteeKind.SECONDED);
			}
			else if (isWeak) {
				kinds.add(MenteeKind.WEAK_VILLAGE_SECRETARY);
			}
			if (post.kind() == PostKind.SECRETARY && holding.from().isAfter(newSince)) {
				kinds.add(MenteeKind.NEW_SECRETARY);
			}
			Person person = holding.person();
			return kinds.isEmpty() || person == null ? Stream.empty()
					: Stream.of(person.as(kinds, holding.from(), post.territory()));
		});
	}

}

package org.touyan.reserves;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.touyan.api.NodeRef;
import org.touyan.api.QueryContext;
import org.touyan.organisations.PostKind;
import org.touyan.reserves.PoolRecords.Entry;
import org.touyan.reserves.PoolRecords.Menteeship;
import org.touyan.reserves.PoolRecords.Person;

/** Somebody in the pool for a post, with the mentor, if there is one now. */
record Successor(NodeRef record, NodeRef person, ReserveStatus status, ReserveKind kind, int monthsInPool,
		Readiness readiness, @Nullable NodeRef mentorship, @Nullable NodeRef mentor) {

	/**
	 * All in the pools of an area by what they are in reserve for: the post aimed at, or, where none is, a kind of post
	 * in a place.
	 */
	record Pools(Map<String, List<Successor>> byAim) {

		/** Those for a post, the readiest first; those for a secretary are for the director of the place as well. */
		List<Successor> of(SuccessionPosts.Post post, @Nullable String secretary) {
			Stream<String> aims = Stream.of(post.id(), aim(post.kind(), post.territory()));
			Stream<String> more = post.kind() != PostKind.DIRECTOR ? Stream.empty()
					: Stream.of(String.valueOf(secretary), aim(PostKind.SECRETARY, post.territory()));
			return Stream.concat(aims, more)
				.flatMap(aim -> byAim.getOrDefault(aim, List.of()).stream())
				.sorted(Comparator.comparingDouble((Successor each) -> -each.readiness().score())
					.thenComparing(each -> each.record().id()))
				.toList();
		}

	}

	static Pools read(ReadinessSettings settings, QueryContext question) {
		var scale = new ReadinessScale(settings, question.day());
		return question.snapshot(Successor.class + question.area(), () -> new Pools(PoolRecords.read(settings, question)
			.stream()
			.filter(entry -> entry.person() != null)
			.collect(Collectors.groupingBy(Successor::aim,
					Collectors.mapping((Function<Entry, Successor>) entry -> of(entry, scale), Collectors.toList())))));
	}

	private static String aim(Entry entry) {
		return entry.post() == null ? aim(entry.kind().post(), entry.territory()) : entry.post().id();
	}

	private static String aim(PostKind kind, String territory) {
		return kind + territory;
	}

	private static Successor of(Entry entry, ReadinessScale scale) {
		Person person = Objects.requireNonNull(entry.person());
		LocalDate day = scale.day();
		Optional<Menteeship> menteeship = person.menteeship(day);
		return new Successor(new NodeRef(entry.id()), new NodeRef(person.id()), Objects.requireNonNull(entry.status()),
				entry.kind(), entry.monthsInPool(day), scale.of(entry, person),
				menteeship.map(each -> new NodeRef(each.id())).orElse(null),
				menteeship.map(Menteeship::mentorCard).map(card -> new NodeRef(card.id())).orElse(null));
	}

}

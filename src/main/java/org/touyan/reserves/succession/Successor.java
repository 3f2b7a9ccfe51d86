package org.touyan.reserves.succession;

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

import org.touyan.api.FieldContext;
import org.touyan.api.NodeRef;
import org.touyan.api.QueryContext;
import org.touyan.organisations.PostKind;
import org.touyan.reserves.ReserveKind;
import org.touyan.reserves.ReserveSettings;
import org.touyan.reserves.ReserveStatus;
import org.touyan.reserves.succession.PoolRecords.Entry;
import org.touyan.reserves.succession.PoolRecords.Menteeship;
import org.touyan.reserves.succession.PoolRecords.Person;

/** Somebody in the pool for a post, with the mentor, if there is one now. */
public record Successor(NodeRef record, NodeRef person, ReserveStatus status, ReserveKind kind, int monthsInPool,
		Readiness readiness, @Nullable NodeRef mentorship, @Nullable NodeRef mentor) {

	/** The readiest first. */
	static final Comparator<Successor> READIEST_FIRST = Comparator
		.comparing(Successor::readiness, Readiness.READIEST_FIRST)
		.thenComparing(each -> each.record().id());

	/** What somebody is in reserve for. */
	sealed interface Aim {

		record OnePost(String id) implements Aim {
		}

		/** A post of a kind in a place. */
		record AnyPost(PostKind kind, String territory) implements Aim {
		}

		private static Aim of(Entry entry) {
			return entry.post() == null ? new AnyPost(entry.kind().post(), entry.territory())
					: new OnePost(entry.post().id());
		}

	}

	/** Under which the pools of an area are kept. */
	private record Kept(String area) {
	}

	/** All in the pools of an area by what they are in reserve for. */
	record Pools(Map<Aim, List<Successor>> byAim) {

		/** Those for a post, the readiest first; those for a secretary are for the director of the place as well. */
		List<Successor> of(SuccessionPosts.Post post, @Nullable String secretary) {
			return of(post.id(), post.kind(), post.territory(), secretary);
		}

		/**
		 * Those for a post, as {@link #of(SuccessionPosts.Post, String)} has them.
		 * @param secretary the post of secretary of the place
		 */
		List<Successor> of(String post, PostKind kind, String territory, @Nullable String secretary) {
			Stream<Aim> aims = Stream.of(new Aim.OnePost(post), new Aim.AnyPost(kind, territory));
			Stream<Aim> more = kind != PostKind.DIRECTOR ? Stream.empty()
					: Stream.concat(Stream.ofNullable(secretary).map(Aim.OnePost::new),
							Stream.of(new Aim.AnyPost(PostKind.SECRETARY, territory)));
			return Stream.concat(aims, more)
				.flatMap(aim -> byAim.getOrDefault(aim, List.of()).stream())
				.sorted(READIEST_FIRST)
				.toList();
		}

	}

	static Pools read(ReserveSettings settings, TeamKin kin, QueryContext question) {
		return question.snapshot(new Kept(question.area()),
				() -> pools(PoolRecords.read(settings.readiness(), question), settings, kin, question));
	}

	/** Those in the pools by what they are in reserve for. */
	static Pools pools(List<Entry> entries, ReserveSettings settings, TeamKin kin, FieldContext context) {
		ReadinessScale scale = ReadinessScale.of(entries, settings, kin, context);
		return new Pools(entries.stream()
			.filter(entry -> entry.person() != null)
			.collect(Collectors.groupingBy(Aim::of,
					Collectors.mapping((Function<Entry, Successor>) entry -> of(entry, scale), Collectors.toList()))));
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

package org.touyan.reserves;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.touyan.api.QueryContext;
import org.touyan.organisations.PostKind;
import org.touyan.reserves.SuccessionPosts.Post;

/** Places in posts with those who could follow. */
final class Successions {

	static final int LONGEST = 600;

	private Successions() {
	}

	/**
	 * All of an area in posts of such kinds, the secretary's and the director's by default: vacant, then the soonest.
	 */
	static List<Succession> read(@Nullable Set<PostKind> wanted, ReserveSettings settings, QueryContext question) {
		Set<PostKind> kinds = Objects.requireNonNullElse(wanted, Set.of(PostKind.SECRETARY, PostKind.DIRECTOR));
		SuccessionPosts posts = SuccessionPosts.read(kinds, question);
		Successor.Pools pools = Successor.read(settings.readiness(), question);
		var secretaries = posts.secretaries();
		return posts.posts()
			.nodes()
			.stream()
			.filter(post -> kinds.contains(post.kind()))
			.flatMap(post -> of(post, pools.of(post, secretaries.get(post.territory())), settings, question.day()))
			.sorted(Comparator.comparing((Succession each) -> each.vacancies() == 0)
				.thenComparing(Succession::endsOn, Comparator.nullsLast(Comparator.naturalOrder()))
				.thenComparing(Succession::key))
			.toList();
	}

	private static Stream<Succession> of(Post post, List<Successor> successors, ReserveSettings settings,
			LocalDate day) {
		Stream<Succession> held = post.holdings()
			.nodes()
			.stream()
			.map(holding -> Succession.of(post, holding, successors, settings.overAge(), day));
		return post.vacancies() == 0 ? held : Stream.concat(Stream.of(Succession.vacant(post, successors)), held);
	}

	/** The day until which something counts, so many months ahead; the last day there is without them. */
	static LocalDate until(@Nullable Integer months, QueryContext question) {
		return months == null ? LocalDate.MAX : question.day().plusMonths(months);
	}

}

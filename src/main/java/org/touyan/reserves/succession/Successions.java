package org.touyan.reserves.succession;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.touyan.api.QueryContext;
import org.touyan.organisations.PostKind;
import org.touyan.people.AgeLines;
import org.touyan.reserves.ReserveSettings;
import org.touyan.reserves.succession.SuccessionPosts.Post;

/** Places in posts with those who could follow. */
@Component
class Successions {

	static final int LONGEST = 600;

	private final ReserveSettings settings;

	private final AgeLines ages;

	private final TeamKin kin;

	Successions(ReserveSettings settings, AgeLines ages, TeamKin kin) {
		this.settings = settings;
		this.ages = ages;
		this.kin = kin;
	}

	/**
	 * All of an area in posts of such kinds, the secretary's and the director's by default: vacant, then the soonest.
	 * @param lines that make a place free
	 */
	List<Succession> read(@Nullable Set<PostKind> wanted, Set<Outlook.Line> lines, QueryContext question) {
		var outlook = new Outlook(lines, ages, settings.overAge(), question.day());
		Set<PostKind> kinds = Objects.requireNonNullElse(wanted, Set.of(PostKind.SECRETARY, PostKind.DIRECTOR));
		SuccessionPosts posts = SuccessionPosts.read(kinds, question);
		Successor.Pools pools = Successor.read(settings, kin, question);
		var secretaries = posts.secretaries();
		return posts.posts()
			.nodes()
			.stream()
			.filter(post -> kinds.contains(post.kind()))
			.flatMap(post -> of(post, pools.of(post, secretaries.get(post.territory())), outlook))
			.sorted(Comparator.comparing((Succession each) -> each.vacancies() == 0)
				.thenComparing(Succession::endsOn, Comparator.nullsLast(Comparator.naturalOrder()))
				.thenComparing(Succession::key))
			.toList();
	}

	private static Stream<Succession> of(Post post, List<Successor> successors, Outlook outlook) {
		Stream<Succession> held = post.holdings()
			.nodes()
			.stream()
			.map(holding -> Succession.of(post, holding, successors, outlook));
		return post.vacancies() == 0 ? held : Stream.concat(Stream.of(Succession.vacant(post, successors)), held);
	}

	/** The day until which something counts, so many months ahead; the last day there is without them. */
	static LocalDate until(@Nullable Integer months, QueryContext question) {
		return months == null ? LocalDate.MAX : question.day().plusMonths(months);
	}

}

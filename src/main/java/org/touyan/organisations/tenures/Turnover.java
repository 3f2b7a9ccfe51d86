package org.touyan.organisations.tenures;

import java.util.Comparator;
import java.util.List;

import org.touyan.api.NodeRef;
import org.touyan.graph.Period;
import org.touyan.organisations.PostKind;
import org.touyan.organisations.Tenure;
import org.touyan.organisations.tenures.HeldPosts.Post;

/**
 * How often a post changed hands in a period.
 *
 * @param people who were in it on some day of the period
 * @param tenures of theirs: more than people where somebody came back
 */
record Turnover(NodeRef post, PostKind kind, String territory, NodeRef place, long people, long tenures) {

	/** Every post that somebody held in the period, those first that changed the most. */
	static List<Turnover> in(Period period, List<Post> posts) {
		return posts.stream()
			.map(post -> of(post, period))
			.filter(each -> each.people() > 0)
			.sorted(Comparator.comparingLong(Turnover::tenures).reversed().thenComparing(each -> each.post().id()))
			.toList();
	}

	private static Turnover of(Post post, Period period) {
		List<Long> byPerson = post.tenures()
			.values()
			.stream()
			.map(tenures -> tenures.stream().map(Tenure::period).filter(period::overlaps).count())
			.filter(count -> count > 0)
			.toList();
		return new Turnover(new NodeRef(post.id()), post.kind(), post.territory(), new NodeRef(post.territory()),
				byPerson.size(), byPerson.stream().mapToLong(Long::longValue).sum());
	}

}

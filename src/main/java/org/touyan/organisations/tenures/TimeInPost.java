package org.touyan.organisations.tenures;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.touyan.api.NodeRef;
import org.touyan.organisations.PostKind;
import org.touyan.organisations.Tenure;
import org.touyan.organisations.tenures.HeldPosts.Post;

/**
 * That somebody is in a post on a day, since when without a gap.
 *
 * @param months full months since
 * @param holdings how many there were since, one more than re-elections
 */
record TimeInPost(NodeRef person, NodeRef post, PostKind kind, String territory, NodeRef place, LocalDate from,
		long months, long holdings) {

	private static final Comparator<TimeInPost> LONGEST_FIRST = Comparator.comparing(TimeInPost::from)
		.thenComparing(TimeInPost::key);

	/** All who are in the posts on the day, those first who have been for the longest. */
	static List<TimeInPost> on(LocalDate day, List<Post> posts) {
		return posts.stream().flatMap(post -> of(post, day)).sorted(LONGEST_FIRST).toList();
	}

	private static Stream<TimeInPost> of(Post post, LocalDate day) {
		return post.tenures()
			.entrySet()
			.stream()
			.flatMap(each -> each.getValue()
				.stream()
				.filter(tenure -> tenure.period().contains(day))
				.map(tenure -> of(post, each.getKey(), tenure, day)));
	}

	private static TimeInPost of(Post post, String person, Tenure tenure, LocalDate day) {
		return new TimeInPost(new NodeRef(person), new NodeRef(post.id()), post.kind(), post.territory(),
				new NodeRef(post.territory()), tenure.from(), tenure.months(day), tenure.holdings().size());
	}

	String key() {
		return post.id() + person.id();
	}

}

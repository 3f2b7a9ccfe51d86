package org.touyan.organisations.career;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.touyan.api.NodeRef;
import org.touyan.organisations.HeldPost;
import org.touyan.organisations.Tenure;

/**
 * A time in one post without a gap.
 *
 * @param months full months in it, up to the day where it lasts then
 * @param holdings how many there are within it, one more than re-elections
 */
record InPost(@Nullable NodeRef post, LocalDate from, @Nullable LocalDate to, long months, long holdings) {

	static InPost of(Tenure tenure, LocalDate day) {
		return new InPost(node(tenure.post()), tenure.from(), tenure.to(), tenure.months(day),
				tenure.holdings().size());
	}

	/** The post; null where it is not seen. */
	static @Nullable NodeRef node(HeldPost.@Nullable Post post) {
		return post == null ? null : new NodeRef(post.id());
	}

}

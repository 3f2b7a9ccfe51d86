package org.touyan.organisations;

import java.time.LocalDate;
import java.util.Collection;

import org.jspecify.annotations.Nullable;

import org.touyan.graph.Period;

/**
 * That somebody holds or held a post, as questions read it.
 *
 * @param territory the code of the division
 * @param post null where who asks does not see it
 */
public record HeldPost(LocalDate from, @Nullable LocalDate to, String territory, @Nullable Post post) {

	/** The post. */
	public record Post(String id, PostKind kind) {
	}

	/** When it is held. */
	public Period period() {
		return new Period(from, to);
	}

	/** How high it is; null where it is not seen. */
	public @Nullable PostRank rank() {
		return post == null ? null : PostRank.of(territory, post.kind());
	}

	/** Whether it is seen and a promotion (提任) after these: higher than each of them. */
	public boolean isAbove(Collection<HeldPost> others) {
		PostRank rank = rank();
		return rank != null && rank.isAbove(others);
	}

	boolean isOf(PostKind kind) {
		return post != null && post.kind() == kind;
	}

}

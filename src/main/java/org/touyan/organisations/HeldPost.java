package org.touyan.organisations;

import java.time.LocalDate;
import java.util.Collection;

import org.jspecify.annotations.Nullable;

import org.touyan.graph.Period;
import org.touyan.places.DivisionLevel;

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

	/** The level of the division, which is known where the post is not seen as well. */
	public DivisionLevel level() {
		return DivisionLevel.of(territory);
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

	/** Whether both are of one post, which is seen; in a new term it is another holding. */
	public boolean isSamePost(HeldPost other) {
		return post != null && other.post != null && post.id().equals(other.post.id());
	}

	/** Whether it is seen and of a kind. */
	public boolean isOf(PostKind kind) {
		return post != null && post.kind() == kind;
	}

}

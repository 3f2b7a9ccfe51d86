package org.touyan.organisations;

import java.util.Collection;
import java.util.Comparator;
import java.util.Objects;

import org.touyan.places.DivisionLevel;

/**
 * How high a post is: by the level of its division, and there by its kind, secretary before director before their
 * deputies before members of the two committees and first secretaries before heads of groups, clerks and those who
 * supervise (五级头雁).
 *
 * @param place in the division, the higher the number
 */
public record PostRank(DivisionLevel level, int place) implements Comparable<PostRank> {

	/**
	 * The rank of a post.
	 * @param territory the code of its division
	 */
	public static PostRank of(String territory, PostKind kind) {
		return new PostRank(DivisionLevel.of(territory), switch (kind) {
			case SECRETARY -> 4;
			case DIRECTOR -> 3;
			case DEPUTY_SECRETARY, DEPUTY_DIRECTOR -> 2;
			case PARTY_COMMITTEE_MEMBER, COMMITTEE_MEMBER, FIRST_SECRETARY -> 1;
			case GROUP_HEAD, CLERK, SUPERVISION_HEAD, SUPERVISION_MEMBER -> 0;
		});
	}

	/**
	 * Whether it is higher than that of each of these posts that is known, so that to rise to it is a promotion (提任).
	 */
	public boolean isAbove(Collection<HeldPost> posts) {
		return posts.stream().map(HeldPost::rank).filter(Objects::nonNull).allMatch(rank -> compareTo(rank) > 0);
	}

	@Override
	public int compareTo(PostRank other) {
		return Comparator.comparing(PostRank::level).thenComparingInt(PostRank::place).compare(this, other);
	}

}

package org.touyan.reserves.coverage;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.touyan.reserves.ReserveKind;
import org.touyan.reserves.ReserveQuota;
import org.touyan.reserves.coverage.CoverageRecords.Post;
import org.touyan.reserves.coverage.CoverageRecords.Reserve;

/**
 * The reserves that a village, a community or a post must have and has.
 *
 * @param code of the village or community
 * @param post null where it is of the whole place
 * @param most reserves that there may be
 */
record Coverage(String code, @Nullable String post, Map<ReserveKind, Need> needs, int most) {

	/**
	 * Numbers of one kind of reserves, in people.
	 *
	 * @param barred how many of those that there are cannot take the post now
	 */
	record Need(long required, long actual, long barred) {

		private static Need of(long required, List<Reserve> reserves, Set<String> barred) {
			return new Need(required, reserves.size(),
					reserves.stream().filter(reserve -> barred.contains(reserve.id())).count());
		}

		/** How many are missing. */
		long gap() {
			return Math.max(0, required - actual);
		}

	}

	/** How a village, a community or a post is provided for. 配备情况 */
	enum State {

		/** 无后备 */
		NONE,
		/** 不足 */
		SHORT,
		/** 达标 */
		MET,
		/** 超出上限 */
		OVER

	}

	/**
	 * That of a village or community.
	 * @param barred ids of records of who cannot take the post now
	 */
	static Coverage of(String code, ReserveQuota quota, List<Reserve> reserves, Set<String> barred) {
		var needs = new EnumMap<ReserveKind, Need>(ReserveKind.class);
		for (ReserveKind kind : ReserveKind.values()) {
			needs.put(kind, Need.of(quota.of(kind),
					reserves.stream().filter(reserve -> reserve.kind() == kind).toList(), barred));
		}
		return new Coverage(code, null, needs, quota.most());
	}

	static Coverage ofPost(Post post, ReserveKind kind, ReserveQuota quota, List<Reserve> reserves,
			Set<String> barred) {
		return new Coverage(post.territory(), post.id(),
				new EnumMap<>(Map.of(kind, Need.of(quota.of(kind), reserves, barred))), quota.most());
	}

	Need need(ReserveKind kind) {
		return needs.getOrDefault(kind, new Need(0, 0, 0));
	}

	long actual() {
		return needs.values().stream().mapToLong(Need::actual).sum();
	}

	long barred() {
		return needs.values().stream().mapToLong(Need::barred).sum();
	}

	/** How many are missing, kind by kind: one kind does not stand in for the other. */
	long gap() {
		return Arrays.stream(ReserveKind.values()).mapToLong(kind -> need(kind).gap()).sum();
	}

	State state() {
		if (gap() > 0) {
			return actual() == 0 ? State.NONE : State.SHORT;
		}
		return actual() > most ? State.OVER : State.MET;
	}

}

package org.touyan.reserves.coverage;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

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

	/** Numbers of one kind of reserves, in people. */
	record Need(long required, long actual) {

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

	static Coverage of(String code, ReserveQuota quota, List<Reserve> reserves) {
		var needs = new EnumMap<ReserveKind, Need>(ReserveKind.class);
		for (ReserveKind kind : ReserveKind.values()) {
			needs.put(kind,
					new Need(quota.of(kind), reserves.stream().filter(reserve -> reserve.kind() == kind).count()));
		}
		return new Coverage(code, null, needs, quota.most());
	}

	static Coverage ofPost(Post post, ReserveKind kind, ReserveQuota quota, List<Reserve> reserves) {
		return new Coverage(post.territory(), post.id(),
				new EnumMap<>(Map.of(kind, new Need(quota.of(kind), reserves.size()))), quota.most());
	}

	Need need(ReserveKind kind) {
		return needs.getOrDefault(kind, new Need(0, 0));
	}

	long actual() {
		return needs.values().stream().mapToLong(Need::actual).sum();
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

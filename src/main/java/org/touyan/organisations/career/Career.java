package org.touyan.organisations.career;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.touyan.api.NodeRef;
import org.touyan.graph.Period;
import org.touyan.organisations.HeldPost;
import org.touyan.organisations.Tenure;

/**
 * The posts that somebody took up by a day, in their order.
 *
 * @param promotions how many of them were promotions
 * @param tenures the times in one post without a gap, re-elections within them
 */
record Career(List<Step> steps, long promotions, List<InPost> tenures) {

	/**
	 * A post that was taken up.
	 *
	 * @param months full months in it, up to the day where it is held then
	 */
	record Step(NodeRef holding, @Nullable NodeRef post, LocalDate from, @Nullable LocalDate to, long months,
			Kind kind) {
	}

	/** What a post was to who took it up. 任职类型 */
	enum Kind {

		/** 首次任职 */
		FIRST,
		/** 提任 */
		PROMOTION,
		/** 连任 */
		REELECTION,
		/** 转任、兼任 */
		OTHER

	}

	/** A holding with its id. */
	record Holding(String id, HeldPost held) {
	}

	/**
	 * The career of somebody.
	 * @param holdings those that began by the day, in the order in which they began
	 */
	static Career of(List<Holding> holdings, LocalDate day) {
		var steps = new ArrayList<Step>();
		for (int place = 0; place < holdings.size(); place++) {
			Holding holding = holdings.get(place);
			HeldPost held = holding.held();
			LocalDate until = held.to() == null || held.to().isAfter(day) ? day : held.to();
			steps.add(new Step(new NodeRef(holding.id()), InPost.node(held.post()), held.from(), held.to(),
					Period.months(held.from(), until), kind(holding, holdings.subList(0, place))));
		}
		return new Career(steps, steps.stream().filter(step -> step.kind() == Kind.PROMOTION).count(),
				Tenure.of(holdings.stream().map(Holding::held).toList())
					.stream()
					.map(tenure -> InPost.of(tenure, day))
					.toList());
	}

	/** Posts that are taken up on the same day are no rise from one to the other. */
	private static Kind kind(Holding holding, List<Holding> earlier) {
		List<HeldPost> before = earlier.stream()
			.map(Holding::held)
			.filter(held -> held.from().isBefore(holding.held().from()))
			.toList();
		if (before.isEmpty()) {
			return Kind.FIRST;
		}
		if (Tenure.of(before).stream().anyMatch(tenure -> tenure.goesOnWith(holding.held()))) {
			return Kind.REELECTION;
		}
		return holding.held().isAbove(before) ? Kind.PROMOTION : Kind.OTHER;
	}

}

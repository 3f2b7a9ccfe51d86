package org.touyan.organisations;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.touyan.graph.Period;

/**
 * The time that somebody is in one post without a gap (连续任职): who is elected again has a new holding and the same
 * tenure. Holdings are half-open as all periods are, so the next one begins on the day on which the one before ends;
 * the day after is no gap either, since whoever keeps the last day in office as the end leaves one.
 *
 * @param holdings of one person in one post, one at least, in the order in which they began
 */
public record Tenure(List<HeldPost> holdings) {

	/** In which order they began, and where on one day, which ended first. */
	private static final Comparator<HeldPost> IN_ORDER = Comparator.comparing(HeldPost::from)
		.thenComparing(HeldPost::to, Comparator.nullsLast(Comparator.naturalOrder()));

	public Tenure {
		holdings = List.copyOf(holdings);
	}

	/**
	 * The tenures of somebody.
	 * @param holdings all that are known of one person, in any order; one whose post is not seen is a tenure of its own
	 * @return in the order in which they began
	 */
	public static List<Tenure> of(Collection<HeldPost> holdings) {
		var tenures = new ArrayList<Tenure>();
		for (HeldPost each : holdings.stream().sorted(IN_ORDER).toList()) {
			tenures.stream()
				.filter(tenure -> tenure.goesOnWith(each))
				.findFirst()
				.ifPresentOrElse(tenure -> tenures.set(tenures.indexOf(tenure), tenure.with(each)),
						() -> tenures.add(new Tenure(List.of(each))));
		}
		return tenures;
	}

	/** Whether a later holding of the person goes on where it ends, in the same post: 连任. */
	public boolean goesOnWith(HeldPost next) {
		LocalDate end = to();
		return holdings.getFirst().isSamePost(next) && (end == null || !next.from().isAfter(end.plusDays(1)));
	}

	private Tenure with(HeldPost next) {
		var more = new ArrayList<>(holdings);
		more.add(next);
		return new Tenure(more);
	}

	/** From the first day in the post to the end of the last holding. */
	public Period period() {
		return new Period(from(), to());
	}

	/** The first day in the post. */
	public LocalDate from() {
		return holdings.getFirst().from();
	}

	/** The first day no longer in it; null while it lasts. */
	public @Nullable LocalDate to() {
		return holdings.stream().anyMatch(each -> each.to() == null) ? null
				: holdings.stream()
					.map(HeldPost::to)
					.max(Comparator.nullsFirst(Comparator.naturalOrder()))
					.orElseThrow();
	}

	/** The post; null where it is not seen. */
	public HeldPost.@Nullable Post post() {
		return holdings.getFirst().post();
	}

	/** Full months in the post by a day, or by its end where that came first. */
	public int months(LocalDate day) {
		LocalDate end = to();
		return Period.months(from(), end == null || end.isAfter(day) ? day : end);
	}

}

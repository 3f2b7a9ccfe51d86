package org.touyan.query.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Where the search for nodes begins: at related ones that an index finds by a condition on them, rather than at all
 * there are of a type. Whatever is found from there still has to fit the whole.
 *
 * @param related how they are related to the nodes that are searched for, and what they fit
 * @param condition what is said of the nodes searched for that makes them related so
 * @param rest what else is said of them
 */
public record AccessPath(Match related, Filter condition, Filter rest) {

	/** How few an index finds, at the most, as far as the condition tells. */
	private enum Found {

		ONE, SOME, PART, ALL

	}

	/**
	 * Finds the best.
	 *
	 * @param match any
	 * @return empty where the nodes themselves are found as quickly, or nothing related is
	 */
	public static Optional<AccessPath> of(Match match) {
		return match.source() instanceof Source.Nodes || match.source() instanceof Source.Hop ? best(match)
				: Optional.empty();
	}

	/**
	 * Tells whether the search begins at any nodes of a type.
	 * @param match any
	 * @return whether nothing that is said of them is found by an index
	 */
	public static boolean any(Match match) {
		return match.source() instanceof Source.Nodes && best(match).isEmpty()
				&& Filter.parts(match.filter()).stream().allMatch(condition -> own(condition) == Found.ALL);
	}

	private static Optional<AccessPath> best(Match match) {
		List<Filter> conditions = Filter.parts(match.filter());
		Found own = conditions.stream().map(AccessPath::own).min(Comparator.naturalOrder()).orElse(Found.ALL);
		return conditions.stream()
			.min(Comparator.comparing(AccessPath::found))
			.filter(condition -> found(condition).compareTo(own) < 0)
			.map(condition -> of(conditions, condition));
	}

	private static AccessPath of(List<Filter> conditions, Filter condition) {
		var rest = new ArrayList<>(conditions);
		rest.remove(condition);
		return new AccessPath(related(condition).orElseThrow(), condition, Filter.all(rest));
	}

	/** What a condition says that there must be. */
	private static Optional<Match> related(Filter condition) {
		return switch (condition) {
			case Filter.Seen seen -> related(seen.filter());
			case Filter.Exists exists when exists.match().source() instanceof Source.Hop -> Optional.of(exists.match());
			case Filter.OneFits fits when fits.one().match().source() instanceof Source.Hop -> {
				Match match = fits.one().match();
				yield Optional.of(new Match(match.source(), Filter.all(List.of(match.filter(), fits.filter()))));
			}
			default -> Optional.empty();
		};
	}

	private static Found found(Filter filter) {
		return switch (filter) {
			case Filter.All all ->
				all.filters().stream().map(AccessPath::found).min(Comparator.naturalOrder()).orElse(Found.ALL);
			default -> related(filter).map(related -> found(related.filter())).orElseGet(() -> own(filter));
		};
	}

	private static Found own(Filter filter) {
		if (filter instanceof Filter.Any any) {
			return any.filters().stream().map(AccessPath::own).max(Comparator.naturalOrder()).orElse(Found.ALL);
		}
		if (!(filter instanceof Filter.Comparison comparison)
				|| !(comparison.value() instanceof Value.Property property) || !property.indexed()) {
			return Found.ALL;
		}
		return switch (comparison.operator()) {
			case EQUAL -> Found.ONE;
			case IN -> Found.SOME;
			case STARTS_WITH, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> Found.PART;
			default -> Found.ALL;
		};
	}

}

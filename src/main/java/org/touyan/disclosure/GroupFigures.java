package org.touyan.disclosure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The same figures of several groups, which are published together: of all, and of their parts. A figure of a group has
 * the key {@link Key}.
 */
public final class GroupFigures {

	private final Publication publication;

	private final Map<GroupKey, Map<?, Long>> groups = new LinkedHashMap<>();

	private final List<Line> lines = new ArrayList<>();

	/**
	 * Begins them.
	 * @param publication that they are a part of
	 */
	public GroupFigures(Publication publication) {
		this.publication = publication;
	}

	/**
	 * Tells a figure from all others.
	 *
	 * @param group of which it is
	 * @param figure what is counted
	 */
	public record Key(GroupKey group, Object figure) {

		private static List<Key> all(GroupKey group, Collection<?> figures) {
			return figures.stream().map(figure -> new Key(group, figure)).toList();
		}

	}

	private record Line(Collection<?> some, Collection<?> others, boolean isEqual) {
	}

	/**
	 * A group with its figures, which are put into an order of their own: what is kept back must not depend on that in
	 * which a map happens to have them, or two answers that should be the same would tell more than one.
	 * @param group tells it from the others
	 * @param counts by what is counted; one of 0 need not be there
	 */
	public void group(GroupKey group, Map<?, Long> counts) {
		var ordered = new LinkedHashMap<Object, Long>();
		counts.entrySet()
			.stream()
			.sorted(Comparator.comparing(each -> each.getKey().toString()))
			.forEach(each -> ordered.put(each.getKey(), each.getValue()));
		groups.put(group, ordered);
		ordered.forEach((figure, count) -> publication.count(new Key(group, figure), count));
	}

	/**
	 * That in every group a figure is the sum of others.
	 * @param whole what they make up
	 * @param parts that do not overlap
	 */
	public void sum(Object whole, Collection<?> parts) {
		same(List.of(whole), parts);
	}

	/**
	 * That in every group some figures are together the same as others.
	 * @param some on the one side
	 * @param others on the other side
	 */
	public void same(Collection<?> some, Collection<?> others) {
		lines.add(new Line(some, others, true));
	}

	/**
	 * That in every group some figures are together not more than others.
	 * @param some which are not more
	 * @param others than these
	 */
	public void atMost(Collection<?> some, Collection<?> others) {
		lines.add(new Line(some, others, false));
	}

	/** States the sums within all groups, once all are given. */
	public void close() {
		groups.keySet().forEach(group -> lines.forEach(line -> state(group, line)));
	}

	private void state(GroupKey group, Line line) {
		if (line.isEqual()) {
			publication.same(Key.all(group, line.some()), Key.all(group, line.others()));
		}
		else {
			publication.atMost(Key.all(group, line.some()), Key.all(group, line.others()));
		}
	}

	/**
	 * That all of a group are in one of some others at least. A figure of which nobody is in two is the sum of theirs,
	 * which who reads it may think of any; else they are more by those who are, whom nobody is told.
	 * @param whole the group
	 * @param parts the others
	 * @param everybody the figure that counts all
	 */
	public void parts(GroupKey whole, Collection<? extends GroupKey> parts, Object everybody) {
		var figures = new LinkedHashSet<Object>();
		figures.addAll(groups.getOrDefault(whole, Map.of()).keySet());
		parts.forEach(part -> figures.addAll(groups.getOrDefault(part, Map.of()).keySet()));
		var divided = figures.stream().filter(figure -> over(whole, parts, figure) == 0).toList();
		divided.forEach(figure -> publication.sum(new Key(whole, figure),
				parts.stream().map(part -> new Key(part, figure)).toList()));
		figures.removeAll(divided);
		if (!figures.isEmpty()) {
			within(whole, parts);
			overlap(whole, parts, figures, everybody);
		}
	}

	/**
	 * That some groups are each within another: none of their figures is more.
	 * @param whole the group
	 * @param parts the others
	 */
	public void within(GroupKey whole, Collection<? extends GroupKey> parts) {
		for (GroupKey part : parts) {
			groups.getOrDefault(part, Map.of())
				.keySet()
				.forEach(figure -> publication.atMost(List.of(new Key(part, figure)), List.of(new Key(whole, figure))));
		}
	}

	private long over(GroupKey whole, Collection<? extends GroupKey> parts, Object figure) {
		return parts.stream().mapToLong(part -> of(part, figure)).sum() - of(whole, figure);
	}

	private long of(GroupKey group, Object figure) {
		Long count = groups.getOrDefault(group, Map.of()).get(figure);
		return count == null ? 0 : count;
	}

	private void overlap(GroupKey whole, Collection<? extends GroupKey> parts, Set<Object> figures, Object everybody) {
		var more = new GroupKey.Overlap(whole, parts, false);
		var less = new GroupKey.Overlap(whole, parts, true);
		for (Object figure : figures) {
			long over = over(whole, parts, figure);
			publication.free(new Key(more, figure), Math.max(0, over));
			publication.free(new Key(less, figure), Math.max(0, -over));
		}
		for (Object figure : figures) {
			var all = new ArrayList<Key>(parts.stream().map(part -> new Key(part, figure)).toList());
			all.add(new Key(less, figure));
			publication.same(List.of(new Key(whole, figure), new Key(more, figure)), all);
			publication.atMost(List.of(new Key(more, figure), new Key(less, figure)),
					List.of(new Key(more, everybody)));
		}
	}

}

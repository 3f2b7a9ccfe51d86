package org.touyan.query;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.touyan.query.plan.Parameter;
import org.touyan.query.planner.FigureAreas;
import org.touyan.query.planner.FigureDays;
import org.touyan.query.planner.ScopeShape;

/**
 * What of the graph somebody may see. It narrows every match of a plan, so that what is outside of it is as if it were
 * not there, and says which fields may be read and used. Of territories one within the other the wider is kept.
 *
 * @param territories beginnings of division codes; nodes that lie there are seen, and those that belong to such. The
 * empty text is the beginning of every code: all nodes are seen. With no territory nothing is seen but what a level
 * shows
 * @param levels of what is {@code @sensitive} or {@code @visible} at a level: those that may be read; {@code *} stands
 * for all
 * @param minimumCellSize 0 where rows may be read; else they may only be counted and reckoned with, and no figure is
 * given of fewer of them
 */
public record RowScope(List<String> territories, Set<String> levels, int minimumCellSize) {

	/** Everything is seen. */
	public static final RowScope EVERYTHING = new RowScope(List.of(""), Set.of(ScopeShape.ALL), 0);

	/** Nothing is seen. */
	public static final RowScope NOTHING = new RowScope(List.of(), Set.of(), 0);

	/** Of what is read in an order until a page is full, no more is passed over than there is to see. */
	private static final double LESSER = 0.5;

	/** To see whether somebody is seen takes as many looks as to find so many from a territory. */
	private static final double FROM_THERE = 4;

	/** What lies nowhere everybody sees: it too is looked through, and of so many nodes there is one such. */
	private static final double EVERYWHERE = 2_000;

	public RowScope {
		List<String> all = territories;
		territories = all.stream()
			.filter(territory -> all.stream()
				.noneMatch(wider -> !wider.equals(territory) && territory.startsWith(wider)))
			.distinct()
			.sorted()
			.toList();
		levels = Set.copyOf(levels);
	}

	/**
	 * Whether figures are published for a day to those who may read figures only: what changed between two days is
	 * more.
	 * @param day which
	 * @param today the present day
	 * @return true for today and the last days of quarters
	 */
	public static boolean publishesFiguresOf(LocalDate day, LocalDate today) {
		return FigureDays.arePublished(day, today);
	}

	/**
	 * Whether figures are published for an area to those who may read figures only: in smaller ones are too few people.
	 * @param area the beginning of division codes
	 * @return true for divisions down to subdistricts, and for the empty text, which is the beginning of all codes
	 */
	public static boolean publishesFiguresOf(String area) {
		return FigureAreas.arePublished(area);
	}

	/** What a plan depends on; a search for what is seen begins at the territories where the lesser part is there. */
	ScopeShape shape(Set<String> shortcuts, Statistics statistics) {
		Set<String> narrow = everywhere() ? Set.of()
				: shortcuts.stream()
					.filter(shortcut -> statistics.share(shortcut, territories) < LESSER)
					.collect(Collectors.toUnmodifiableSet());
		return new ScopeShape(territories.size(), everywhere(), levels, narrow, few(narrow, statistics),
				minimumCellSize);
	}

	/** Roughly, so that there are few such numbers, and plans for each. */
	private int few(Set<String> narrow, Statistics statistics) {
		double seen = narrow.stream()
			.mapToDouble(shortcut -> statistics.share(shortcut, territories)
					* statistics.relationships(shortcut, null, true))
			.sum();
		double all = statistics.nodes(null);
		return Integer.highestOneBit(Math.max(1, (int) (seen / FROM_THERE + all / EVERYWHERE)));
	}

	/**
	 * Whether what is sensitive at a level may be read.
	 * @param level as the SDL has it
	 */
	public boolean opens(String level) {
		return levels.contains(level) || levels.contains(ScopeShape.ALL);
	}

	private boolean everywhere() {
		return territories.contains("");
	}

	/** The values that a statement needs. */
	Map<String, String> parameters() {
		var parameters = new LinkedHashMap<String, String>();
		for (Parameter parameter : ScopeShape.parameters(everywhere() ? 0 : territories.size())) {
			parameters.put(parameter.name(), territories.get(parameters.size()));
		}
		return parameters;
	}

}

package org.touyan.query.planner;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.touyan.query.plan.Parameter;

/**
 * What somebody may see, but for which territories those are: the same for all who are answered from the same plan.
 *
 * @param territories how many there are
 * @param everywhere whether one of them is everywhere
 * @param levels that may be read; {@link #ALL} among them stands for all
 * @param narrow the shortcuts of {@code @visible} of which the lesser part leads to the territories
 * @param few so many of what an index has for a text are looked at one by one; where it has more, it takes less to find
 * what is seen from the territories
 * @param minimumCellSize 0 where rows may be read, else of how many figures may be given at the least
 */
public record ScopeShape(int territories, boolean everywhere, Set<String> levels, Set<String> narrow, int few,
		int minimumCellSize) {

	/** Stands for all levels. */
	public static final String ALL = "*";

	public ScopeShape {
		levels = Set.copyOf(levels);
		narrow = Set.copyOf(narrow);
	}

	/**
	 * The names under which a statement has the territories.
	 *
	 * @return none where they do not matter
	 */
	public List<Parameter> parameters() {
		return parameters(everywhere ? 0 : territories);
	}

	/**
	 * The names under which a statement has some territories.
	 *
	 * @param territories how many there are
	 * @return as many
	 */
	public static List<Parameter> parameters(int territories) {
		return IntStream.range(0, territories).mapToObj(number -> new Parameter("territory" + number)).toList();
	}

	boolean reads(String level) {
		return levels.contains(level) || levels.contains(ALL);
	}

	/** Whether rows may only be counted and reckoned with. */
	boolean figuresOnly() {
		return minimumCellSize > 0;
	}

	/** Refuses to choose groups by their figures, which tells figures that are left out. */
	void checkHaving() {
		if (figuresOnly()) {
			throw new InvalidArgumentException("FIGURES_ONLY",
					"having would tell figures of few people; this account asks for groups without it.");
		}
	}

	/** Refuses what shows rows to those who may only have figures of them. */
	void checkRows(String field) {
		if (figuresOnly()) {
			throw new InvalidArgumentException("FIGURES_ONLY",
					"%s shows single rows; this account may ask for figures only.".formatted(field));
		}
	}

}

package org.touyan.query.oracle;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.random.RandomGenerator;

import org.touyan.query.RowScope;

/** Callers who see some of a graph. */
final class Viewers {

	private static final List<String> TERRITORIES = List.of("a", "头", "b", "A", "雁", "x");

	private Viewers() {
	}

	/** Of the same shape for the same {@code shapes}, for the territories that {@code random} says. */
	static RowScope random(RandomGenerator shapes, RandomGenerator random, Mapping mapping) {
		int count = shapes.nextInt(8) == 0 ? 0 : 1 + shapes.nextInt(3);
		boolean everywhere = shapes.nextInt(10) == 0;
		List<String> territories = everywhere ? List.of("")
				: random.ints(count, 0, TERRITORIES.size()).mapToObj(TERRITORIES::get).toList();
		Set<String> levels = Set.copyOf(mapping.levels().stream().filter(_ -> shapes.nextBoolean()).toList());
		return new RowScope(territories, levels, 0);
	}

	/** Who sees what lies in any three of the territories and may read all of it. */
	static RowScope some(RandomGenerator random, Mapping mapping) {
		var territories = new ArrayList<>(TERRITORIES);
		Collections.shuffle(territories, Random.from(random));
		return new RowScope(territories.subList(0, 3), mapping.levels(), 0);
	}

}

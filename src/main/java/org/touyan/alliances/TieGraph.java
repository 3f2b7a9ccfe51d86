package org.touyan.alliances;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;

import org.touyan.api.Question;

/**
 * Villages and communities and what ties them, as a graph of numbers: first the places, then the ties, each with those
 * it leads on to. So an alliance of forty is forty lines to and from it, and not a line between any two of them.
 */
final class TieGraph {

	private final List<String> places;

	private final List<Tie> ties;

	private final int[][] next;

	private TieGraph(List<String> places, List<Tie> ties, int[][] next) {
		this.places = places;
		this.ties = ties;
		this.next = next;
	}

	/** The ties between places of an area that who asks may see, kept for as long as nothing is written. */
	static TieGraph read(String area, Question question) {
		return question.kept(List.of(TieGraph.class, area), () -> TieRead.graph(area, question));
	}

	static TieGraph of(List<String> places, List<Tie> ties) {
		List<Tie> ordered = ties.stream().sorted(Tie.IN_ORDER).toList();
		var next = new ArrayList<int[]>();
		var from = new ArrayList<List<Integer>>();
		places.forEach(_ -> from.add(new ArrayList<>()));
		for (int tie = 0; tie < ordered.size(); tie++) {
			int number = places.size() + tie;
			ordered.get(tie).from().forEach(place -> from.get(number(places, place)).add(number));
		}
		from.forEach(all -> next.add(all.stream().mapToInt(Integer::intValue).toArray()));
		ordered.forEach(tie -> next.add(tie.to().stream().mapToInt(place -> number(places, place)).sorted().toArray()));
		// Which places a tie has is in the lines by now; kept twice, it would be most of the memory.
		List<Tie> named = ordered.stream().map(Tie::named).toList();
		return new TieGraph(places, named, next.toArray(int[][]::new));
	}

	private static int number(List<String> places, String place) {
		return Collections.binarySearch(places, place);
	}

	int size() {
		return next.length;
	}

	/** The number of a place; below 0 where who asks sees none. */
	int place(String id) {
		return number(places, id);
	}

	String placeId(int number) {
		return places.get(number);
	}

	Tie tie(int number) {
		return ties.get(number - places.size());
	}

	/** Whether it is a place, or a tie of one of these kinds. */
	boolean isOf(Set<TieKind> kinds, int number) {
		return number < places.size() || kinds.contains(ties.get(number - places.size()).kind());
	}

	/** From a place to its ties, from a tie to its places. */
	int[] next(int number) {
		return next[number];
	}

	/** The ties by which one place leads to another. */
	List<Tie> between(int one, int other) {
		return Arrays.stream(next[one])
			.filter(tie -> Arrays.binarySearch(next[tie], other) >= 0)
			.mapToObj(tie -> ties.get(tie - places.size()))
			.toList();
	}

}

package org.touyan.alliances.path;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * Villages and communities and what ties them, as a graph of numbers: first the places, then the ties, each with those
 * it leads on to. So an alliance of forty is forty lines to and from it, and not a line between any two of them.
 */
public final class LinkGraph {

	private final List<String> places;

	private final List<Link> links;

	private final int[][] next;

	private LinkGraph(List<String> places, List<Link> links, int[][] next) {
		this.places = places;
		this.links = links;
		this.next = next;
	}

	static LinkGraph of(List<String> places, List<Link> links) {
		List<Link> ordered = links.stream().sorted(Link.IN_ORDER).toList();
		var next = new ArrayList<int[]>();
		var from = new ArrayList<List<Integer>>();
		places.forEach(_ -> from.add(new ArrayList<>()));
		for (int link = 0; link < ordered.size(); link++) {
			int number = places.size() + link;
			ordered.get(link).from().forEach(place -> from.get(number(places, place)).add(number));
		}
		from.forEach(all -> next.add(all.stream().mapToInt(Integer::intValue).toArray()));
		ordered
			.forEach(link -> next.add(link.to().stream().mapToInt(place -> number(places, place)).sorted().toArray()));
		// Which places a tie has is in the lines by now; kept twice, it would be most of the memory.
		List<Link> named = ordered.stream().map(Link::named).toList();
		return new LinkGraph(places, named, next.toArray(int[][]::new));
	}

	private static int number(List<String> places, String place) {
		return Collections.binarySearch(places, place);
	}

	int size() {
		return next.length;
	}

	/** The number of a place; below 0 where who asks sees none. */
	public int place(String id) {
		return number(places, id);
	}

	String placeId(int number) {
		return places.get(number);
	}

	Link link(int number) {
		return links.get(number - places.size());
	}

	/** Whether it is a place, or a tie of one of these kinds. */
	boolean isOf(Set<LinkKind> kinds, int number) {
		return number < places.size() || kinds.contains(links.get(number - places.size()).kind());
	}

	/** From a place to its ties, from a tie to its places. */
	int[] next(int number) {
		return next[number];
	}

	/** The ties by which one place leads to another. */
	public List<Link> between(int one, int other) {
		return Arrays.stream(next[one])
			.filter(link -> Arrays.binarySearch(next[link], other) >= 0)
			.mapToObj(link -> links.get(link - places.size()))
			.toList();
	}

}

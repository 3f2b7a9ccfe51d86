package org.touyan.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import graphql.language.AstPrinter;
import graphql.language.SelectionSet;
import org.jspecify.annotations.Nullable;

import org.touyan.query.LinkedType;
import org.touyan.query.LinkedType.Link;

/**
 * A type of nodes as pictures read it.
 *
 * @param term its name in Chinese
 * @param label what its nodes are called by; null where they are called as the type
 * @param links the fields that show what is related to them
 * @param cards the types of those that show no more of it than its name
 */
record PictureType(LinkedType type, String term, @Nullable SelectionSet label, List<Link> links, Set<String> cards) {

	private static final int AT_ONCE = 6;

	/**
	 * The fields of nodes of the type with all that is related to them, some at a time: of many at once, the database
	 * takes long to find a way.
	 * @param most rows of each page
	 */
	List<String> fragments(int most) {
		var fragments = new ArrayList<String>();
		for (int begin = 0; begin == 0 || begin < links.size(); begin += AT_ONCE) {
			String fields = IntStream.range(begin, Math.min(links.size(), begin + AT_ONCE))
				.mapToObj(number -> field(number, most))
				.collect(Collectors.joining(" ", begin == 0 ? own() : "id ", ""));
			fragments.add("fragment Seen%d on %s { %s }".formatted(begin, type.name(), fields));
		}
		return fragments;
	}

	/** What is asked of the node itself. */
	private String own() {
		String called = label == null ? "" : AstPrinter.printAstCompact(label).replaceAll("^\\{|}$", " ");
		return "id %s %s %s ".formatted(called, type.from() == null ? "" : "begin: " + type.from(),
				type.to() == null ? "" : "end: " + type.to());
	}

	private String field(int number, int most) {
		Link link = links.get(number);
		return "l%d: %s%s".formatted(number, link.field(), link.many() ? page(link, most) : row(link));
	}

	/** The fields that tell how many are related to a node of the type, of which there are more than a page has. */
	String counts(Set<Integer> numbers) {
		return "fragment Counts on %s { id %s }".formatted(type.name(),
				numbers.stream()
					.map(number -> "l%d: %s { totalCount }".formatted(number, links.get(number).field()))
					.collect(Collectors.joining(" ")));
	}

	private String page(Link link, int most) {
		return "(first: %d) { %s }".formatted(most,
				link.from() == null ? "nodes " + row(link) : "edges { begin: %s %s %s node %s }".formatted(link.from(),
						end(link), link.role() == null ? "" : Link.ROLE, row(link)));
	}

	private static String end(Link link) {
		return link.to() == null ? "" : "end: " + link.to();
	}

	private String row(Link link) {
		return cards.contains(link.target()) ? "{ id name }" : "{ __typename ... on Node { id } }";
	}

	/** Whether the field shows no more than names. */
	boolean isCard(Link link) {
		return cards.contains(link.target());
	}

}

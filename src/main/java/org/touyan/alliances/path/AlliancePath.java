package org.touyan.alliances.path;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

import org.hibernate.validator.constraints.Range;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

import org.touyan.alliances.Id;
import org.touyan.api.NodeRef;
import org.touyan.api.QueryContext;
import org.touyan.api.ReadBy;
import org.touyan.api.Rows;
import org.touyan.places.DivisionLevel;
import org.touyan.places.Territory;

/** How two villages or communities are connected. */
@Controller
class AlliancePath {

	private static final int LONGEST = 8;

	private static final int MOST = 20;

	private static final String HOPS = "maxHops is ${validatedValue}; it can be {min} to {max}.";

	private static final String PATHS = "first is ${validatedValue}; it can be {min} to {max}.";

	/** Which of some places are seen. */
	@ReadBy("alliances/seen")
	record Seen(Rows<Id> places) {
	}

	record Answer(NodeRef from, NodeRef to, @Nullable Integer hops, List<Path> paths) {
	}

	record Path(int hops, List<Step> steps) {
	}

	record Step(LinkKind kind, NodeRef from, NodeRef to, NodeRef via, String text) {
	}

	@QueryMapping
	@Nullable
	Answer alliancePath(@Argument String from, @Argument String to, @Argument @Nullable Set<LinkKind> kinds,
			@Argument @Range(min = 1, max = LONGEST, message = HOPS) int maxHops,
			@Argument @Range(min = 1, max = MOST, message = PATHS) int first, QueryContext question) {
		if (from.equals(to)) {
			throw question.refused("INVALID_ARGUMENT", "from and to are the same place.");
		}
		if (!Territory.isCode(from) || !Territory.isCode(to) || !areSeen(List.of(from, to), question)) {
			return null;
		}
		LinkGraph graph = LinkRead.graph(area(from, to, question), question);
		int begin = graph.place(from);
		int end = graph.place(to);
		if (begin < 0 || end < 0) {
			return null;
		}
		var search = new ShortestPaths(graph, kinds == null ? EnumSet.allOf(LinkKind.class) : kinds, maxHops);
		List<int[]> paths = search.between(begin, end, first);
		return new Answer(new NodeRef(from), new NodeRef(to), paths.isEmpty() ? null : hops(paths.getFirst()),
				published(paths, graph, question));
	}

	private static boolean areSeen(List<String> ids, QueryContext question) {
		return question.rows(Map.of("ids", ids), Seen.class).places().nodes().size() == ids.size();
	}

	private static String area(String from, String to, QueryContext question) {
		return question.area().isEmpty() ? Territory.around(from, to, DivisionLevel.DISTRICT) : question.area();
	}

	/** As it was called first. */
	@QueryMapping
	@Nullable
	Answer federationPath(@Argument String from, @Argument String to, @Argument @Nullable Set<LinkKind> kinds,
			@Argument @Range(min = 1, max = LONGEST, message = HOPS) int maxHops,
			@Argument @Range(min = 1, max = MOST, message = PATHS) int first, QueryContext question) {
		return alliancePath(from, to, kinds, maxHops, first, question);
	}

	private static int hops(int[] path) {
		return path.length / 2;
	}

	private static List<Path> published(List<int[]> paths, LinkGraph graph, QueryContext question) {
		if (paths.isEmpty()) {
			return List.of();
		}
		var places = new TreeSet<String>();
		var links = new HashSet<Link>();
		for (int[] path : paths) {
			IntStream.rangeClosed(0, hops(path)).forEach(hop -> places.add(graph.placeId(path[2 * hop])));
			IntStream.range(0, hops(path)).forEach(hop -> links.add(graph.link(path[2 * hop + 1])));
		}
		var texts = new StepTexts(StepNames.read(places, links, question));
		return paths.stream()
			.map(path -> new Path(hops(path),
					IntStream.range(0, hops(path)).mapToObj(hop -> step(path, hop, graph, texts)).toList()))
			.toList();
	}

	private static Step step(int[] path, int hop, LinkGraph graph, StepTexts texts) {
		String from = graph.placeId(path[2 * hop]);
		String to = graph.placeId(path[2 * hop + 2]);
		Link link = graph.link(path[2 * hop + 1]);
		return new Step(link.kind(), new NodeRef(from), new NodeRef(to), new NodeRef(link.id()),
				texts.of(link, from, to));
	}

}

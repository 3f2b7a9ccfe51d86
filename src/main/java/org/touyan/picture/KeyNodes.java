package org.touyan.picture;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

import org.touyan.api.AnswerPage;
import org.touyan.api.NodeRef;
import org.touyan.api.QueryContext;

/** Who holds a network together: those most between others, and those without whom it falls into pieces. */
@Controller
class KeyNodes {

	private final PictureSettings settings;

	KeyNodes(PictureSettings settings) {
		this.settings = settings;
	}

	record KeyPeople(List<KeyPerson> nodes, long totalCount, AnswerPage.PageInfo pageInfo, int edges, int components,
			int cutPoints, List<KeyCommunity> communities, boolean isSampled, int sampleSize) {
	}

	record KeyCommunity(int number, int size) {
	}

	record KeyPerson(String id, String label, NodeRef node, int degree, double betweenness, double share, int community,
			boolean isCutPoint, List<Integer> pieces, int cutOff) {

		static KeyPerson of(Network network, String id, int community) {
			double score = Objects.requireNonNull(network.scores().get(id));
			double others = network.names().size() - 1.0;
			List<Integer> pieces = network.pieces(id);
			return new KeyPerson(id, Objects.requireNonNull(network.names().get(id)), new NodeRef(id),
					network.graph().degreeOf(id), score, others < 2 ? 0 : 2 * score / (others * (others - 1)),
					community, network.cutPoints().contains(id), pieces,
					pieces.stream().skip(1).mapToInt(size -> size).sum());
		}

	}

	private record Of(KeyNetwork network, String area) {
	}

	@QueryMapping
	KeyPeople keyPeople(@Argument KeyNetwork network, QueryContext question) {
		Network found = question.snapshot(new Of(network, question.area()),
				() -> Network.of(network.pairs(question), settings));
		Comparator<String> most = Comparator.comparingDouble(id -> -Objects.requireNonNull(found.scores().get(id)));
		AnswerPage<String> page = question.page(
				found.names().keySet().stream().sorted(most.thenComparing(Comparator.naturalOrder())).toList(),
				id -> id);
		Map<String, Integer> numbers = found.numbers();
		List<KeyCommunity> communities = IntStream.range(0, found.communities().size())
			.mapToObj(number -> new KeyCommunity(number + 1, found.communities().get(number).size()))
			.toList();
		return new KeyPeople(
				page.nodes().stream().map(id -> KeyPerson.of(found, id, numbers.getOrDefault(id, 0))).toList(),
				page.totalCount(), page.pageInfo(), found.graph().edgeSet().size(), found.components(),
				found.cutPoints().size(), communities, found.sources() < found.names().size(), found.sources());
	}

}

package org.touyan.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

import org.jgrapht.alg.scoring.BetweennessCentrality;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** Networks by chance against the same figures by trying everything. */
class NetworkTests {

	private static final PictureSettings SETTINGS = new PictureSettings(2000, 2000, 500);

	private static List<KeyNetwork.Pair> pairs(long seed, int nodes, int pairs) {
		var random = new Random(seed);
		return IntStream.range(0, pairs)
			.mapToObj(_ -> List.of(random.nextInt(nodes), random.nextInt(nodes)))
			.filter(pair -> !pair.getFirst().equals(pair.getLast()))
			.map(pair -> new KeyNetwork.Pair(named(pair.getFirst()), named(pair.getLast())))
			.toList();
	}

	private static KeyNetwork.Named named(int number) {
		return new KeyNetwork.Named("id%03d".formatted(number), "name " + number);
	}

	private static Map<String, Set<String>> joined(List<KeyNetwork.Pair> pairs) {
		var joined = new TreeMap<String, Set<String>>();
		pairs.forEach(pair -> Brute.join(joined, pair.one().id(), pair.other().id()));
		return joined;
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5, 6, 7, 8 })
	void figuresAreExactWhereTheNetworkIsSmall(long seed) {
		List<KeyNetwork.Pair> pairs = pairs(seed, 30, 20 + 5 * (int) seed);
		Map<String, Set<String>> joined = joined(pairs);
		Network network = Network.of(pairs, SETTINGS);
		Map<String, Double> library = new BetweennessCentrality<>(network.graph()).getScores();
		Brute.betweenness(joined).forEach((id, score) -> {
			assertThat(network.scores().get(id)).isEqualTo(score, within(1e-9))
				.isEqualTo(library.get(id), within(1e-9));
			assertThat(network.pieces(id)).isEqualTo(Brute.pieces(joined, id));
			assertThat(network.cutPoints().contains(id)).isEqualTo(Brute.pieces(joined, id).size() > 1);
		});
		assertThat(network.scores()).hasSameSizeAs(joined);
		assertThat(network.components()).isEqualTo(Brute.parts(joined, joined.keySet()).size());
		assertThat(network.communities()).isEqualTo(Network.of(pairs.reversed(), SETTINGS).communities());
	}

	@Test
	void aLargeNetworkIsSampledAndSaysSo() {
		List<KeyNetwork.Pair> pairs = pairs(9, 120, 200);
		Network exact = Network.of(pairs, SETTINGS);
		Network sampled = Network.of(pairs, new PictureSettings(2000, 50, 40));
		assertThat(exact.sources()).isEqualTo(exact.names().size());
		assertThat(sampled.sources()).isEqualTo(40);
		assertThat(sampled.scores()).isNotEqualTo(exact.scores())
			.isEqualTo(Network.of(pairs, new PictureSettings(2000, 50, 40)).scores());
		var best = new ArrayList<>(exact.scores().keySet());
		best.sort((one, other) -> Double.compare(score(exact, other), score(exact, one)));
		for (String id : best.subList(0, 5)) {
			assertThat(score(sampled, id)).isCloseTo(score(exact, id), within(score(exact, id) / 2));
		}
		assertThat(Network.of(pairs, new PictureSettings(2000, 50, 1000)).scores()).isEqualTo(exact.scores());
	}

	private static double score(Network network, String id) {
		return Objects.requireNonNull(network.scores().get(id));
	}

	@Test
	void nobodyIsANetworkToo() {
		Network none = Network.of(List.of(), SETTINGS);
		assertThat(none.scores()).isEmpty();
		assertThat(none.communities()).isEmpty();
		assertThat(none.components()).isZero();
	}

}

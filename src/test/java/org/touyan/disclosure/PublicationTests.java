package org.touyan.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What is kept back of tables cannot be computed. */
class PublicationTests {

	private static final int LEAST = 5;

	private static final GroupKey ONE = new GroupKey.Of("one");

	private static final GroupKey OTHER = new GroupKey.Of("other");

	private static Publication table(Map<String, Long> counts, List<List<String>> sums, int least) {
		var publication = new Publication(least);
		counts.forEach(publication::count);
		sums.forEach(sum -> publication.sum(sum.getFirst(), sum.subList(1, sum.size())));
		return publication;
	}

	@Test
	void whereNothingIsTooSmallAllIsTold() {
		PublishedCounts published = table(Map.of("all", 12L, "a", 5L, "b", 7L), List.of(List.of("all", "a", "b", "c")),
				LEAST)
			.publish();
		assertThat(List.of(published.of("all"), published.of("a"), published.of("b"), published.of("c")))
			.containsExactly(12L, 5L, 7L, 0L);
	}

	@Test
	void whoMayReadRowsIsToldAll() {
		PublishedCounts published = table(Map.of("all", 3L, "a", 1L, "b", 2L), List.of(List.of("all", "a", "b")), 0)
			.publish();
		assertThat(List.of(published.of("all"), published.of("a"), published.of("b"))).containsExactly(3L, 1L, 2L);
	}

	@Test
	void theSmallestOfTheOthersIsKeptBackWithASmallOne() {
		PublishedCounts published = table(Map.of("all", 34L, "a", 3L, "b", 20L, "c", 11L),
				List.of(List.of("all", "a", "b", "c")), LEAST)
			.publish();
		assertThat(published.of("a")).isNull();
		assertThat(published.of("c")).isNull();
		assertThat(published.of("b")).isEqualTo(20);
		assertThat(published.of("all")).isEqualTo(34);
	}

	@Test
	void severalSmallOnesThatAreTogetherFewNeedOneMore() {
		PublishedCounts published = table(Map.of("all", 24L, "a", 1L, "b", 2L, "c", 21L),
				List.of(List.of("all", "a", "b", "c")), LEAST)
			.publish();
		assertThat(published.of("c")).isNull();
		assertThat(published.of("all")).isEqualTo(24);
	}

	/** Five of one each: it is known that none of them is 0. */
	@Test
	void severalSmallOnesThatCanBeNothingElseNeedOneMore() {
		var counts = new HashMap<String, Long>(Map.of("all", 25L, "f", 20L));
		List.of("a", "b", "c", "d", "e").forEach(one -> counts.put(one, 1L));
		PublishedCounts published = table(counts, List.of(List.of("all", "a", "b", "c", "d", "e", "f")), LEAST)
			.publish();
		assertThat(published.of("f")).isNull();
	}

	@Test
	void aSmallDifferenceOfTwoTotalsIsKeptBackToo() {
		PublishedCounts published = table(Map.of("people", 30L, "with", 27L, "without", 3L),
				List.of(List.of("people", "with", "without")), LEAST)
			.publish();
		assertThat(published.of("with") == null || published.of("people") == null).isTrue();
	}

	/** The rows and the columns alone are fine; only the equations together say what is in the corner. */
	@Test
	void whatOnlyAllSumsTogetherTellIsFound() {
		var publication = new Publication(LEAST);
		publication.count("a", 3);
		publication.count("b", 9);
		publication.count("c", 8);
		publication.count("a+b", 12);
		publication.count("b+c", 17);
		publication.count("a+c", 11);
		publication.sum("a+b", List.of("a", "b"));
		publication.sum("b+c", List.of("b", "c"));
		publication.sum("a+c", List.of("a", "c"));
		PublishedCounts published = publication.publish();
		assertThat(List.of("a+b", "b+c", "a+c").stream().filter(sum -> published.of(sum) == null)).isNotEmpty();
	}

	@Test
	void whatIsKeptBackOfAnAreaIsKeptBackWhereTheAreaIsAskedForAlone() {
		var whole = new Publication(LEAST);
		Map.of("", 30L, "370112001", 3L, "370112002", 12L, "370112003", 15L)
			.forEach((area, count) -> whole.count(people(area), count));
		whole.sum(people(""), Stream.of("370112001", "370112002", "370112003").map(PublicationTests::people).toList());
		assertThat(whole.publish().of(people("370112002"))).isNull();
		assertThat(alone(whole.part("370112002"), 12)).isNull();
		assertThat(alone(whole.part("370112003"), 15)).isEqualTo(15);
	}

	private static @Nullable Long alone(Publication part, long count) {
		part.count(people(""), count);
		return part.publish().of(people(""));
	}

	private static GroupFigures.Key people(String area) {
		return new GroupFigures.Key(area.isEmpty() ? GroupKey.ALL : new GroupKey.Area(area), "people");
	}

	/** Some are in two groups, but none of the women: whoever adds up the women finds the one who is hidden. */
	@Test
	void aFigureThatAddsUpIsASumWhereOthersDoNot() {
		var publication = new Publication(LEAST);
		var figures = new GroupFigures(publication);
		figures.group(GroupKey.ALL, Map.of("people", 60L, "women", 23L));
		figures.group(ONE, Map.of("people", 36L, "women", 3L));
		figures.group(OTHER, Map.of("people", 30L, "women", 20L));
		figures.close();
		figures.parts(GroupKey.ALL, List.of(ONE, OTHER), "people");
		PublishedCounts published = publication.publish();
		assertThat(published.of(new GroupFigures.Key(ONE, "women"))).isNull();
		assertThat(published.of(new GroupFigures.Key(OTHER, "women")) == null
				|| published.of(new GroupFigures.Key(GroupKey.ALL, "women")) == null)
			.isTrue();
	}

	/** Tables with two margins, a third that says the same again, and groups that overlap. */
	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25,
			26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40 })
	void nothingOfARandomTableCanBeComputed(long seed) {
		var random = new Random(seed);
		int rows = 2 + random.nextInt(9);
		int columns = 2 + random.nextInt(7);
		var publication = new Publication(LEAST);
		var attacker = new Attacker();
		var counts = new HashMap<String, Long>();
		for (int row = 0; row < rows; row++) {
			for (int column = 0; column < columns; column++) {
				long count = random.nextInt(3) == 0 ? 0 : random.nextInt(random.nextBoolean() ? 5 : 40);
				counts.put(cell(row, column), count);
			}
		}
		var sums = new ArrayList<List<String>>();
		IntStream.range(0, rows)
			.forEach(row -> sums
				.add(sum("row" + row, IntStream.range(0, columns).mapToObj(each -> cell(row, each)).toList(), counts)));
		IntStream.range(0, columns)
			.forEach(column -> sums.add(sum("column" + column,
					IntStream.range(0, rows).mapToObj(each -> cell(each, column)).toList(), counts)));
		sums.add(sum("all", IntStream.range(0, rows).mapToObj(row -> "row" + row).toList(), counts));
		sums.add(new ArrayList<>(sums.getLast().subList(0, 1)));
		sums.getLast().addAll(IntStream.range(0, columns).mapToObj(column -> "column" + column).toList());
		sums.add(sum("half", IntStream.range(0, rows / 2).mapToObj(row -> "row" + row).toList(), counts));
		counts.forEach(publication::count);
		long people = counts.getOrDefault("all", 0L) - (counts.getOrDefault("all", 0L) > 0 ? random.nextInt(3) : 0);
		publication.count("people", people);
		publication.atMost(List.of("people"), List.of("all"));
		sums.forEach(sum -> publication.sum(sum.getFirst(), sum.subList(1, sum.size())));
		PublishedCounts published = publication.publish();
		counts.keySet().forEach(name -> attacker.figure(name, published.of(name)));
		attacker.figure("people", published.of("people"));
		sums.forEach(sum -> attacker.sum(sum.getFirst(), sum.subList(1, sum.size())));
		attacker.atMost("people", "all");
		counts.forEach((name, count) -> {
			if (count > 0 && count < LEAST) {
				assertThat(published.of(name)).as(name).isNull();
			}
			if (count == 0) {
				assertThat(published.of(name)).as(name).isZero();
			}
		});
		attacker.attack()
			.forEach((name, range) -> assertThat(range.publishes(LEAST))
				.as("seed %d: %s %s of %s", seed, name, range, counts)
				.isFalse());
		counts.put("people", people);
		assertThat(attacker.strongest(counts, LEAST)).as("seed %d: %s", seed, counts).isEmpty();
	}

	private static List<String> sum(String whole, List<String> parts, Map<String, Long> counts) {
		counts.put(whole, parts.stream().mapToLong(part -> counts.getOrDefault(part, 0L)).sum());
		var sum = new ArrayList<>(List.of(whole));
		sum.addAll(parts);
		return sum;
	}

	private static String cell(int row, int column) {
		return "cell " + row + " " + column;
	}

	/** A table of districts as a province has it is answered in a moment, and most of it is told. */
	@Test
	void mostOfALargeTableIsTold() {
		var random = new Random(7);
		var publication = new Publication(LEAST);
		var figures = new GroupFigures(publication);
		int areas = 60;
		var whole = new HashMap<Object, Long>();
		for (int area = 0; area < areas; area++) {
			var counts = new HashMap<Object, Long>();
			for (int band = 0; band < 8; band++) {
				long count = random.nextInt(4) == 0 ? random.nextInt(8) : 8 + random.nextInt(60);
				counts.put(band, count);
				counts.merge("people", count, Long::sum);
			}
			counts.forEach((figure, count) -> whole.merge(figure, count, Long::sum));
			figures.group(new GroupKey.Of(area), counts);
		}
		figures.group(GroupKey.ALL, whole);
		figures.sum("people", IntStream.range(0, 8).boxed().toList());
		figures.close();
		figures.parts(GroupKey.ALL, IntStream.range(0, areas).mapToObj(GroupKey.Of::new).toList(), "people");
		PublishedCounts published = publication.publish();
		long hidden = IntStream.range(0, areas)
			.boxed()
			.flatMap(area -> IntStream.range(0, 8).mapToObj(band -> new GroupFigures.Key(new GroupKey.Of(area), band)))
			.filter(key -> published.of(key) == null)
			.count();
		assertThat(hidden).isBetween(20L, 200L);
	}

}

package org.touyan.disclosure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import graphql.schema.idl.SchemaParser;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

import org.touyan.GraphQlRequests;
import org.touyan.TouyanTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Nothing that an answer hides from who may read figures only can be computed from what it shows. The attacker knows
 * how the figures are connected: every sum that holds in what the department sees, for all areas.
 */
@TouyanTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FigureDisclosureTests {

	private static final int LEAST = 5;

	/** Of so many it is learnt how the figures are connected. */
	private static final int SUBDISTRICTS = 7;

	/** So many of the areas are attacked. */
	private static final int ATTACKED = 3;

	/** A figure of others of the same thing: these are among those. */
	private static final Set<String> WHOLES = Set.of("people", "workers", "wanted", "records", "posts", "filled",
			"count", "entered", "followed");

	/**
	 * Figures of another day, of another flow, or of organisations and posts whether anybody has them, which are no
	 * part and no sum of those beside them though they may happen to be as many.
	 */
	private static final Set<String> OTHERS = Set.of("peopleThen", "left", "approved", "organisations",
			"shortOrganisations", "over", "vacant", "vacantChiefs", "vacantDeputies", "vacantOthers");

	/** What counts villages and communities tells of no person. */
	private static final String VILLAGES = "/places";

	/** Nor does what counts organisations. */
	private static final String SHORT = "/establishment/shortOrganisations";

	/** What is required less what there is; it is told where both are. */
	private static final String GAP = "/gap";

	private final Logger logged = LoggerFactory.getLogger(FigureDisclosureTests.class);

	private final GraphQlRequests requests;

	private List<String> areas = List.of();

	FigureDisclosureTests(@Autowired GraphQlRequests requests) {
		this.requests = requests;
	}

	@BeforeAll
	void readAreas() {
		var codes = new ArrayList<>(List.of("370112"));
		requests.data("{ subdistricts(first: %d) { nodes { id } } }".formatted(SUBDISTRICTS))
			.at("/subdistricts/nodes")
			.forEach(node -> codes.add(node.path("id").asString().substring(0, 9)));
		areas = codes;
	}

	static List<PublishedFigures.Asked> questions() throws IOException {
		String schema = Files.readString(Path.of("src/docs/schema.graphql"), StandardCharsets.UTF_8);
		return new PublishedFigures(new SchemaParser().parse(schema)).all();
	}

	@Test
	void allQuestionsWithCountsAreAsked() throws IOException {
		assertThat(questions().stream().map(PublishedFigures.Asked::name).collect(Collectors.toSet())).contains(
				"teamStructure", "ladder", "workerLevels", "certificateRate", "talentPipeline", "reserveCoverage",
				"successionBoard", "postsWithoutSuccessor", "ageProjection", "withoutMentor", "mentoringOutcomes",
				"villagesWithoutAlliance");
	}

	/** What the department and the writer of reports see of one area. */
	private record Seen(String area, Map<String, Long> all, Map<String, @Nullable Long> published) {
	}

	/** Each question as it is asked by default. */
	static List<PublishedFigures.Asked> someQuestions() throws IOException {
		var first = new LinkedHashMap<String, PublishedFigures.Asked>();
		questions().forEach(asked -> first.putIfAbsent(asked.name(), asked));
		return List.copyOf(first.values());
	}

	@ParameterizedTest
	@MethodSource("someQuestions")
	void nothingThatIsHiddenCanBeComputed(PublishedFigures.Asked asked) {
		attackAnswers(asked);
	}

	/**
	 * Forms that told something once: where all are of the one ground that is asked for, what is told of the ground was
	 * hidden of all; that no post is vacant in all areas told how many are filled in each.
	 */
	static List<PublishedFigures.Asked> formsThatTold() throws IOException {
		return questions().stream()
			.filter(asked -> Set.of("withoutMentor kinds: RESERVE", "teamStructure posts: SECRETARY")
				.contains(asked.name() + " " + asked.arguments().strip()))
			.toList();
	}

	@ParameterizedTest
	@MethodSource("formsThatTold")
	void nothingThatIsHiddenCanBeComputedOfFormsThatTold(PublishedFigures.Asked asked) {
		attackAnswers(asked);
	}

	@ParameterizedTest
	@MethodSource("questions")
	@Tag("soak")
	void nothingThatIsHiddenCanBeComputedOfAnyForm(PublishedFigures.Asked asked) {
		attackAnswers(asked);
	}

	private void attackAnswers(PublishedFigures.Asked asked) {
		var seen = new ArrayList<Seen>();
		for (String area : asked.hasArea() ? areas : List.of("")) {
			JsonNode published = requests.registeredTo("figures", "REPORT_WRITER", "370112", asked.query(area));
			if (published.at("/errors/0/extensions/code").asString("").equals("FIGURES_ONLY")) {
				return;
			}
			assertThat(published.has("errors")).as("%s %s", asked.query(area), published.path("errors")).isFalse();
			seen.add(new Seen(area, numbers(requests.data(asked.query(area))), nullable(published.path("data"))));
		}
		Set<List<String>> sums = sums(seen);
		Set<List<String>> within = within(seen, sums);
		seen.stream().limit(ATTACKED).forEach(each -> attack(asked, each, sums, within));
	}

	private static Map<String, Long> numbers(JsonNode data) {
		var numbers = new LinkedHashMap<String, Long>();
		PublishedFigures.counts(data).forEach((place, value) -> {
			if (value.isIntegralNumber()) {
				numbers.put(place, value.asLong());
			}
		});
		return numbers;
	}

	private static Map<String, @Nullable Long> nullable(JsonNode data) {
		var numbers = new HashMap<String, @Nullable Long>();
		PublishedFigures.counts(data)
			.forEach((place, value) -> numbers.put(place,
					value.isIntegralNumber() ? Long.valueOf(value.asLong()) : null));
		return numbers;
	}

	/**
	 * Sums of one figure over the rows of a list that are a figure elsewhere, wherever both are, and not only once: the
	 * same rows in two answers are once.
	 */
	private static Set<List<String>> sums(List<Seen> seen) {
		var borneOut = new HashMap<List<String>, Set<List<Long>>>();
		var refuted = new HashSet<List<String>>();
		for (Seen each : seen) {
			Map<List<String>, Long> lists = lists(each.all());
			lists.forEach((list, sum) -> each.all().forEach((place, value) -> {
				List<String> found = List.of(list.getFirst(), list.getLast(), place);
				boolean isSeen = mayBeWhole(list, place) && isAlone(list.getFirst(), place, each.published());
				if (isSeen && !value.equals(sum)) {
					refuted.add(found);
				}
				else if (isSeen && value > 0) {
					borneOut.computeIfAbsent(found, _ -> new HashSet<>()).add(rows(each.all(), list));
				}
			}));
		}
		borneOut.values().removeIf(times -> times.size() < Math.min(2, seen.size()));
		borneOut.keySet().removeAll(refuted);
		return borneOut.keySet();
	}

	/** A row of another list can be all of it only where the other rows are told to be nothing. */
	private static boolean isAlone(String list, String place, Map<String, @Nullable Long> published) {
		int open = place.indexOf('[', list.lastIndexOf('/') + 1);
		return open < 0 || published.entrySet()
			.stream()
			.filter(each -> !each.getKey().equals(place)
					&& isOf(each.getKey(), place.substring(0, open), place.substring(place.indexOf(']', open) + 1)))
			.allMatch(each -> Long.valueOf(0).equals(each.getValue()));
	}

	private static List<Long> rows(Map<String, Long> figures, List<String> list) {
		return places(figures, list).stream().map(place -> figures.getOrDefault(place, 0L)).toList();
	}

	private static List<String> places(Map<String, Long> figures, List<String> list) {
		return figures.keySet().stream().filter(place -> isOf(place, list.get(0), list.get(1))).toList();
	}

	/** By list and figure, the sum over its rows. */
	private static Map<List<String>, Long> lists(Map<String, Long> figures) {
		var lists = new TreeMap<List<String>, Long>(java.util.Comparator.comparing(Object::toString));
		figures.forEach((place, value) -> {
			for (int open = place.indexOf('['); open >= 0; open = place.indexOf('[', open + 1)) {
				int close = place.indexOf(']', open);
				lists.merge(List.of(place.substring(0, open), place.substring(close + 1)), value, Long::sum);
			}
		});
		return lists;
	}

	/** The same figure of what the list is a part of, or the figure of what the list stands beside. */
	private static boolean mayBeWhole(List<String> list, String place) {
		String above = list.getFirst().substring(0, list.getFirst().lastIndexOf('/') + 1);
		boolean isInside = place.startsWith(list.getFirst() + "[");
		boolean isOther = OTHERS.contains(last(place)) && !last(list.getLast()).equals(last(place));
		return !isInside && !isOther && place.startsWith(above) && (place.indexOf('[', above.length()) < 0
				|| place.endsWith(list.getLast().replaceFirst("^/figures", "")));
	}

	private void attack(PublishedFigures.Asked asked, Seen seen, Set<List<String>> sums, Set<List<String>> within) {
		var attacker = new Attacker();
		Set<String> zeros = seen.all()
			.entrySet()
			.stream()
			.filter(each -> each.getValue() == 0 && seen.published().get(each.getKey()) == null)
			.map(each -> figure(each.getKey()))
			.collect(Collectors.toSet());
		seen.all().forEach((place, value) -> {
			Long published = seen.published().get(place);
			assertThat(published == null || published.equals(value))
				.as("%s: %s is told as %d", seen.area(), place, published)
				.isTrue();
			attacker.figure(place, published, zeros.contains(figure(place)) ? 0 : 1);
		});
		for (List<String> sum : sums) {
			if (seen.all().containsKey(sum.get(2)) && isAlone(sum.get(0), sum.get(2), seen.published())) {
				attacker.sum(sum.get(2), places(seen.all(), sum));
			}
		}
		wholes(seen.all()).forEach(pair -> attacker.atMost(pair.getFirst(), pair.getLast()));
		for (List<String> list : within) {
			if (seen.all().containsKey(list.get(2))) {
				places(seen.all(), list).forEach(row -> attacker.atMost(row, list.get(2)));
			}
		}
		attacker.attack().forEach((place, range) -> {
			if (!place.endsWith(VILLAGES) && !place.endsWith(SHORT)) {
				assertThat(range.publishes(LEAST))
					.as("%s: %s is %d, known as %s", asked.query(seen.area()), place, seen.all().get(place), range)
					.isFalse();
			}
		});
		assertThat(attacker.strongest(seen.all(), LEAST)).as("%s", asked.query(seen.area()))
			.allMatch(place -> place.endsWith(VILLAGES) || place.endsWith(SHORT));
		long hidden = seen.published().values().stream().filter(Objects::isNull).count();
		logged.info("{} {}{}: {} of {} figures are hidden", asked.name(), asked.arguments(), seen.area(), hidden,
				seen.published().size());
		checkSmall(asked, seen);
	}

	/** What a figure is, of whatever it is. */
	private static String figure(String place) {
		return place.replaceAll("\\[[^]]*]", "");
	}

	private static boolean isOf(String place, String list, String figure) {
		return place.startsWith(list + "[") && place.endsWith(figure)
				&& place.indexOf(']', list.length()) == place.length() - figure.length() - 1;
	}

	private static List<List<String>> wholes(Map<String, Long> figures) {
		return figures.keySet().stream().filter(place -> !OTHERS.contains(last(place))).flatMap(place -> {
			String above = place.substring(0, place.lastIndexOf('/') + 1);
			return Stream.concat(WHOLES.stream().map(whole -> above + whole), Stream.of(above + "establishment/filled"))
				.filter(whole -> !whole.equals(place)
						&& figures.getOrDefault(whole, -1L) >= figures.getOrDefault(place, 0L))
				.map(whole -> List.of(place, whole));
		}).toList();
	}

	/** Lists of which some are in several rows, so that it is known only that no row is more than all of it. */
	private static Set<List<String>> within(List<Seen> seen, Set<List<String>> sums) {
		Set<List<String>> divided = sums.stream().map(sum -> sum.subList(0, 2)).collect(Collectors.toSet());
		var within = new HashSet<List<String>>();
		var refuted = new HashSet<List<String>>();
		for (Seen each : seen) {
			lists(each.all()).keySet().stream().filter(list -> !divided.contains(list)).forEach(list -> {
				String above = list.getFirst().substring(0, list.getFirst().lastIndexOf('/') + 1);
				String figure = list.getLast().replaceFirst("^/figures", "");
				String all = figure.equals("/unpaired") ? "totalCount" : "all" + figure;
				for (String whole : List.of(above + all, above + "total" + figure)) {
					Long most = each.all().get(whole);
					if (most != null) {
						boolean isWithin = rows(each.all(), list).stream().allMatch(row -> row <= most);
						(isWithin ? within : refuted).add(List.of(list.getFirst(), list.getLast(), whole));
					}
				}
			});
		}
		within.removeAll(refuted);
		return within;
	}

	private static String last(String place) {
		return place.substring(place.lastIndexOf('/') + 1);
	}

	/** Counts of people that can be hidden are where they are small. */
	private static void checkSmall(PublishedFigures.Asked asked, Seen seen) {
		Set<String> hidden = seen.published()
			.entrySet()
			.stream()
			.filter(each -> each.getValue() == null)
			.map(each -> each.getKey().substring(each.getKey().lastIndexOf('/')))
			.collect(Collectors.toSet());
		seen.published().forEach((place, published) -> {
			boolean isSmall = published != null && published > 0 && published < LEAST;
			if (isSmall && hidden.contains(place.substring(place.lastIndexOf('/'))) && !place.contains("establishment")
					&& !place.endsWith(VILLAGES) && !place.endsWith(GAP)) {
				assertThat(published).as("%s: %s", asked.query(seen.area()), place).isNull();
			}
		});
	}

	@ParameterizedTest
	@org.junit.jupiter.params.provider.CsvSource(delimiter = '|', value = {
			"teamStructure(%s) | total | areas | people ages { band people } education { education people } women natives",
			"certificateRate(%s) | total | areas | workers certified kinds { kind workers }",
			"ageProjection(on: \"2031-12-31\" %s) | all | subdistricts | people bands { band people peopleThen } retired" })
	void whatIsHiddenOfAnAreaIsHiddenWhereTheAreaIsAskedForAlone(String question, String all, String list,
			String figures) {
		String whole = "{ question: %s { %s { area figures { %s } } } }".formatted(question.formatted("first: 0"), list,
				figures);
		if (question.startsWith("ageProjection")) {
			whole = "{ question: %s { %s { area figures { %s } } } }".formatted(question.formatted(""), list, figures);
		}
		int hidden = 0;
		for (JsonNode row : requests.registeredTo("figures", "REPORT_WRITER", "370112", whole)
			.at("/data/question/" + list)) {
			String query = "{ question: %s { %s { %s } } }"
				.formatted(question.formatted("area: \"%s\"".formatted(row.path("area").asString())), all, figures);
			Map<String, @Nullable Long> alone = nullable(
					requests.registeredTo("figures", "REPORT_WRITER", "370112", query).at("/data/question/" + all));
			for (Map.Entry<String, @Nullable Long> each : nullable(row.path("figures")).entrySet()) {
				if (each.getValue() == null) {
					hidden++;
					assertThat(alone.get(each.getKey())).as("%s %s", query, each.getKey()).isNull();
				}
			}
		}
		assertThat(hidden).isPositive();
	}

	/** What the levels of the axis, the quotas and such are is for everybody; all else that can be small is hidden. */
	@ParameterizedTest
	@org.junit.jupiter.params.provider.ValueSource(strings = { "ages { band people }", "education { education people }",
			"origins { origin people }", "women natives outsideParty" })
	void theTablesOfTeamsAreNotComputedBack(String figures) {
		int hidden = 0;
		for (String posts : List.of("SECRETARY", "DIRECTOR", "DEPUTY_SECRETARY")) {
			String query = "{ teamStructure(posts: [%s]) { total { %2$s } kinds { kind figures { people %2$s } } areas { area figures { people %2$s } } } }"
				.formatted(posts, figures);
			JsonNode published = requests.registeredTo("figures", "REPORT_WRITER", "370112", query);
			assertThat(published.has("errors")).as("%s", published).isFalse();
			Map<String, @Nullable Long> counts = nullable(published.path("data"));
			assertThat(counts.values().stream().filter(Objects::nonNull))
				.allMatch(count -> count == 0 || count >= LEAST);
			hidden += (int) counts.values().stream().filter(Objects::isNull).count();
		}
		assertThat(hidden).isPositive();
	}

}

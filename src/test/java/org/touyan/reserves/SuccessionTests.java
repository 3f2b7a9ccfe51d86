package org.touyan.reserves;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

import org.touyan.Dump;
import org.touyan.Dump.Thing;
import org.touyan.GraphQlRequests;
import org.touyan.TouyanTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Posts, their holders and who could follow, against what the whole of the sample says. */
@TouyanTest
class SuccessionTests {

	private static final String ROW = """
			post { id } kind territory place { id } vacancies holding { id } incumbent { id age } age isOverAge retiresOn departmentLineOn
			term { id } termEndsOn endsOn endsBy
			successors { person { id } record { id } status kind monthsInPool mentorship { id } mentor { id }
			  readiness { level score bars { code } reasons { factor value weight contribution } } }""";

	/** Vacant places first, then those whose holders come to the line of age the soonest. */
	private static final Comparator<Place> BY_AGE = Comparator.comparing((Place place) -> !place.isVacant())
		.thenComparing(Place::leavesOn, Comparator.nullsLast(Comparator.naturalOrder()))
		.thenComparing(place -> place.row().get("post") + "" + place.row().get("holding"));

	private static final List<String> LEVELS = List.of("READY_NOW", "READY_WITHIN_A_YEAR", "LATER");

	private final GraphQlRequests requests;

	private final Dump dump;

	private final PostBars bars;

	SuccessionTests(@Autowired GraphQlRequests requests, @Autowired Dump dump) {
		this.requests = requests;
		this.dump = dump;
		this.bars = new PostBars(dump);
	}

	/** A row as it must be, with what it is sorted and counted by. */
	private record Place(Map<String, @Nullable Object> row, boolean isVacant, @Nullable LocalDate endsOn,
			@Nullable LocalDate leavesOn, @Nullable Long age, String area, String reason, List<String> levels) {

		boolean isFreeBy(LocalDate day) {
			return isVacant || (endsOn != null && !endsOn.isAfter(day));
		}

		boolean leavesBy(LocalDate day) {
			return isVacant || (leavesOn != null && !leavesOn.isAfter(day));
		}

	}

	@ParameterizedTest
	@CsvSource({ "'', 2026-06-30, , SECRETARY DIRECTOR", "370112013, 2026-06-30, 24, SECRETARY DIRECTOR",
			"370112018, 2024-01-01, 36, DIRECTOR", "370112, 2026-06-30, 0, SECRETARY",
			"370112, 2023-07-01, 48, SECRETARY", "370112013, 2023-07-01, , COMMITTEE_MEMBER DEPUTY_SECRETARY" })
	void theBoardHasEveryPlaceInItsOrder(String area, LocalDate day, @Nullable Integer months, String kinds) {
		JsonNode answer = requests
			.data("""
					{ successionBoard(area: "%s", asOf: "%s", withinMonths: %s, kinds: [%s], first: 150) {
					  totalCount overAge reasons { reason count withoutSuccessor } readiness { level people } nodes { %s } } }"""
				.formatted(area, day, months, kinds, ROW))
			.path("successionBoard");
		List<Place> places = places(area, day, Set.of(kinds.split(" "))).stream()
			.filter(place -> months == null || place.isFreeBy(day.plusMonths(months)))
			.toList();
		assertThat(places).isNotEmpty();
		Same.same("board", answer,
				Same.fields("totalCount", places.size(), "overAge", 55, "readiness", levels(places), "reasons",
						Stream.of("VACANT", "RETIREMENT", "DEPARTMENT_LINE", "END_OF_TERM", "UNKNOWN").map(reason -> {
							List<Place> of = places.stream().filter(place -> place.reason().equals(reason)).toList();
							return Same.fields("reason", reason, "count", of.size(), "withoutSuccessor",
									of.stream().filter(place -> place.levels().isEmpty()).count());
						}).toList(), "nodes",
						places.subList(0, Math.min(150, places.size())).stream().map(Place::row).toList()));
	}

	/** Somebody with several records counts with the better one. */
	private static List<Map<String, @Nullable Object>> levels(List<Place> places) {
		var best = new TreeMap<String, Integer>();
		for (Place place : places) {
			for (Object successor : (List<?>) Objects.requireNonNull(place.row().get("successors"))) {
				@SuppressWarnings("unchecked")
				var fields = (Map<String, @Nullable Object>) successor;
				best.merge(String.valueOf(fields.get("person")), LEVELS.indexOf(level(fields)), Math::min);
			}
		}
		return LEVELS.stream()
			.map(level -> Same.fields("level", level, "people",
					best.values().stream().filter(each -> each == LEVELS.indexOf(level)).count()))
			.toList();
	}

	@ParameterizedTest
	@CsvSource({ "'', 2026-06-30, 36, , ", "370112018, 2026-06-30, , 57, ", "370112, 2024-01-01, 60, 50, READY_NOW",
			"'', 2023-07-01, , , READY_WITHIN_A_YEAR", "370112013, 2026-06-30, , , " })
	void thoseWithoutASuccessorAreThoseForWhomNobodyIsThere(String area, LocalDate day, @Nullable Integer months,
			@Nullable Integer age, @Nullable String readiness) {
		JsonNode answer = requests
			.data("""
					{ postsWithoutSuccessor(area: "%s", asOf: "%s", retiringWithin: %s, fromAge: %s, readiness: %s, first: 100) {
					  totalCount posts subdistricts { area subdistrict { id } posts withoutSuccessor }
					  nodes { post { id } holding { id } endsOn endsBy successors { kind } } } }"""
				.formatted(area, day, months, age, readiness))
			.path("postsWithoutSuccessor");
		int least = readiness == null ? 2 : LEVELS.indexOf(readiness);
		Predicate<Place> isWithout = place -> place.levels().stream().noneMatch(each -> LEVELS.indexOf(each) <= least);
		List<Place> all = places(area, day, Set.of("SECRETARY", "DIRECTOR")).stream()
			.filter(place -> months == null || place.leavesBy(day.plusMonths(months)))
			.filter(place -> age == null || (place.age() != null && place.age() >= age))
			.toList();
		List<Place> without = all.stream().filter(isWithout).sorted(BY_AGE).toList();
		assertThat(without).isNotEmpty().hasSizeLessThan(all.size());
		var byArea = new TreeMap<String, List<Place>>();
		all.forEach(place -> byArea.computeIfAbsent(place.area(), _ -> new ArrayList<>()).add(place));
		Same.same("without", answer,
				Same.fields("totalCount", without.size(), "posts", all.size(), "subdistricts",
						byArea.entrySet()
							.stream()
							.map(each -> Same.fields("area", each.getKey(), "subdistrict",
									Map.of("id", each.getKey() + "000"), "posts", each.getValue().size(),
									"withoutSuccessor", each.getValue().stream().filter(isWithout).count()))
							.toList(),
						"nodes",
						without.subList(0, Math.min(100, without.size()))
							.stream()
							.map(place -> Same.fields("post", place.row().get("post"), "holding",
									place.row().get("holding"), "endsOn", place.leavesOn(), "endsBy",
									place.isVacant() ? "VACANT" : "DEPARTMENT_LINE", "successors", List.of()))
							.toList()));
	}

	private List<Place> places(String area, LocalDate day, Set<String> kinds) {
		var places = new ArrayList<Place>();
		for (Thing post : dump.all("Post")) {
			if (post.isIn(area) && !post.text("territory").endsWith("000") && kinds.contains(post.text("kind"))) {
				List<Thing> holdings = dump.from(post, "OF_POST").filter(one -> one.holdsOn(day)).toList();
				List<Map<String, @Nullable Object>> successors = successors(post, day);
				if (post.number("approved") > holdings.size()) {
					places.add(place(post, null, post.number("approved") - holdings.size(), successors, day));
				}
				holdings.forEach(holding -> places.add(place(post, holding, 0, successors, day)));
			}
		}
		places.sort(Comparator.comparing((Place place) -> !place.isVacant())
			.thenComparing(Place::endsOn, Comparator.nullsLast(Comparator.naturalOrder()))
			.thenComparing(place -> place.row().get("post") + "" + place.row().get("holding")));
		return places;
	}

	private Place place(Thing post, @Nullable Thing holding, long vacancies,
			List<Map<String, @Nullable Object>> successors, LocalDate day) {
		Thing person = holding == null ? null : dump.from(holding, "HOLDS").findFirst().orElseThrow();
		Thing term = term(post, holding, day);
		LocalDate leaves = person == null ? null : departmentLine(person);
		LocalDate due = term == null ? null : term.day("dueOn");
		String reason = holding == null ? "VACANT" : leaves == null && due == null ? "UNKNOWN"
				: leaves != null && (due == null || !due.isBefore(leaves)) ? "DEPARTMENT_LINE" : "END_OF_TERM";
		LocalDate ends = reason.equals("DEPARTMENT_LINE") ? leaves : reason.equals("END_OF_TERM") ? due : null;
		Long age = person == null ? null : Long.valueOf(PostBars.age(person, day));
		Map<String, @Nullable Object> row = Same.fields("post", Map.of("id", post.id()), "kind", post.text("kind"),
				"territory", post.text("territory"), "place", Map.of("id", post.text("territory")), "vacancies",
				vacancies, "holding", holding == null ? null : Map.of("id", holding.id()), "incumbent",
				person == null ? null : Map.of("id", person.id(), "age", PostBars.age(person, day)), "age", age,
				"isOverAge", age != null && age > 55, "retiresOn", null, "departmentLineOn", leaves, "term",
				term == null ? null : Map.of("id", term.id()), "termEndsOn", due, "endsOn", ends, "endsBy", reason,
				"successors", successors);
		return new Place(row, holding == null, ends, leaves, age, post.text("territory").substring(0, 9), reason,
				successors.stream().map(SuccessionTests::level).toList());
	}

	/** All who are in office in villages and communities of the sample are elected; they leave at 60. */
	private static LocalDate departmentLine(Thing person) {
		return YearMonth.from(Same.day(person, "bornOn")).plusYears(60).plusMonths(1).atDay(1);
	}

	private @Nullable Thing term(Thing post, @Nullable Thing holding, LocalDate day) {
		Stream<Thing> own = holding == null ? Stream.empty() : dump.to(holding, "WITHIN_TERM");
		return own.filter(term -> term.holdsOn(day))
			.findFirst()
			.or(() -> dump.to(post, "POST_IN")
				.flatMap(body -> dump.from(body, "TERM_OF"))
				.filter(term -> term.holdsOn(day))
				.max(Comparator.comparing(term -> Same.day(term, "from"))))
			.orElse(null);
	}

	private List<Map<String, @Nullable Object>> successors(Thing post, LocalDate day) {
		Stream<Thing> aimed = dump.from(post, "AIMED_AT");
		if (post.text("kind").equals("DIRECTOR")) {
			aimed = Stream.concat(aimed,
					dump.all("Post")
						.stream()
						.filter(other -> other.text("kind").equals("SECRETARY")
								&& other.text("territory").equals(post.text("territory")))
						.flatMap(other -> dump.from(other, "AIMED_AT")));
		}
		return aimed
			.filter(record -> record.holdsOn(day) && Set.of("IN_POOL", "RETAINED", "UNDER_INSPECTION")
				.contains(String.valueOf(dump.stage(record, "status", day))))
			.map(record -> successor(record, day))
			.sorted(Comparator.comparingDouble((Map<String, @Nullable Object> one) -> barredLast(one))
				.thenComparing(one -> String.valueOf(one.get("record"))))
			.toList();
	}

	private Map<String, @Nullable Object> successor(Thing record, LocalDate day) {
		Thing person = dump.from(record, "HAS_RESERVE").findFirst().orElseThrow();
		String status = Objects.requireNonNull(dump.stage(record, "status", day));
		LocalDate entered = dump.to(record, "HAS_STAGE")
			.filter(stage -> stage.text("status").equals("IN_POOL"))
			.map(stage -> Same.day(stage, "from"))
			.findFirst()
			.orElseThrow();
		long months = LongStream.iterate(1, each -> each + 1)
			.takeWhile(each -> !entered.plusMonths(each).isAfter(day))
			.count();
		List<Thing> menteeships = dump.to(person, "MENTEE_IN").filter(one -> one.happenedBy("from", day)).toList();
		Optional<Thing> current = menteeships.stream()
			.filter(one -> one.holdsOn(day))
			.max(Comparator.comparing((Thing one) -> Same.day(one, "from")).thenComparing(Thing::id));
		boolean hasGraduated = menteeships.stream().anyMatch(one -> "GRADUATED".equals(dump.stage(one, "state", day)));
		boolean isMentored = current.filter(one -> !"PROPOSED".equals(dump.stage(one, "state", day))).isPresent();
		long trainings = dump.ties(person, "ATTENDED")
			.stream()
			.filter(tie -> !"FAILED".equals(tie.properties().get("result")))
			.map(tie -> Same.day(dump.thing(tie.to()), "heldOn"))
			.filter(held -> !held.isAfter(day) && !held.isBefore(day.minusMonths(36)))
			.count();
		boolean isCertified = dump.to(person, "HOLDS_CERTIFICATE").anyMatch(one -> one.happenedBy("issuedOn", day));
		long age = PostBars.age(person, day);
		double[] values = { Math.min(1, months / 24.0), status.equals("UNDER_INSPECTION") ? 1 : 0,
				hasGraduated ? 1 : isMentored ? 0.5 : 0, Math.min(1, trainings / 2.0),
				Set.of("GRADUATE", "UNIVERSITY", "COLLEGE").contains(String.valueOf(person.value("education"))) ? 1 : 0,
				age <= 35 ? 1 : age <= 45 ? 2 / 3.0 : age <= 55 ? 1 / 3.0 : 0, isCertified ? 1 : 0 };
		return Same.fields("person", Map.of("id", person.id()), "record", Map.of("id", record.id()), "status", status,
				"kind", record.text("kind"), "monthsInPool", months, "mentorship",
				current.map(one -> Map.of("id", one.id())).orElse(null), "mentor",
				current.map(one -> Map.of("id", dump.from(one, "MENTORS_IN").findFirst().orElseThrow().id()))
					.orElse(null),
				"readiness", readiness(values,
						bars.of(record, person, day).stream().map(code -> Same.fields("code", code)).toList()));
	}

	/** By the score, from 0 to 1, after all of whom is barred. */
	private static double barredLast(Map<String, @Nullable Object> successor) {
		return (bars(successor).isEmpty() ? 0 : 2) - score(successor);
	}

	private static List<?> bars(Map<String, @Nullable Object> successor) {
		Map<?, ?> readiness = (Map<?, ?>) Objects.requireNonNull(successor.get("readiness"));
		return (List<?>) Objects.requireNonNull(readiness.get("bars"));
	}

	private static String level(Map<String, @Nullable Object> successor) {
		return String.valueOf(((Map<?, ?>) Objects.requireNonNull(successor.get("readiness"))).get("level"));
	}

	private static Double score(Map<String, @Nullable Object> successor) {
		Map<?, ?> readiness = (Map<?, ?>) Objects.requireNonNull(successor.get("readiness"));
		return (Double) Objects.requireNonNull(readiness.get("score"));
	}

	private static Map<String, @Nullable Object> readiness(double[] values, List<Map<String, @Nullable Object>> bars) {
		List<String> factors = List.of("POOL", "INSPECTION", "MENTORING", "TRAINING", "EDUCATION", "AGE",
				"CERTIFICATE");
		double[] weights = { 3, 3, 2, 1, 2, 2, 1 };
		double score = 0;
		var reasons = new ArrayList<Map<String, @Nullable Object>>();
		for (int place = 0; place < values.length; place++) {
			double contribution = values[place] * weights[place] / 14;
			score += contribution;
			reasons.add(Same.fields("factor", factors.get(place), "value", values[place], "weight", weights[place],
					"contribution", contribution));
		}
		String level = !bars.isEmpty() ? "LATER"
				: score >= 0.6 ? "READY_NOW" : score >= 0.45 ? "READY_WITHIN_A_YEAR" : "LATER";
		return Same.fields("level", level, "score", score, "bars", bars, "reasons", reasons);
	}

	/** What stands at the post and what stands at the record and the person is one. */
	@Test
	void nobodyIsReadyWhoCannotBeAppointed() {
		JsonNode records = requests
			.data("""
					{ reserveRecords(where: { isInPool: { eq: true }, kind: { eq: SECRETARY_RESERVE } }, asOf: "2026-06-30", first: 1000) {
					  nodes { readiness { level bars { code text } } person { politicalStatus readiness { level } } } } }""")
			.path("reserveRecords")
			.path("nodes");
		int strangers = 0;
		for (JsonNode record : records) {
			boolean isMember = record.at("/person/politicalStatus").asString().equals("PARTY_MEMBER");
			if (!isMember) {
				strangers++;
				assertThat(record.at("/readiness/bars/0/code").asString()).isEqualTo("NOT_FULL_MEMBER");
				assertThat(record.at("/readiness/bars/0/text").asString()).endsWith("党组织职务须由正式党员担任");
				assertThat(record.at("/readiness/level").asString()).isEqualTo("LATER");
			}
		}
		assertThat(strangers).isPositive().isLessThan(records.size());
	}

	@Test
	void pagesHaveEveryRowOnce() {
		var seen = new ArrayList<String>();
		String after = "";
		JsonNode answer;
		do {
			answer = requests
				.data("""
						{ successionBoard(area: "370112018", asOf: "2026-06-30", first: 90 %s) {
						  totalCount pageInfo { hasNextPage endCursor } nodes { post { id } holding { id } } } }"""
					.formatted(after))
				.path("successionBoard");
			answer.path("nodes").forEach(row -> seen.add(row.toString()));
			after = "after: \"%s\"".formatted(answer.path("pageInfo").path("endCursor").asString());
		}
		while (answer.path("pageInfo").path("hasNextPage").asBoolean());
		assertThat(seen).hasSize(answer.path("totalCount").asInt()).hasSizeGreaterThan(200).doesNotHaveDuplicates();
	}

	@ParameterizedTest
	@ValueSource(strings = { "successionBoard(withinMonths: -1,", "successionBoard(withinMonths: 601,",
			"postsWithoutSuccessor(retiringWithin: -1,", "postsWithoutSuccessor(area: \"x\"," })
	void whatCannotBeIsRefused(String question) {
		JsonNode error = requests.error("{ %s asOf: \"2026-06-30\") { totalCount } }".formatted(question));
		assertThat(error.path("extensions").path("code").asString()).isEqualTo("INVALID_ARGUMENT");
	}

	@Test
	void aTerritoryHasItsOwnRowsAndNoOthers() {
		String query = "{ successionBoard(%s asOf: \"2026-06-30\", first: 200) { totalCount nodes { " + ROW + " } } }";
		JsonNode own = requests
			.answerTo("fang", "SUBDISTRICT_ORGANISER", "370112013", Map.of("query", query.formatted("")))
			.path("data");
		assertThat(own.path("successionBoard").path("nodes")).isNotEmpty();
		assertThat(own).isEqualTo(requests.data(query.formatted("area: \"370112013\",")));
		JsonNode other = requests.answerTo("fang", "SUBDISTRICT_ORGANISER", "370112013",
				Map.of("query", query.formatted("area: \"370112018\",")));
		assertThat(other.path("data").path("successionBoard").path("totalCount").asInt(-1)).isZero();
	}

	@Test
	void whoMayReadFiguresOnlyGetsThem() {
		for (String question : List.of("successionBoard", "postsWithoutSuccessor")) {
			JsonNode errors = requests
				.answerTo("tong", "REPORT_WRITER", "370112",
						Map.of("query", "{ %s(asOf: \"2026-06-30\") { nodes { kind } } }".formatted(question)))
				.path("errors");
			assertThat(errors.path(0).path("extensions").path("code").asString()).isEqualTo("FIGURES_ONLY");
		}
		JsonNode published = requests.registeredTo("tong", "REPORT_WRITER", "370112", """
				{ postsWithoutSuccessor(kinds: [SECRETARY], fromAge: 55, asOf: "2026-06-30") {
				  totalCount posts subdistricts { posts withoutSuccessor } }
				  successionBoard(area: "370112013", withinMonths: 24, asOf: "2026-06-30") { reasons { count } } }""")
			.path("data");
		assertThat(published.path("postsWithoutSuccessor").path("totalCount").asLong()).isGreaterThan(4);
		for (JsonNode area : published.path("postsWithoutSuccessor").path("subdistricts")) {
			for (JsonNode count : List.of(area.path("posts"), area.path("withoutSuccessor"))) {
				assertThat(count.isNull() || count.asLong() == 0 || count.asLong() > 4).as(area.toString()).isTrue();
			}
		}
		assertThat(published.path("successionBoard").path("reasons").valueStream().map(row -> row.path("count")))
			.isNotEmpty()
			.allMatch(count -> count.isNull() || count.asLong() == 0 || count.asLong() > 4);
	}

}

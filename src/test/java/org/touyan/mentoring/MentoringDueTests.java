package org.touyan.mentoring;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

import org.touyan.Dump;
import org.touyan.Dump.Thing;
import org.touyan.GraphQlRequests;
import org.touyan.TouyanTest;

import static org.assertj.core.api.Assertions.assertThat;

/** What is due in mentorships, against a look at each of them in the whole of the sample. */
@TouyanTest
class MentoringDueTests {

	private static final String ASKED = """
			{ mentoringDue(area: "%s", asOf: "%s", withinDays: %d, first: 1000) {
			  totalCount activityDays counts { kind count }
			  nodes { mentorship { id } kind dueOn daysOverdue lastActivityOn } } }""";

	private final GraphQlRequests requests;

	private final Dump dump;

	MentoringDueTests(@Autowired GraphQlRequests requests, @Autowired Dump dump) {
		this.requests = requests;
		this.dump = dump;
	}

	@ParameterizedTest
	@CsvSource({ "'', 2026-06-30, 30", "370112013, 2026-06-30, 90", "370112, 2024-01-01, 0",
			"370112, 2023-07-01, 400" })
	void whatIsDueIsWhatIsFoundByLookingAtEach(String area, LocalDate day, int days) {
		JsonNode answer = requests.data(ASKED.formatted(area, day, days)).path("mentoringDue");
		assertThat(answer.path("activityDays").asInt()).isEqualTo(90);
		var published = new TreeSet<String>();
		answer.path("nodes")
			.forEach(row -> published.add(String.join(" ", row.path("dueOn").asString(),
					row.path("mentorship").path("id").asString(), row.path("kind").asString(),
					row.path("daysOverdue").asString(), row.path("lastActivityOn").asString())));
		var expected = new TreeSet<>(dump.all("Mentorship")
			.stream()
			.filter(one -> one.isIn(area) && one.holdsOn(day) && !"PROPOSED".equals(dump.stage(one, "state", day)))
			.flatMap(one -> due(one, day, days))
			.toList());
		assertThat(expected).isNotEmpty();
		assertThat(published).isEqualTo(expected);
		assertThat(answer.path("totalCount").asInt()).isEqualTo(expected.size());
		answer.path("counts")
			.forEach(count -> assertThat(count.path("count").asLong())
				.isEqualTo(expected.stream().filter(row -> row.contains(count.path("kind").asString())).count()));
	}

	private Stream<String> due(Thing mentorship, LocalDate day, int days) {
		LocalDate last = latest(dump.to(mentorship, "HAS_ACTIVITY"), "heldOn", day);
		LocalDate assessed = latest(dump.to(mentorship, "ASSESSED_BY"), "assessedOn", day);
		LocalDate ends = ends(mentorship, day);
		LocalDate silentSince = last == null ? Objects.requireNonNull(mentorship.day("from")) : last;
		boolean isAssessed = assessed != null && !assessed.isBefore(ends);
		Stream<@Nullable String> due = ends.isAfter(day)
				? Stream.of(day.toEpochDay() - silentSince.toEpochDay() > 90 ? "ACTIVITY " + silentSince.plusDays(90)
						: null, ends.toEpochDay() - day.toEpochDay() <= days ? "END " + ends : null)
				: Stream.of(isAssessed ? "CLOSE " + assessed : "ASSESSMENT " + ends);
		return due.filter(Objects::nonNull).map(item -> {
			String dueOn = item.substring(item.indexOf(' ') + 1);
			long overdue = day.toEpochDay() - LocalDate.parse(dueOn).toEpochDay();
			return String.join(" ", dueOn, mentorship.id(), item.substring(0, item.indexOf(' ')),
					String.valueOf(overdue), last == null ? "" : last.toString());
		});
	}

	/** The due day, or that on which the review began where it was extended later. */
	private LocalDate ends(Thing mentorship, LocalDate day) {
		LocalDate due = Objects.requireNonNull(mentorship.day("dueOn"));
		return dump.to(mentorship, "HAS_STAGE")
			.filter(stage -> stage.holdsOn(day) && stage.text("state").equals("DUE_FOR_REVIEW"))
			.map(stage -> Objects.requireNonNull(stage.day("from")))
			.filter(reviewed -> reviewed.isBefore(due))
			.findFirst()
			.orElse(due);
	}

	private static @Nullable LocalDate latest(Stream<Thing> things, String property, LocalDate day) {
		return things.filter(one -> one.happenedBy(property, day))
			.map(one -> Objects.requireNonNull(one.day(property)))
			.max(LocalDate::compareTo)
			.orElse(null);
	}

	@Test
	void assessmentsAreNotToldToThoseWhoMayNotReadThem() {
		JsonNode due = requests
			.answerTo("clerk of due", "VILLAGE_CLERK", "370112013",
					Map.of("query", ASKED.formatted("", "2026-06-30", 30)))
			.path("data")
			.path("mentoringDue");
		List<JsonNode> assessments = due.path("counts")
			.valueStream()
			.filter(MentoringDueTests::isOfAssessment)
			.toList();
		assertThat(assessments).hasSize(2).allMatch(count -> count.path("count").isNull());
		assertThat(due.path("nodes")).isNotEmpty()
			.noneMatch(MentoringDueTests::isOfAssessment)
			.allMatch(row -> mentorshipOf("370112013", row));
	}

	private static boolean isOfAssessment(JsonNode of) {
		return Set.of("ASSESSMENT", "CLOSE").contains(of.path("kind").asString());
	}

	/** In the territory itself, or with a mentor of it. */
	private boolean mentorshipOf(String area, JsonNode row) {
		Thing mentorship = dump.thing(row.path("mentorship").path("id").asString());
		return mentorship.isIn(area) || dump.from(mentorship, "MENTORS_IN")
			.flatMap(mentor -> Stream.of("REGISTERED_AS", "HOLDS", "EMPLOYED_AS", "HAS_RESERVE", "LIVES_IN")
				.flatMap(type -> dump.to(mentor, type)))
			.anyMatch(one -> one.isIn(area));
	}

	@Test
	void daysAheadAreNotNegative() {
		assertThat(requests.code("{ mentoringDue(withinDays: -1) { totalCount } }")).isEqualTo("INVALID_ARGUMENT");
	}

	@Test
	void pagesWalkOverAllOfIt() {
		var walked = new TreeSet<String>();
		String after = null;
		int pages = 0;
		JsonNode page;
		do {
			String from = after == null ? "" : ", after: \"" + after + "\"";
			page = requests
				.data("""
						{ mentoringDue(area: "370112", asOf: "2026-06-30", first: 30%s) {
						  totalCount pageInfo { hasNextPage endCursor } nodes { kind mentorship { id } } } }"""
					.formatted(from))
				.path("mentoringDue");
			page.path("nodes").forEach(row -> walked.add(row.toString()));
			after = page.path("pageInfo").path("endCursor").asString();
			pages++;
		}
		while (page.path("pageInfo").path("hasNextPage").asBoolean());
		assertThat(pages).isGreaterThan(1);
		assertThat(walked).hasSize(page.path("totalCount").asInt());
	}

}

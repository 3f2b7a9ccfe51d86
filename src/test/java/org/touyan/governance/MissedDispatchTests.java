package org.touyan.governance;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

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

/** Who missed a dispatch, against the whole of the sample. */
@TouyanTest
class MissedDispatchTests {

	private static final String QUERY = """
			{ missedDispatch(area: "%s", cycle: %s, asOf: "%s", first: 100) { cycle periodFrom dueOn organisations inTime late
			  totalCount nodes { organisation { id } place { id } measures { id } reportedOn daysLate } } }""";

	private final GraphQlRequests requests;

	private final Dump dump;

	MissedDispatchTests(@Autowired GraphQlRequests requests, @Autowired Dump dump) {
		this.requests = requests;
		this.dump = dump;
	}

	@ParameterizedTest
	@CsvSource({ "'', MONTHLY, 2026-06-30", "370112, MONTHLY, 2026-03-09", "370112, QUARTERLY, 2025-12-31",
			"370112, YEARLY, 2026-02-01", "370112013, MONTHLY, 2025-09-30" })
	void theLastIsThatWhoseDayIsOver(String area, String cycle, LocalDate day) {
		JsonNode answer = requests.data(QUERY.formatted(area, cycle, day)).path("missedDispatch");
		List<Thing> all = dump.all("CycleReport")
			.stream()
			.filter(each -> each.isIn(area) && each.text("cycle").equals(cycle)
					&& each.happenedBy("dueOn", day.minusDays(1)))
			.toList();
		LocalDate due = all.stream()
			.map(each -> Objects.requireNonNull(each.day("dueOn")))
			.max(Comparator.naturalOrder())
			.orElseThrow();
		Map<String, List<Thing>> last = all.stream()
			.filter(each -> due.equals(each.day("dueOn")))
			.collect(Collectors.groupingBy(each -> dump.to(each, "DUE_FROM").findFirst().orElseThrow().id()));
		Map<String, List<Thing>> late = last.entrySet()
			.stream()
			.filter(each -> each.getValue().stream().anyMatch(one -> !one.happenedBy("reportedOn", due)))
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
		assertThat(answer.path("dueOn").asString()).isEqualTo(due.toString());
		assertThat(answer.path("organisations").asInt()).isEqualTo(last.size());
		assertThat(answer.path("late").asInt()).isEqualTo(late.size());
		assertThat(answer.path("totalCount").asInt()).isEqualTo(late.size());
		assertThat(answer.path("inTime").asInt()).isEqualTo(last.size() - late.size());
		assertThat(answer.path("nodes").valueStream().map(row -> row.at("/organisation/id").asString()))
			.containsExactlyInAnyOrderElementsOf(late.keySet());
		answer.path("nodes")
			.forEach(row -> check(row, late.getOrDefault(row.at("/organisation/id").asString(), List.of()), due, day));
	}

	private void check(JsonNode row, List<Thing> reports, LocalDate due, LocalDate day) {
		List<Thing> missed = reports.stream().filter(one -> !one.happenedBy("reportedOn", due)).toList();
		assertThat(row.at("/place/id").asString()).isEqualTo(missed.getFirst().text("territory"));
		assertThat(row.path("measures").valueStream().map(each -> each.path("id").asString()))
			.containsExactlyInAnyOrderElementsOf(
					missed.stream().flatMap(one -> dump.to(one, "REPORTS_ON")).map(Thing::id).toList());
		boolean isReported = missed.stream().allMatch(one -> one.happenedBy("reportedOn", day));
		LocalDate reported = isReported ? missed.stream()
			.map(one -> Objects.requireNonNull(one.day("reportedOn")))
			.max(Comparator.naturalOrder())
			.orElseThrow() : day;
		assertThat(row.path("reportedOn").isNull()).isEqualTo(!isReported);
		assertThat(row.path("daysLate").asLong()).isEqualTo(ChronoUnit.DAYS.between(due, reported));
	}

	@Test
	void beforeTheFirstNobodyMissedAny() {
		JsonNode answer = requests.data(QUERY.formatted("370112", "MONTHLY", "2025-03-31")).path("missedDispatch");
		assertThat(answer.path("dueOn").isNull() && answer.path("periodFrom").isNull()).isTrue();
		assertThat(answer.path("organisations").asInt(-1)).isZero();
		assertThat(answer.path("nodes")).isEmpty();
	}

}

package org.touyan.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import org.touyan.governance.EventLevel;

import static org.assertj.core.api.Assertions.assertThat;

/** What the article says of the plan, the task force, the halls and the events. */
@Execution(ExecutionMode.CONCURRENT)
class GovernanceSampleTests {

	private final SampleGraph graph = Samples.DISTRICT;

	private final Map<String, SampleNode> byId = graph.nodes()
		.stream()
		.collect(Collectors.toMap(SampleNode::id, Function.identity()));

	private List<SampleNode> nodes(String type) {
		return graph.nodes().stream().filter(one -> one.labels().contains(type)).toList();
	}

	private Stream<SampleRelationship> relationships(String type) {
		return graph.relationships().stream().filter(one -> one.type().equals(type));
	}

	@Test
	void thePlanHasTenMeasuresInEachFieldOfWhichSomeHaveNoProject() {
		assertThat(nodes("PlanMeasure")).hasSize(20)
			.filteredOn(one -> one.text("field").equals("URBAN"))
			.extracting(one -> one.number("ordinal"))
			.containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
		Set<String> served = relationships("SERVES").map(SampleRelationship::to).collect(Collectors.toSet());
		assertThat(served).hasSizeBetween(8, 16);
	}

	@Test
	void theTwoLeadersHoldThePrincipalPosts() {
		Set<String> leaders = nodes("TaskForceSeat").stream()
			.filter(one -> one.text("role").equals("CO_LEADER") && !one.has("to"))
			.map(SampleNode::id)
			.collect(Collectors.toSet());
		assertThat(leaders).hasSize(2);
		Set<String> people = relationships("SITS_IN").filter(one -> leaders.contains(one.to()))
			.map(SampleRelationship::from)
			.collect(Collectors.toSet());
		Map<String, String> posts = relationships("OF_POST")
			.collect(Collectors.toMap(SampleRelationship::from, SampleRelationship::to));
		assertThat(relationships("HOLDS").filter(one -> people.contains(one.from()))
			.filter(one -> !node(one.to()).has("to"))
			.map(one -> node(posts.getOrDefault(one.to(), "")).text("title"))).contains("区委书记", "区长");
		assertThat(nodes("TaskForceSeat")).hasSizeGreaterThan(8);
	}

	private SampleNode node(String id) {
		return byId.getOrDefault(id, new SampleNode(id));
	}

	@Test
	void theCommunityOfTheArticleHasThreePlatforms() {
		assertThat(nodes("ConsultationVenue")).filteredOn(one -> one.text("territory").equals("370112001015"))
			.extracting(one -> one.text("level"))
			.containsExactlyInAnyOrder("COMMUNITY", "ESTATE", "BUILDING");
		assertThat(nodes("ConsultationTopic")).hasSizeBetween(400, 2000);
		assertThat(relationships("LED_TO")).hasSizeBetween(50, 500);
	}

	@Test
	void everySubdistrictReportsAndSomeAreLate() {
		List<SampleNode> due = nodes("CycleReport").stream()
			.filter(one -> one.date("dueOn").isBefore(Samples.TODAY))
			.toList();
		assertThat(due.stream().map(one -> one.text("territory")).distinct()).hasSize(17);
		assertThat(due).filteredOn(one -> !one.has("reportedOn")).isNotEmpty();
		assertThat(due).filteredOn(one -> one.has("reportedOn"))
			.filteredOn(one -> one.date("reportedOn").isAfter(one.date("dueOn")))
			.hasSizeBetween(due.size() / 20, due.size() / 8);
	}

	@Test
	void eventsAreAsTheArticleStates() {
		List<SampleNode> figures = nodes("EventFigures");
		assertThat(figures.stream().map(one -> one.text("level")).distinct()).hasSize(EventLevel.values().length);
		assertThat(figures).hasSizeLessThan(1400 * 12);
		double received = sum(figures, one -> one.number("received"));
		double closed = sum(figures, one -> one.number("closed"));
		assertThat(Math.round(1000 * closed / received)).isEqualTo(996);
		List<SampleNode> some = figures.stream().filter(one -> one.has("meanHours")).toList();
		double points = sum(some, one -> decimal(one, "satisfaction") * one.number("closed"));
		assertThat(Math.round(10 * points / closed)).isEqualTo(49);
		double before = hours(some, LocalDate.of(2025, 7, 1));
		double after = hours(some, LocalDate.of(2026, 3, 1));
		assertThat(1 - after / before).isBetween(0.63, 0.7);
	}

	/** Mean hours of three months. */
	private static double hours(List<SampleNode> figures, LocalDate first) {
		List<SampleNode> some = figures.stream()
			.filter(one -> !one.date("month").isBefore(first) && one.date("month").isBefore(first.plusMonths(3)))
			.toList();
		return sum(some, one -> decimal(one, "meanHours") * one.number("closed"))
				/ sum(some, one -> one.number("closed"));
	}

	private static double decimal(SampleNode node, String property) {
		return (Double) Objects.requireNonNull(node.properties().get(property), property);
	}

	private static double sum(List<SampleNode> figures, Function<SampleNode, Number> value) {
		return figures.stream().mapToDouble(one -> value.apply(one).doubleValue()).sum();
	}

}

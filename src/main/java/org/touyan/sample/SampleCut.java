package org.touyan.sample;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

/** Cuts the life of a district off at a day: what is later is left out, what has not ended by then lasts. */
final class SampleCut {

	/** Properties that say since when a node or a relationship is there. */
	private static final Set<String> BEGINNINGS = Set.of("from", "on", "heldOn", "assessedOn", "issuedOn", "closedOn",
			"countedOn", "foundedOn", "launchedOn", "startedOn", "wonOn", "statedOn", "periodFrom", "raisedOn");

	/** Properties that something there gains on a later day. */
	private static final Set<String> EVENTS = Set.of("to", "dissolvedOn", "completedOn", "electionFrom", "registeredOn",
			"joinedPartyOn", "weakFrom", "weakTo", "stateOn", "lateFrom", "lateTo", "reportedOn", "discussedOn",
			"settledOn");

	/** What makes somebody a person of the sample, and the label that it gives. */
	private static final Map<String, String> ROLES = Map.of("HOLDS", "Cadre", "EMPLOYED_AS", "CommunityWorker",
			"HAS_RESERVE", "ReserveOfficial", "REGISTERED_AS", "Mentor", "SERVES_GRID", "GridWorker", "MEMBER_OF",
			"TalentAdviser");

	private final SampleGraph whole;

	private final LocalDate day;

	private final Map<String, Set<String>> roles = new HashMap<>();

	private SampleCut(SampleGraph whole, LocalDate day) {
		this.whole = whole;
		this.day = day;
	}

	/** What of a graph has happened by the evening of a day. */
	static SampleGraph of(SampleGraph whole, LocalDate day) {
		return new SampleCut(whole, day).cut();
	}

	private SampleGraph cut() {
		Set<String> gone = new HashSet<>();
		whole.nodes().stream().filter(node -> isLater(node.properties())).forEach(node -> gone.add(node.id()));
		Predicate<SampleRelationship> kept = one -> !gone.contains(one.from()) && !gone.contains(one.to())
				&& !isLater(one.properties());
		whole.relationships()
			.stream()
			.filter(one -> ROLES.containsKey(one.type()) && kept.test(one))
			.forEach(one -> roles.computeIfAbsent(one.from(), _ -> new HashSet<>())
				.add(Objects.requireNonNull(ROLES.get(one.type()))));
		whole.nodes().stream().filter(node -> !isKnown(node)).forEach(node -> gone.add(node.id()));
		SampleGraph cut = whole.empty();
		whole.stored().forEach(this::settle);
		whole.nodes().stream().filter(node -> !gone.contains(node.id())).forEach(node -> {
			settle(node);
			cut.add(node);
		});
		whole.relationships().stream().filter(kept).forEach(one -> cut.add(settled(one)));
		return cut;
	}

	/** Whether a person has done anything by then; everything but people is known. */
	private boolean isKnown(SampleNode node) {
		return !node.labels().contains("Person") || roles.containsKey(node.id());
	}

	private void settle(SampleNode node) {
		EVENTS.stream().filter(name -> isLater(node.properties().get(name))).forEach(name -> node.with(name, null));
		node.settle(day);
		if (node.labels().contains("Person")) {
			Set<String> had = new HashSet<>(ROLES.values());
			had.removeAll(roles.getOrDefault(node.id(), Set.of()));
			node.without(had);
		}
	}

	private SampleRelationship settled(SampleRelationship one) {
		if (!isLater(one.properties().get("to"))) {
			return one;
		}
		Map<String, Object> properties = new HashMap<>(one.properties());
		properties.remove("to");
		return new SampleRelationship(one.from(), one.type(), one.to(), properties);
	}

	private boolean isLater(Map<String, Object> properties) {
		return BEGINNINGS.stream().anyMatch(name -> isLater(properties.get(name)));
	}

	private boolean isLater(@Nullable Object value) {
		return value instanceof LocalDate one && one.isAfter(day);
	}

}

package org.touyan.sample;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.touyan.graph.Period;

/** Collects the nodes and relationships of one district before they go into the store. */
final class SampleGraph {

	private static final Map<String, List<String>> INTERFACES = Map.of("Estate", List.of("Place"), "Building",
			List.of("Place"), "UnresolvedPlace", List.of("Place"), "PartyOrganisation", List.of("Organisation"),
			"Committee", List.of("Organisation"), "Department", List.of("Organisation"));

	private static final Set<String> INTERNAL = Set.of("Person", "Holding", "WorkerRecord", "WorkerLevel",
			"Certificate", "ReserveRecord", "ReserveStage", "MentorRegistration", "Mentorship", "MentorshipStage",
			"MentoringActivity", "Assessment", "TaskForceSeat");

	private final Identifiers identifiers;

	private final List<SampleNode> nodes = new ArrayList<>();

	private final Map<String, SampleNode> stored = new LinkedHashMap<>();

	private final List<SampleRelationship> relationships = new ArrayList<>();

	SampleGraph(Identifiers identifiers) {
		this.identifiers = identifiers;
	}

	/** A new node of this type with an identifier of its own. */
	SampleNode add(String type) {
		return add(new SampleNode(identifiers.next()).label(type)).with("sourceRef", "sample")
			.with("dataLevel", INTERNAL.contains(type) ? "INTERNAL" : "PUBLIC");
	}

	/** A new node that brings its own identifier. */
	SampleNode add(SampleNode node) {
		for (var type : List.copyOf(node.labels())) {
			INTERFACES.getOrDefault(type, List.of()).forEach(node::label);
		}
		nodes.add(node.label("Entity"));
		return node;
	}

	/** A node that is in the store before the sample is; it only gains properties. */
	SampleNode stored(String id) {
		return stored.computeIfAbsent(id, SampleNode::new);
	}

	/** One without anything, which describes the same nodes of the store. */
	SampleGraph empty() {
		SampleGraph empty = new SampleGraph(identifiers);
		empty.stored.putAll(stored);
		return empty;
	}

	void add(SampleRelationship relationship) {
		relationships.add(relationship);
	}

	void relate(SampleNode from, String type, SampleNode to) {
		relate(from, type, to, Map.of());
	}

	void relate(SampleNode from, String type, SampleNode to, Map<String, Object> properties) {
		relationships.add(new SampleRelationship(from.id(), type, to.id(), properties));
	}

	void relate(SampleNode from, String type, SampleNode to, Period span, Map<String, Object> properties) {
		Map<String, Object> all = new HashMap<>(properties);
		all.put("from", span.from());
		if (span.to() != null) {
			all.put("to", span.to());
		}
		relate(from, type, to, all);
	}

	List<SampleNode> nodes() {
		return Collections.unmodifiableList(nodes);
	}

	List<SampleNode> stored() {
		return List.copyOf(stored.values());
	}

	List<SampleRelationship> relationships() {
		return Collections.unmodifiableList(relationships);
	}

}

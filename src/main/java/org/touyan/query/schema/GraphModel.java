package org.touyan.query.schema;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * What the SDL says of the graph.
 *
 * @param nodes node types by name
 * @param edges types of relationship properties by name
 * @param roots the fields of {@code Query} that are answered from the graph, by name
 */
public record GraphModel(Map<String, NodeType> nodes, Map<String, EdgeType> edges, Map<String, RootField> roots) {

	/**
	 * Looks a node type up.
	 *
	 * @param name a name that the SDL is known to bind
	 * @return the type
	 */
	public NodeType node(String name) {
		NodeType type = nodes.get(name);
		if (type == null) {
			throw new SchemaException("%s is not a type with @node.".formatted(name));
		}
		return type;
	}

	/**
	 * Looks the relationships up that a field follows again and again.
	 *
	 * @param field one whose steps the SDL is known to have
	 * @return the steps in their order
	 */
	public List<ModelField.Related> steps(ModelField.Recursive field) {
		var steps = new ArrayList<ModelField.Related>();
		NodeType at = node(field.target());
		for (String name : field.steps()) {
			if (!(at.fields().get(name) instanceof ModelField.Related step)) {
				throw new SchemaException("%s has no relationship field %s.".formatted(at.name(), name));
			}
			steps.add(step);
			at = node(step.target());
		}
		if (!at.name().equals(field.target())) {
			throw new SchemaException("The steps of %s end at %s.".formatted(field.name(), at.name()));
		}
		return steps;
	}

	/**
	 * The levels of a type, where all its nodes have one.
	 *
	 * @param type the name of any type of nodes
	 * @return none where some may be seen without
	 */
	public List<String> levels(String type) {
		Map<String, String> concrete = node(type).concreteTypes();
		List<String> levels = concrete.values()
			.stream()
			.map(name -> node(name).visibility())
			.filter(Objects::nonNull)
			.map(Visibility::level)
			.filter(Objects::nonNull)
			.toList();
		return levels.size() == concrete.size() ? levels : List.of();
	}

	/**
	 * The properties by which nodes are told apart.
	 *
	 * @return mostly one
	 */
	public Set<String> identities() {
		var identities = new TreeSet<String>();
		for (NodeType type : nodes.values()) {
			if (type.fields().get(NodeType.ID) instanceof ModelField.Stored id) {
				identities.add(id.property());
			}
		}
		return identities;
	}

	/**
	 * The types that a node with an id can be of.
	 *
	 * @return object types in the order of their names; none where no field finds nodes of any type by their ids
	 */
	public List<NodeType> identified() {
		return roots.values()
			.stream()
			.filter(RootField.Several.class::isInstance)
			.flatMap(root -> node(root.target()).concreteTypes().values().stream())
			.distinct()
			.sorted()
			.map(this::node)
			.toList();
	}

	/**
	 * The types whose nodes are found by what people type.
	 *
	 * @return by the names of their kinds
	 */
	public SortedMap<String, NodeType> kindsOfNodes() {
		var kinds = new TreeMap<String, NodeType>();
		for (NodeType type : nodes.values()) {
			if (type.labels().size() == 1 && type.searched().isPresent()) {
				kinds.put(type.kind(), type);
			}
		}
		return kinds;
	}

	/**
	 * The types of the relationships by which nodes are seen and found from a territory.
	 *
	 * @return all that a type names as its shortcut
	 */
	public Set<String> shortcuts() {
		return nodes.values()
			.stream()
			.map(NodeType::visibility)
			.filter(Objects::nonNull)
			.map(Visibility::shortcut)
			.filter(Objects::nonNull)
			.collect(Collectors.toSet());
	}

	/**
	 * The types of relationships.
	 *
	 * @return for each the first field that follows it, in the order of their names
	 */
	public SortedMap<String, ModelField.Related> kinds() {
		var kinds = new TreeMap<String, ModelField.Related>();
		nodes.values().stream().flatMap(type -> type.fields().values().stream()).forEach(field -> {
			if (field instanceof ModelField.Related related) {
				kinds.merge(related.relationship(), related, (first, other) -> first.edge() == null ? other : first);
			}
		});
		return kinds;
	}

	/**
	 * The types of relationships by their names in the API, in which a name has letters, digits and underscores.
	 *
	 * @return the names in their order
	 * @throws SchemaException where two types would have one name
	 */
	public SortedMap<String, String> kindNames() {
		var names = new TreeMap<String, String>();
		kinds().keySet().forEach(kind -> {
			String name = kind.replaceAll("[^_0-9A-Za-z]", "_")
				.replaceFirst("^(?=[0-9]|__|(true|false|null)$)|^$", "T_");
			String other = names.putIfAbsent(name, kind);
			if (other != null) {
				throw new SchemaException("The relationship types \"%s\" and \"%s\" would both be named %s."
					.formatted(other, kind, name));
			}
		});
		return names;
	}

	/**
	 * When relationships hold.
	 *
	 * @param types of relationships
	 * @return for each way to say so those of the types that say it so
	 */
	public Map<Interval, Set<String>> intervals(Collection<String> types) {
		var intervals = new LinkedHashMap<Interval, Set<String>>();
		kinds().forEach((kind, field) -> {
			EdgeType edge = edge(field.edge());
			if (types.contains(kind) && edge != null && edge.interval() != null) {
				intervals.computeIfAbsent(edge.interval(), any -> new TreeSet<>()).add(kind);
			}
		});
		return intervals;
	}

	/**
	 * Narrows a type to those of its nodes that relationships begin or end at.
	 *
	 * @param type any
	 * @param relationships types of relationships
	 * @return the type with fewer labels; the type itself where there are no relationships
	 */
	public NodeType ends(NodeType type, Collection<String> relationships) {
		var labels = new TreeSet<String>();
		for (NodeType one : nodes.values()) {
			for (ModelField field : one.fields().values()) {
				if (field instanceof ModelField.Related related && relationships.contains(related.relationship())) {
					labels.addAll(one.concreteTypes().keySet());
					labels.addAll(node(related.target()).concreteTypes().keySet());
				}
			}
		}
		return labels.isEmpty() || labels.containsAll(type.concreteTypes().keySet()) ? type : type.narrowed(labels);
	}

	/**
	 * The types that other graphs may refer to by an id.
	 *
	 * @return names of object types and interfaces
	 */
	public Set<String> entities() {
		return roots.get(RootField.Entities.NAME) instanceof RootField.Entities entities ? entities.types() : Set.of();
	}

	/**
	 * Looks the type of a relationship's properties up.
	 *
	 * @param name a name that the SDL is known to describe, or null
	 * @return the type, or null for null
	 */
	public @Nullable EdgeType edge(@Nullable String name) {
		return name == null ? null : edges.get(name);
	}

	/**
	 * The fields of nodes that code computes.
	 *
	 * @return by the names of object types that have some, their names
	 */
	public Map<String, Set<String>> computed() {
		var computed = new LinkedHashMap<String, Set<String>>();
		for (NodeType type : nodes.values()) {
			if (!type.isAbstract()) {
				type.fields()
					.values()
					.stream()
					.filter(ModelField.Computed.class::isInstance)
					.forEach(field -> computed.computeIfAbsent(type.name(), _ -> new LinkedHashSet<>())
						.add(field.name()));
			}
		}
		return computed;
	}

}

package org.touyan.query.schema;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import graphql.language.NonNullType;

/** Finds, at start-up, what the directives of an SDL name and the SDL does not have. */
final class ModelCheck {

	private final GraphModel model;

	private final Definitions definitions;

	private final SchemaMistakes mistakes = new SchemaMistakes();

	ModelCheck(GraphModel model, Definitions definitions) {
		this.model = model;
		this.definitions = definitions;
	}

	void run() {
		model.nodes().values().forEach(type -> {
			type.fields()
				.values()
				.forEach(field -> mistakes.gather(definitions.location(type.name(), field.name()),
						() -> check(type, field)));
			mistakes.gather(definitions.location(type.name()), () -> checkIdentity(type));
			mistakes.gather(definitions.location(type.name()), () -> checkVisibility(type));
		});
		mistakes.refuse();
	}

	private void check(NodeType type, ModelField field) {
		switch (field) {
			case ModelField.Related related -> require(model.nodes().containsKey(related.target()), type, field,
					"its target %s is not a type with @node".formatted(related.target()));
			case ModelField.Derived derived -> checkDerived(type, derived);
			case ModelField.Recursive recursive -> checkRecursive(type, recursive);
			case ModelField.Stored stored -> {
				require(!model.nodes().containsKey(stored.typeName()), type, field,
						"it returns the node type %s without @relationship".formatted(stored.typeName()));
				for (String concrete : type.concreteTypes().values()) {
					require(!(model.node(concrete).fields().get(stored.name()) instanceof ModelField.Stored own)
							|| own.property().equals(stored.property()), type, field,
							"%s has it in another property".formatted(concrete));
				}
			}
			case ModelField.Expression computed ->
				require(!computed.list(), type, field, "a computed value is no list");
			case ModelField.Computed computed -> checkComputed(type, computed);
		}
	}

	/** It is asked for by the id of the node, and null where nothing is computed of that. */
	private void checkComputed(NodeType type, ModelField.Computed computed) {
		require(!(computed.type() instanceof NonNullType) && !ModelField.isList(computed.type())
				&& definitions.objects().containsKey(ModelField.named(computed.type()))
				&& !model.nodes().containsKey(ModelField.named(computed.type())), type, computed,
				"what is @computed is an object that is no node, and can be null");
		require(type.fields().containsKey(NodeType.ID), type, computed, "what is @computed is of nodes with an id");
	}

	/** Of several types, pages are ordered by the ids of all of them. */
	private void checkIdentity(NodeType type) {
		List<String> properties = type.concreteTypes()
			.values()
			.stream()
			.map(name -> model.node(name).fields().get(NodeType.ID))
			.filter(ModelField.Stored.class::isInstance)
			.map(id -> ((ModelField.Stored) id).property())
			.distinct()
			.toList();
		if (properties.size() > 1) {
			throw new SchemaException("%s cannot be mapped: its types have ids in different properties, %s."
				.formatted(type.name(), String.join(" and ", properties)));
		}
	}

	private void checkVisibility(NodeType type) {
		for (String name : type.sensitive().keySet()) {
			require(!(type.field(name) instanceof ModelField.ValueField value) || value.nullable(), type,
					type.field(name), "not everybody may read it, so it must be nullable");
		}
		Visibility visibility = type.visibility();
		if (visibility != null) {
			checkEnd(type, Set.of());
			Stream<String> related = Stream.concat(visibility.with().stream(),
					Stream.ofNullable(visibility.belongsTo()));
			related.map(type::field)
				.forEach(field -> require(field instanceof ModelField.Related, type, field,
						"@visible follows it, but it is no relationship"));
			Stream.ofNullable(visibility.code())
				.map(type::field)
				.forEach(field -> require(field instanceof ModelField.Stored, type, field,
						"@visible takes its code, but it is no property"));
			if (visibility.shortcut() != null) {
				visibility.with().forEach(name -> checkShortcut(type, (ModelField.Related) type.field(name)));
			}
		}
	}

	/** A shortcut has one code and one time, so it can stand only for what has these. */
	private void checkShortcut(NodeType type, ModelField.Related field) {
		EdgeType edge = model.edge(field.edge());
		NodeType target = model.node(field.target());
		List<Interval> held = Stream
			.concat(Stream.ofNullable(edge).map(EdgeType::interval), target.intervals().keySet().stream())
			.filter(Objects::nonNull)
			.toList();
		require(target.concreteTypes().values().stream().map(model::node).allMatch(ModelCheck::coded), type, field,
				"a shortcut of @visible leads where it does, but not all that is there has a code");
		require(held.stream().allMatch(interval -> interval.to() != null)
				&& (edge == null || edge.interval() == null || target.intervals().isEmpty()), type, field,
				"a shortcut of @visible has one beginning and one end");
	}

	private static boolean coded(NodeType type) {
		return type.visibility() != null && type.visibility().code() != null;
	}

	/** What is seen with others must come to some that have a code. */
	private void checkEnd(NodeType type, Set<String> before) {
		Visibility visibility = type.visibility();
		if (visibility == null) {
			return;
		}
		if (before.contains(type.name())) {
			throw new SchemaException(
					"%s cannot be mapped: by @visible it is seen with itself.".formatted(type.name()));
		}
		Set<String> path = Stream.concat(before.stream(), Stream.of(type.name())).collect(Collectors.toSet());
		Stream.concat(visibility.with().stream(), Stream.ofNullable(visibility.belongsTo()))
			.map(type::field)
			.filter(ModelField.Related.class::isInstance)
			.flatMap(field -> model.node(((ModelField.Related) field).target()).concreteTypes().values().stream())
			.map(model::node)
			.filter(next -> next.visibility() != null
					&& (next.visibility().code() == null || visibility.belongsTo() != null))
			.forEach(next -> checkEnd(next, path));
	}

	private void checkDerived(NodeType type, ModelField.Derived derived) {
		require(type.fields().get(derived.relationship()) instanceof ModelField.Related, type, derived,
				"%s is not a relationship field".formatted(derived.relationship()));
		var related = (ModelField.Related) type.field(derived.relationship());
		require(model.node(related.target()).fields().get(derived.field()) instanceof ModelField.ValueField, type,
				derived, "%s has no value field %s".formatted(related.target(), derived.field()));
	}

	private void checkRecursive(NodeType type, ModelField.Recursive recursive) {
		require(model.nodes().containsKey(recursive.target()), type, recursive,
				"its target %s is not a type with @node".formatted(recursive.target()));
		require(model.node(recursive.target()).concreteTypes().values().containsAll(type.concreteTypes().values()),
				type, recursive, "it is not of the type %s, to which its steps lead".formatted(recursive.target()));
		require(Set.copyOf(recursive.steps()).size() == model.steps(recursive).size(), type, recursive,
				"it takes the same step twice");
		require(recursive.maximum() > 0, type, recursive, "its maximum is not positive");
	}

	private static void require(boolean condition, NodeType type, ModelField field, String otherwise) {
		if (!condition) {
			throw new SchemaException("%s.%s cannot be mapped: %s.".formatted(type.name(), field.name(), otherwise));
		}
	}

}

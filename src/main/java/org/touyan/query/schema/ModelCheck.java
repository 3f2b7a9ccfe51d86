package org.touyan.query.schema;

/** Finds, at start-up, what the directives of an SDL name and the SDL does not have. */
final class ModelCheck {

	private final GraphModel model;

	ModelCheck(GraphModel model) {
		this.model = model;
	}

	void run() {
		model.nodes().values().forEach(type -> type.fields().values().forEach(field -> check(type, field)));
	}

	private void check(NodeType type, ModelField field) {
		switch (field) {
			case ModelField.Related related -> require(model.nodes().containsKey(related.target()), type, field,
					"its target %s is not a type with @node".formatted(related.target()));
			case ModelField.Derived derived -> checkDerived(type, derived);
			case ModelField.Stored stored -> require(!model.nodes().containsKey(stored.typeName()), type, field,
					"it returns the node type %s without @relationship".formatted(stored.typeName()));
			case ModelField.Computed computed -> require(!computed.list(), type, field, "a computed value is no list");
		}
	}

	private void checkDerived(NodeType type, ModelField.Derived derived) {
		require(type.fields().get(derived.relationship()) instanceof ModelField.Related, type, derived,
				"%s is not a relationship field".formatted(derived.relationship()));
		var related = (ModelField.Related) type.field(derived.relationship());
		require(model.node(related.target()).fields().get(derived.field()) instanceof ModelField.ValueField, type,
				derived, "%s has no value field %s".formatted(related.target(), derived.field()));
	}

	private static void require(boolean condition, NodeType type, ModelField field, String otherwise) {
		if (!condition) {
			throw new SchemaException("%s.%s cannot be mapped: %s.".formatted(type.name(), field.name(), otherwise));
		}
	}

}

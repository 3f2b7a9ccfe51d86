package org.touyan.query.planner;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.touyan.query.schema.GraphModel;
import org.touyan.query.schema.ModelField;
import org.touyan.query.schema.NodeType;

/** What other graphs refer to by type and id. A reference that cannot be followed does not keep others from it. */
final class References {

	private final GraphModel model;

	private final List<@Nullable String> ids = new ArrayList<>();

	private final List<@Nullable String> labels = new ArrayList<>();

	private final Map<Integer, InvalidArgumentException> refused = new LinkedHashMap<>();

	References(GraphModel model, List<?> representations) {
		this.model = model;
		representations.forEach(this::add);
	}

	private void add(@Nullable Object representation) {
		Map<?, ?> fields = representation instanceof Map<?, ?> map ? map : Map.of();
		try {
			NodeType type = type(fields.get("__typename"));
			ids.add(id(type, fields.get(NodeType.ID)));
			labels.add(type.labels().getFirst());
		}
		catch (InvalidArgumentException exception) {
			refused.put(ids.size(), exception);
			ids.add(null);
			labels.add(null);
		}
	}

	private NodeType type(@Nullable Object name) {
		if (!(name instanceof String typeName) || !model.entities().contains(typeName)) {
			throw new InvalidArgumentException("UNKNOWN_ENTITY_TYPE",
					"\"%s\" is no type of this graph that can be referred to."
						.formatted(PatternValidation.abbreviated(name)));
		}
		return model.node(typeName);
	}

	private static String id(NodeType type, @Nullable Object id) {
		if (!(id instanceof String) && !(id instanceof Number)) {
			throw new InvalidArgumentException("MALFORMED_ID",
					"A reference to a %s needs its id.".formatted(type.name()));
		}
		PatternValidation.check((ModelField.ValueField) type.field(NodeType.ID), id);
		return id.toString();
	}

	/** The ids in their order, null for what is refused. */
	List<@Nullable String> ids() {
		return ids;
	}

	/** For each id the label of the type that the reference names. */
	List<@Nullable String> labels() {
		return labels;
	}

	/** What is refused, by its place. */
	Map<Integer, InvalidArgumentException> refused() {
		return refused;
	}

}

package org.touyan.query;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.touyan.query.schema.Direction;
import org.touyan.query.schema.EdgeType;
import org.touyan.query.schema.GraphModel;
import org.touyan.query.schema.Interval;
import org.touyan.query.schema.ModelField;
import org.touyan.query.schema.NodeType;

/**
 * What a type of nodes has to do with others, as the SDL maps it to the graph.
 *
 * @param name of the type
 * @param kind its value of the enum NodeType
 * @param from the field with the first day on which such a node holds, or null where it always does
 * @param to the field with the first day on which it no longer holds, or null where there is no such day
 * @param links the fields that follow relationships
 */
public record LinkedType(String name, String kind, @Nullable String from, @Nullable String to, List<Link> links) {

	/**
	 * A field that follows relationships.
	 *
	 * @param field its name
	 * @param relationship the type of the relationships, a value of the enum RelationshipKind
	 * @param outgoing whether they lead from the node rather than to it
	 * @param target the name of the type at the other end
	 * @param many whether it is a page
	 * @param from the field of the page's edges with the first day of the relationship, or null where it has none
	 * @param to the field of the page's edges with the first day after its last, or null where it has none
	 * @param role the enum of the field {@value #ROLE} of the page's edges, the part that one plays in the other; or
	 * null where they have none
	 */
	public record Link(String field, String relationship, boolean outgoing, String target, boolean many,
			@Nullable String from, @Nullable String to, @Nullable String role) {

		/** The field of edges that tells the part that one plays in the other. */
		public static final String ROLE = "role";

		static Link of(GraphModel model, ModelField.Related field) {
			EdgeType edge = model.edge(field.edge());
			Interval interval = edge == null ? null : edge.interval();
			return new Link(field.name(), field.relationship(), field.direction() == Direction.OUT, field.target(),
					field.many(), interval == null ? null : interval.from(), interval == null ? null : interval.to(),
					edge == null ? null : role(edge));
		}

		private static @Nullable String role(EdgeType edge) {
			ModelField.ValueField field = edge.fields().get(ROLE);
			return field == null ? null : field.typeName();
		}

	}

	static LinkedType of(GraphModel model, NodeType type) {
		Map<Interval, Set<String>> intervals = type.intervals();
		Interval interval = intervals.isEmpty() ? null : intervals.keySet().iterator().next();
		List<Link> links = type.fields()
			.values()
			.stream()
			.filter(ModelField.Related.class::isInstance)
			.map(field -> Link.of(model, (ModelField.Related) field))
			.toList();
		return new LinkedType(type.name(), type.kind(), interval == null ? null : interval.from(),
				interval == null ? null : interval.to(), links);
	}

}

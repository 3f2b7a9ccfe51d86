package org.touyan.query;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import graphql.schema.idl.TypeInfo;
import org.jspecify.annotations.Nullable;

import org.touyan.query.schema.Direction;
import org.touyan.query.schema.GraphModel;
import org.touyan.query.schema.ModelField;
import org.touyan.query.schema.NodeType;

/**
 * How nodes of an object type are kept in the graph, for who writes them.
 *
 * @param type the name of the type
 * @param labels that each of them carries, those of its interfaces among them
 * @param fields that are properties, by name
 * @param links fields that lead to other nodes, by name
 */
public record NodeForm(String type, Set<String> labels, Map<String, FieldForm> fields, Map<String, LinkForm> links) {

	/**
	 * A field that is a property.
	 *
	 * @param property its name in the graph
	 * @param digest the property by which a sealed text is found; null where it is not found, or not sealed
	 * @param isSealed whether the graph has the text sealed only
	 * @param level of those who may read it; null where everybody may who sees the node
	 * @param isDay whether the graph has a date
	 */
	public record FieldForm(String property, @Nullable String digest, boolean isSealed, @Nullable String level,
			boolean isDay) {
	}

	/**
	 * A field that leads to other nodes.
	 *
	 * @param relationship its type
	 * @param isOutgoing whether it begins at the node that has the field
	 * @param isMany whether it leads to several
	 */
	public record LinkForm(String relationship, boolean isOutgoing, boolean isMany) {
	}

	static NodeForm of(GraphModel model, String name) {
		NodeType type = model.node(name);
		var fields = new LinkedHashMap<String, FieldForm>();
		var links = new LinkedHashMap<String, LinkForm>();
		type.fields().values().forEach(field -> {
			switch (field) {
				case ModelField.Stored stored -> fields.put(stored.name(), field(type, stored));
				// What an expression reads under its own name is kept there.
				case ModelField.Expression expression when expression.expression()
					.matches("(?s).*this\\.%s\\b.*".formatted(expression.name())) ->
					fields.put(expression.name(), new FieldForm(expression.name(), null, false, null, false));
				case ModelField.Related related -> links.put(related.name(),
						new LinkForm(related.relationship(), related.direction() == Direction.OUT, related.many()));
				default -> {
					// What is derived or computed is not written.
				}
			}
		});
		return new NodeForm(name, labels(model, type), fields, links);
	}

	private static FieldForm field(NodeType type, ModelField.Stored stored) {
		var sensitive = type.sensitive().get(stored.name());
		return new FieldForm(stored.property(), stored.sealed() == null ? null : stored.sealed().digest(),
				stored.sealed() != null, sensitive == null ? null : sensitive.level(),
				TypeInfo.typeInfo(stored.type()).getName().equals("Date"));
	}

	/** The labels of unions are those of their members. */
	private static Set<String> labels(GraphModel model, NodeType type) {
		var labels = new TreeSet<>(type.labels());
		model.nodes()
			.values()
			.stream()
			.filter(other -> other.isAbstract() && other.concreteTypes().containsValue(type.name()))
			.filter(other -> !other.concreteTypes().keySet().containsAll(other.labels()))
			.forEach(other -> labels.addAll(other.labels()));
		return labels;
	}

}

package org.touyan.query.planner;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.touyan.query.plan.Element;
import org.touyan.query.plan.Filter;
import org.touyan.query.plan.Match;
import org.touyan.query.plan.Projection;
import org.touyan.query.plan.Read;
import org.touyan.query.plan.Sort;
import org.touyan.query.plan.Time;
import org.touyan.query.plan.Value;
import org.touyan.query.schema.EdgeType;
import org.touyan.query.schema.GraphModel;
import org.touyan.query.schema.Interval;
import org.touyan.query.schema.ModelField;
import org.touyan.query.schema.NodeType;

/** Plans values of rows, and which row is the one where a field has only one. */
final class ValuePlanner {

	private final GraphModel model;

	private final MatchFactory matches;

	private final Time time;

	private final Disclosure disclosure;

	private final Parameters parameters;

	ValuePlanner(GraphModel model, MatchFactory matches, Time time, Disclosure disclosure, Parameters parameters) {
		this.parameters = parameters;
		this.model = model;
		this.matches = matches;
		this.time = time;
		this.disclosure = disclosure;
	}

	/** A value that is used, by those only who may read it. */
	Value value(NodeType type, ModelField.ValueField field) {
		disclosure.use(type, field);
		return unchecked(type, field);
	}

	/** A value that is shown masked. */
	Value unchecked(NodeType type, ModelField.ValueField field) {
		return switch (field) {
			case ModelField.Stored stored -> new Value.Property(Element.NODE, stored.property(), stored.nullable(),
					stored.indexed(), stored.name().equals(NodeType.ID));
			case ModelField.Expression computed ->
				new Value.Computed(computed.expression(), time.day(), computed.nullable());
			case ModelField.Derived derived -> {
				var related = (ModelField.Related) type.field(derived.relationship());
				NodeType target = model.node(related.target());
				var source = (ModelField.ValueField) target.field(derived.field());
				yield new Value.OfOne(one(related, matches.hop(related, Filter.EVERYTHING), Map.of()),
						unchecked(target, source));
			}
		};
	}

	/** A value that is computed for a day, which is that of the answer where it is null. */
	Value onDay(NodeType type, ModelField.Expression field, @Nullable Object day) {
		disclosure.use(type, field);
		return day == null ? unchecked(type, field)
				: new Value.Computed(field.expression(), parameters.add(day), field.nullable());
	}

	/** The id, by which rows are told apart. */
	static Value.Property id(NodeType type) {
		String property = type.fields().get(NodeType.ID) instanceof ModelField.ValueField id ? id.property()
				: NodeType.ID;
		return new Value.Property(Element.NODE, property, false, true, true);
	}

	Value edgeValue(EdgeType edge, ModelField.ValueField field) {
		disclosure.use(edge, field);
		return new Value.Property(Element.EDGE, field.property(), field.nullable());
	}

	/** Of several nodes that hold at the time the one whose relationship, or which itself, began last. */
	Read.One one(ModelField.Related field, Match match, Map<String, Projection> columns) {
		return new Read.One(match, latestFirst(field), columns);
	}

	/** Whether there can be several at a time, of which one must be chosen. */
	boolean chooses(ModelField.Related field) {
		return !latestFirst(field).isEmpty();
	}

	private List<Sort> latestFirst(ModelField.Related field) {
		var order = new ArrayList<Sort>();
		EdgeType edge = model.edge(field.edge());
		if (edge != null && edge.interval() != null) {
			order.add(new Sort(new Value.Property(Element.EDGE, edge.interval().from(), true), true));
		}
		NodeType target = model.node(field.target());
		if (!target.intervals().isEmpty()) {
			order.add(new Sort(begun(target), true));
		}
		if (!order.isEmpty()) {
			order.add(new Sort(id(target), false));
		}
		return order;
	}

	private static Value begun(NodeType type) {
		Map.Entry<Interval, Set<String>> first = type.intervals().entrySet().iterator().next();
		return first.getValue().equals(type.concreteTypes().keySet())
				? new Value.Property(Element.NODE, first.getKey().from(), true) : new Value.Begun(type.intervals());
	}

}

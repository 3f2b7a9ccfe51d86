package org.touyan.query.planner;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.touyan.query.plan.Filter;
import org.touyan.query.schema.EdgeType;
import org.touyan.query.schema.GraphModel;
import org.touyan.query.schema.ModelField;

/**
 * A look at what is related to nodes, by which they are seen. As many as may are one, since the database plans each for
 * itself.
 *
 * @param fields that lead there, by the name of the type they are of; all go the same way
 * @param ever whether it does not matter when they hold
 * @param filter what a related node must fit
 */
record VisibilityPath(Map<String, List<ModelField.Related>> fields, boolean ever, Filter filter) {

	/** All fields, of whatever type. */
	List<ModelField.Related> all() {
		return fields.values().stream().flatMap(List::stream).distinct().toList();
	}

	/** Adds it to others, as a part of one of them where it can be. */
	void addTo(List<VisibilityPath> hits, GraphModel model) {
		for (int place = 0; place < hits.size(); place++) {
			VisibilityPath other = hits.get(place);
			VisibilityPath both = other.with(this);
			if (ever == other.ever && filter.equals(other.filter) && both.sameWay() && !both.dated(model)
					&& !both.astray(model)) {
				hits.set(place, both);
				return;
			}
		}
		hits.add(this);
	}

	private VisibilityPath with(VisibilityPath other) {
		var both = new TreeMap<>(fields);
		other.fields.forEach((type, more) -> both.merge(type, more,
				(own, others) -> Stream.concat(own.stream(), others.stream()).distinct().toList()));
		return new VisibilityPath(both, ever, filter);
	}

	private boolean sameWay() {
		return all().stream().map(ModelField.Related::direction).distinct().count() == 1;
	}

	/** Whether it matters which of the relationships it is, since one carries its time. */
	private boolean dated(GraphModel model) {
		return !ever && all().stream().anyMatch(field -> {
			EdgeType edge = model.edge(field.edge());
			return edge != null && edge.interval() != null;
		});
	}

	/** Whether a type has relationships of another here, by which it is not seen. */
	private boolean astray(GraphModel model) {
		Set<String> relationships = all().stream().map(ModelField.Related::relationship).collect(Collectors.toSet());
		return fields.entrySet()
			.stream()
			.anyMatch(each -> model.node(each.getKey())
				.fields()
				.values()
				.stream()
				.anyMatch(field -> field instanceof ModelField.Related related
						&& related.direction() == all().getFirst().direction()
						&& relationships.contains(related.relationship())
						&& !each.getValue()
							.stream()
							.map(ModelField.Related::relationship)
							.toList()
							.contains(related.relationship())));
	}

}

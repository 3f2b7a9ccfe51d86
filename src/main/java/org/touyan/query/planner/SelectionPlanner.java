package org.touyan.query.planner;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import graphql.normalized.ExecutableNormalizedField;
import graphql.schema.GraphQLOutputType;
import graphql.schema.GraphQLTypeUtil;

import org.touyan.query.plan.Filter;
import org.touyan.query.plan.Match;
import org.touyan.query.plan.Output;
import org.touyan.query.plan.Projection;
import org.touyan.query.plan.Read;
import org.touyan.query.plan.Value;
import org.touyan.query.schema.EdgeType;
import org.touyan.query.schema.ModelField;
import org.touyan.query.schema.NodeType;

/** Plans what is selected of nodes. */
final class SelectionPlanner {

	private final Planning planning;

	SelectionPlanner(Planning planning) {
		this.planning = planning;
	}

	/** Plans an object made from a node of the type, and adds what it needs to the columns. */
	Output.ObjectOutput object(NodeType type, List<ExecutableNormalizedField> selection, Columns columns) {
		if (type.isAbstract()) {
			columns.add(Output.ObjectOutput.LABELS, new Projection.Labels());
		}
		var fields = new ArrayList<Output.Field>();
		for (ExecutableNormalizedField selected : selection) {
			if (selected.getFieldName().equals("__typename")) {
				fields.add(new Output.Field(selected.getResultKey(), types(type, selected.getObjectTypeNames()), true,
						new Output.TypeName(type.isAbstract() ? null : type.name())));
			}
			else {
				byMeaning(selected)
					.forEach((field, owners) -> fields.add(field(type, field, owners, selected, columns)));
			}
		}
		return new Output.ObjectOutput(type.isAbstract() ? type.concreteTypes() : Map.of(), fields);
	}

	/** A field of an interface can mean something else in each type that has it. */
	private Map<ModelField, Set<String>> byMeaning(ExecutableNormalizedField selected) {
		var owners = new LinkedHashMap<ModelField, Set<String>>();
		for (String owner : selected.getObjectTypeNames()) {
			owners
				.computeIfAbsent(planning.model().node(owner).field(selected.getFieldName()),
						any -> new LinkedHashSet<>())
				.add(owner);
		}
		return owners;
	}

	private static Set<String> types(NodeType type, Set<String> owners) {
		return owners.containsAll(type.concreteTypes().values()) ? Set.of() : owners;
	}

	private Output.Field field(NodeType type, ModelField field, Set<String> owners, ExecutableNormalizedField selected,
			Columns columns) {
		GraphQLOutputType outputType = selected.getType(planning.schema());
		Set<String> types = types(type, owners);
		Output output = switch (field) {
			case ModelField.ValueField value -> leaf(value, owners.iterator().next(), outputType, columns);
			case ModelField.Related related when related.many() ->
				page(related, selected, guards(type, types), columns);
			case ModelField.Related related -> one(related, selected, guards(type, types), columns);
		};
		return new Output.Field(selected.getResultKey(), types, GraphQLTypeUtil.isNonNull(outputType), output);
	}

	private Output leaf(ModelField.ValueField field, String owner, GraphQLOutputType type, Columns columns) {
		Value value = planning.values().value(planning.model().node(owner), field);
		return new Output.Leaf(columns.add(field.name(), new Projection.Single(value)), type);
	}

	private Output page(ModelField.Related field, ExecutableNormalizedField selected, Set<String> guards,
			Columns columns) {
		NodeType target = planning.model().node(field.target());
		EdgeType edge = planning.model().edge(field.edge());
		Planning nested = planning.at(selected);
		Filter where = nested.filters().filter(target, edge, selected.getResolvedArguments().get("where"));
		var page = new PagePlanner(nested, target, edge, nested.matches().hop(field, where), selected);
		return page.output(columns.add(field.name(), guarded(guards, page.read())));
	}

	private Output one(ModelField.Related field, ExecutableNormalizedField selected, Set<String> guards,
			Columns columns) {
		var nested = new Columns();
		Output.ObjectOutput object = object(planning.model().node(field.target()), selected.getChildren(), nested);
		Match match = planning.matches().hop(field, Filter.EVERYTHING);
		return new Output.Nested(
				columns.add(field.name(), guarded(guards, planning.values().one(field, match, nested.all()))), object);
	}

	/** The labels that a row must carry for a field that not every type has to be read. */
	private static Set<String> guards(NodeType type, Set<String> types) {
		var labels = new LinkedHashSet<String>();
		type.concreteTypes().forEach((label, name) -> {
			if (types.contains(name)) {
				labels.add(label);
			}
		});
		return labels;
	}

	private static Projection guarded(Set<String> labels, Read read) {
		return labels.isEmpty() ? read : new Projection.Guarded(labels, read);
	}

}

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
import org.jspecify.annotations.Nullable;

import org.touyan.query.plan.Filter;
import org.touyan.query.plan.Match;
import org.touyan.query.plan.Output;
import org.touyan.query.plan.Projection;
import org.touyan.query.plan.Read;
import org.touyan.query.plan.Value;
import org.touyan.query.planner.PagePlanner.PlannedPage;
import org.touyan.query.schema.EdgeType;
import org.touyan.query.schema.ModelField;
import org.touyan.query.schema.NodeType;
import org.touyan.query.schema.Sensitivity;

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
					.forEach((meaning, owners) -> fields.add(field(type, meaning, owners, selected, columns)));
			}
		}
		return new Output.ObjectOutput(type.isAbstract() ? type.concreteTypes() : Map.of(), fields);
	}

	/**
	 * What a field is.
	 *
	 * @param withheld the level that may not be read, or null where the field may be
	 */
	private record Meaning(ModelField field, @Nullable String withheld) {
	}

	/** A field of an interface can mean something else in each type that has it. */
	private Map<Meaning, Set<String>> byMeaning(ExecutableNormalizedField selected) {
		var owners = new LinkedHashMap<Meaning, Set<String>>();
		for (String owner : selected.getObjectTypeNames()) {
			NodeType type = planning.model().node(owner);
			ModelField field = type.field(selected.getFieldName());
			String withheld = planning.disclosure().withheld(type, field).orElse(null);
			if (withheld == null) {
				planning.disclosure().use(type, field);
			}
			owners.computeIfAbsent(new Meaning(field, withheld), _ -> new LinkedHashSet<>()).add(owner);
		}
		boolean oneType = selected.getObjectTypeNames().size() == 1;
		planning.disclosure().read(oneType ? selected.getObjectTypeNames() : Set.of(), selected.getFieldName());
		return owners;
	}

	private static Set<String> types(NodeType type, Set<String> owners) {
		return owners.containsAll(type.concreteTypes().values()) ? Set.of() : owners;
	}

	private Output.Field field(NodeType type, Meaning meaning, Set<String> owners, ExecutableNormalizedField selected,
			Columns columns) {
		GraphQLOutputType outputType = selected.getType(planning.schema());
		Set<String> types = types(type, owners);
		if (meaning.withheld() != null) {
			planning.disclosure().withhold(selected, meaning.withheld());
			return new Output.Field(selected.getResultKey(), types, false,
					masked(owners.iterator().next(), meaning.field(), columns));
		}
		Output output = switch (meaning.field()) {
			case ModelField.ValueField value -> leaf(value, owners.iterator().next(), outputType,
					selected.getResolvedArguments().get(ModelField.Expression.ON), columns);
			case ModelField.Related related when related.many() ->
				page(related, selected, guards(type, types), columns);
			case ModelField.Related related -> one(related, selected, guards(type, types), columns);
			case ModelField.Recursive recursive -> reached(recursive, selected, guards(type, types), columns);
			case ModelField.Computed _ -> computed(type, owners.iterator().next(), selected, columns);
		};
		return new Output.Field(selected.getResultKey(), types, GraphQLTypeUtil.isNonNull(outputType), output);
	}

	private Output masked(String owner, ModelField field, Columns columns) {
		NodeType type = planning.model().node(owner);
		Sensitivity sensitivity = type.sensitive().get(field.name());
		if (sensitivity == null || !sensitivity.masked() || !(field instanceof ModelField.ValueField value)) {
			return new Output.Withheld();
		}
		String column = columns.add(value.property(), new Projection.Single(planning.values().unchecked(type, value)));
		return opened(value, column, new Output.Masked(column, sensitivity.first(), sensitivity.last()));
	}

	private Output leaf(ModelField.ValueField field, String owner, GraphQLOutputType type, @Nullable Object on,
			Columns columns) {
		NodeType from = planning.model().node(owner);
		Value value = field instanceof ModelField.Expression dated ? planning.values().onDay(from, dated, on)
				: planning.values().value(from, field);
		String column = columns.add(field.property(), new Projection.Single(value));
		return opened(field, column, new Output.Leaf(column, type));
	}

	/** Code is asked for it, for all nodes of the answer at once, when these are read. */
	private Output computed(NodeType type, String owner, ExecutableNormalizedField selected, Columns columns) {
		planning.shape().checkRows(selected.getFieldName());
		String id = columns.add(NodeType.ID, new Projection.Single(ValuePlanner.id(type)));
		return new Output.Computed(id, owner, planning.parameters().computedFor(planning.day()), selected);
	}

	private static Output opened(ModelField.ValueField field, String column, Output output) {
		return field.plain() ? output : new Output.Sealed(column, field.property(), output);
	}

	private Output page(ModelField.Related field, ExecutableNormalizedField selected, Set<String> guards,
			Columns columns) {
		NodeType target = planning.model().node(field.target());
		EdgeType edge = planning.model().edge(field.edge());
		Planning nested = planning.at(selected);
		Object where = selected.getResolvedArguments().get("where");
		PlannedPage page = new PagePlanner(nested, target, edge, time -> {
			Filter fits = time.filters().filter(target, edge, where);
			return time == planning ? time.matches().hop(field, fits) : time.matches().hopInTime(field, fits);
		}, selected).plan();
		return page.output().apply(columns.add(field.name(), guarded(guards, page.read())));
	}

	private Output reached(ModelField.Recursive field, ExecutableNormalizedField selected, Set<String> guards,
			Columns columns) {
		Planning nested = planning.at(selected);
		PlannedPage page = new PagePlanner(nested, planning.model().node(field.target()), EdgeType.RECURSIVE,
				time -> new RecursionPlanner(time).match(field, selected), selected)
			.plan();
		return page.output().apply(columns.add(field.name(), guarded(guards, page.read())));
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

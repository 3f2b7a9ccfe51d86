package org.touyan.query.planner;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import graphql.normalized.ExecutableNormalizedField;
import org.jspecify.annotations.Nullable;

import org.touyan.query.plan.Element;
import org.touyan.query.plan.Filter;
import org.touyan.query.plan.Match;
import org.touyan.query.plan.Operator;
import org.touyan.query.plan.Parameter;
import org.touyan.query.plan.Plan;
import org.touyan.query.plan.Sort;
import org.touyan.query.plan.Value;
import org.touyan.query.schema.NodeType;
import org.touyan.query.schema.Search;

/** Plans pages of what is found by a text, the best first. */
final class SearchPlanner {

	private final Planning planning;

	private final NodeType type;

	private final Search search;

	SearchPlanner(Planning planning, NodeType type) {
		this.planning = planning;
		this.type = type;
		if (type.search() == null) {
			throw new IllegalArgumentException("Nothing is found of " + type.name());
		}
		this.search = type.search();
	}

	Plan plan(ExecutableNormalizedField selected) {
		Map<String, Object> arguments = selected.getResolvedArguments();
		Object text = arguments.get("text");
		Filter ofKind = new Filter.Comparison(new Value.Labels(), Operator.INCLUDES_ANY,
				planning.parameters().add(labels(arguments.get("types"))));
		Filter fits = Filter.all(List.of(ofKind, planning.filters().found(search, text)));
		Match match = planning.matches().root(type, null, fits);
		var page = new PagePlanner(planning, type, null, match, selected, order(text));
		return new Plan(page.read(), page.output(Plan.RESULT));
	}

	private List<Sort> order(@Nullable Object text) {
		List<Parameter> forms = new ArrayList<>();
		for (int form = 0; form < SearchText.FORMS; form++) {
			int place = form;
			forms.add(planning.parameters().add(text, given -> SearchText.of(given).forms().get(place)));
		}
		var spelling = new Value.Property(Element.NODE, search.spelling(), false);
		return List.of(new Sort(new Value.Rank(spelling, forms), false), new Sort(new Value.Words(spelling), false),
				new Sort(ValuePlanner.id(type), false));
	}

	private List<String> labels(@Nullable Object kinds) {
		if (kinds == null) {
			return List.copyOf(search.labels());
		}
		Set<String> labels = new TreeSet<>();
		for (Object kind : FilterPlanner.list(kinds)) {
			NodeType wanted = planning.model().kindsOfNodes().get(kind.toString());
			if (wanted != null) {
				labels.addAll(wanted.concreteTypes().keySet());
			}
		}
		return List.copyOf(labels);
	}

}

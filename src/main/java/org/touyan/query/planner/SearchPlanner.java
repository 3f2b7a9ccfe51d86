package org.touyan.query.planner;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import graphql.normalized.ExecutableNormalizedField;
import org.jspecify.annotations.Nullable;

import org.touyan.query.plan.Element;
import org.touyan.query.plan.Filter;
import org.touyan.query.plan.Parameter;
import org.touyan.query.plan.Plan;
import org.touyan.query.plan.Sort;
import org.touyan.query.plan.Value;
import org.touyan.query.planner.PagePlanner.PlannedPage;
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
		List<NodeType> wanted = wanted(arguments.get("types"));
		PlannedPage page = new PagePlanner(planning, type, null, time -> {
			Filter found = wanted.isEmpty() ? new Filter.Any(List.of()) : time.filters().found(search, text);
			return time.matches()
				.root(wanted.size() == 1 ? wanted.getFirst() : type.narrowed(labels(wanted)), null, found);
		}, selected, () -> order(text)).plan();
		return new Plan(page.read(), page.output().apply(Plan.RESULT));
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

	/** What can be found, of the types asked for. */
	private List<NodeType> wanted(@Nullable Object kinds) {
		Map<String, NodeType> all = planning.model().kindsOfNodes();
		return kinds == null ? List.copyOf(all.values())
				: FilterPlanner.list(kinds)
					.stream()
					.map(kind -> all.get(kind.toString()))
					.filter(Objects::nonNull)
					.distinct()
					.toList();
	}

	/** Of no type, those of all, of which none is wanted. */
	private Set<String> labels(List<NodeType> types) {
		return types.isEmpty() ? search.labels()
				: types.stream()
					.flatMap(each -> each.concreteTypes().keySet().stream())
					.collect(Collectors.toCollection(TreeSet::new));
	}

}

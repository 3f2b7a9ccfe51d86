package org.touyan.api;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import graphql.execution.ExecutionContext;
import graphql.normalized.ExecutableNormalizedField;
import graphql.schema.GraphQLTypeUtil;
import org.jspecify.annotations.Nullable;

import org.touyan.query.CompiledOperation;
import org.touyan.query.QueryCompiler;

/**
 * The nodes to which an answer by code refers, as the request asks for them: all of the answer are read at once, each
 * place in the request by one statement.
 */
final class AnswerNodes {

	private final Map<String, Map<String, Object>> read = new HashMap<>();

	private AnswerNodes() {
	}

	/** What the request asks of nodes at one place, and of which. */
	private record Spot(ExecutableNormalizedField field, String type, Set<String> ids) {
	}

	static AnswerNodes of(CompiledSchema schema, RequestCompiler compiler, ComputedFields reads,
			ExecutionContext context, ExecutableNormalizedField field, @Nullable Object answer, LocalDate day) {
		var places = new LinkedHashMap<String, Spot>();
		collect(schema, field, answer, field.getResultKey(), places);
		places.values().removeIf(place -> place.ids().isEmpty());
		var nodes = new AnswerNodes();
		if (!places.isEmpty()) {
			nodes.read(places, compiler, reads, context, day);
		}
		return nodes;
	}

	private static void collect(CompiledSchema schema, ExecutableNormalizedField field, @Nullable Object answer,
			String path, Map<String, Spot> places) {
		for (Object each : AnswerValues.each(answer)) {
			for (ExecutableNormalizedField child : field.getChildren()) {
				if (!child.hasChildren()) {
					continue;
				}
				Object value = AnswerValues.property(each, child.getName());
				String place = path + "/" + child.getResultKey();
				String type = GraphQLTypeUtil.unwrapAll(child.getType(schema.executable())).getName();
				if (schema.isNode(type)) {
					Set<String> ids = places.computeIfAbsent(place, _ -> new Spot(child, type, new LinkedHashSet<>()))
						.ids();
					AnswerValues.each(value).forEach(ref -> ids.add(((NodeRef) ref).id()));
				}
				else {
					collect(schema, child, value, place, places);
				}
			}
		}
	}

	private void read(Map<String, Spot> places, RequestCompiler compiler, ComputedFields reads,
			ExecutionContext context, LocalDate day) {
		List<Spot> all = List.copyOf(places.values());
		CompiledOperation compiled = compiler.compile(context,
				all.stream()
					.map(place -> new QueryCompiler.Reference(place.field(), place.type(), List.copyOf(place.ids())))
					.toList(),
				day);
		var responses = reads.responses(context, compiled);
		var paths = new ArrayList<>(places.keySet());
		for (int index = 0; index < all.size(); index++) {
			List<?> values = (List<?>) Objects.requireNonNull(responses.get(index).value());
			var byId = new HashMap<String, Object>();
			int number = 0;
			for (String id : all.get(index).ids()) {
				Object value = values.get(number++);
				if (value != null) {
					byId.put(id, value);
				}
			}
			read.put(paths.get(index), byId);
		}
	}

	/** What the request asks of the nodes at a place: of one, or of all in a list; null where they are not seen. */
	@Nullable
	Object answered(String path, @Nullable Object refs) {
		return switch (refs) {
			case null -> null;
			case NodeRef ref -> node(path, ref);
			default -> AnswerValues.each(refs)
				.stream()
				.map(ref -> node(path, (NodeRef) ref))
				.filter(Objects::nonNull)
				.toList();
		};
	}

	private @Nullable Object node(String path, NodeRef ref) {
		return Objects.requireNonNull(read.get(path), () -> "No node is read at " + path).get(ref.id());
	}

}

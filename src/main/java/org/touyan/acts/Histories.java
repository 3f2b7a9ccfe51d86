package org.touyan.acts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Query;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.touyan.api.FieldContext;
import org.touyan.api.NodeForms;
import org.touyan.api.NodeRef;
import org.touyan.query.NodeForm;

/** Tells of the records of acts what somebody may know of them. */
@Component
class Histories {

	private static final String BY_ID = """
			OPTIONAL MATCH (change:Change) WHERE change.id IN $ids
			WITH change ORDER BY change.seq
			RETURN collect(properties(change))""";

	private static final String OF_NODE = """
			OPTIONAL MATCH (:Entity {id: $id})<-[:CHANGED]-(change:Change)
			WITH change ORDER BY change.seq DESC LIMIT $first
			RETURN collect(properties(change))""";

	/** People lie where they are seen, and parts where the record does with which they were changed. */
	private static final String AFTER = """
			OPTIONAL MATCH (change:Change) WHERE change.seq > $after AND change.act IN $acts
			  AND any(territory IN $territories WHERE territory = '' OR EXISTS {
			    MATCH (change)-[:CHANGED]->(node:Entity)
			    WHERE node.territory STARTS WITH territory
			      OR EXISTS { MATCH (node)-[seen:SEEN_IN]->() WHERE seen.territory STARTS WITH territory } })
			WITH change ORDER BY change.seq LIMIT $first
			RETURN collect(properties(change))""";

	private final NodeForms forms;

	private final JsonMapper json;

	Histories(NodeForms forms, JsonMapper json) {
		this.forms = forms;
		this.json = json;
	}

	/** A record of an act. */
	record Told(String id, long seq, String at, String actor, String act, String answer, @Nullable String reason,
			@Nullable String documentNo, List<String> accepted, List<NodeChange> changes) {
	}

	record NodeChange(@Nullable NodeRef node, String type, List<FieldChange> fields) {
	}

	record FieldChange(String field, @Nullable String before, @Nullable String after, boolean isHidden) {
	}

	/** Records, in the order in which they were made. */
	List<Told> of(List<String> ids, FieldContext context) {
		return ids.isEmpty() ? List.of() : told(new Query(BY_ID, Map.of("ids", ids)), context);
	}

	/** Those of a node that is seen, the latest first. */
	List<Told> of(String node, int first, FieldContext context) {
		return told(new Query(OF_NODE, Map.of("id", node, "first", first)), context);
	}

	/**
	 * Those after a place in the log, of acts on what lies in an area.
	 * @param after the number of the last record that is known
	 * @param acts the names of the acts
	 * @param territories beginnings of division codes; the empty text for everything
	 */
	List<Told> after(long after, int first, Collection<String> acts, List<String> territories, FieldContext context) {
		return told(
				new Query(AFTER,
						Map.of("after", after, "first", first, "acts", List.copyOf(acts), "territories", territories)),
				context);
	}

	/** A node of a record, as the log has it. */
	private record Logged(String id, String type, JsonNode before, JsonNode after) {
	}

	private List<Told> told(Query query, FieldContext context) {
		List<Value> found = context.unscoped(List.of(query)).getFirst().asList(Function.identity());
		List<List<Logged>> logged = found.stream().map(this::logged).toList();
		Set<String> seen = seen(logged.stream().flatMap(List::stream).toList(), context);
		return IntStream.range(0, found.size())
			.mapToObj(index -> told(found.get(index),
					logged.get(index)
						.stream()
						.filter(node -> seen.contains(node.id()))
						.map(node -> new NodeChange(new NodeRef(node.id()), node.type(),
								fields(forms.of(node.type()), node.before(), node.after(), context)))
						.toList(),
					context))
			.toList();
	}

	private List<Logged> logged(Value found) {
		JsonNode before = json.readTree(found.get("before").asString("{}"));
		JsonNode after = json.readTree(found.get("after").asString("{}"));
		return after.properties()
			.stream()
			.map(node -> new Logged(node.getKey(), node.getValue().path("type").asString(),
					before.path(node.getKey()).path("fields"), node.getValue().path("fields")))
			.toList();
	}

	/** Those of nodes that somebody sees who may read rows: one question for each of their types. */
	private static Set<String> seen(List<Logged> nodes, FieldContext context) {
		Map<String, List<String>> byType = nodes.stream()
			.collect(Collectors.groupingBy(Logged::type, Collectors.collectingAndThen(
					Collectors.mapping(Logged::id, Collectors.toCollection(LinkedHashSet::new)), List::copyOf)));
		var seen = new HashSet<String>();
		byType.forEach((type, ids) -> {
			JsonNode answers = context.nodes("fragment Seen on %s { id }".formatted(type), ids, context.scope());
			answers.forEach(answer -> seen.add(answer.path("id").asString("")));
		});
		return seen;
	}

	private static Told told(Value found, List<NodeChange> changes, FieldContext context) {
		return new Told(found.get("id").asString(), found.get("seq").asLong(), found.get("at").asString(),
				found.get("actor").asString(), found.get("act").asString(), found.get("subject").asString(),
				context.opens("REASON") ? found.get("reason").asString(null) : null,
				found.get("documentNo").asString(null),
				found.get("accepted").isNull() ? List.of() : List.of(found.get("accepted").asString().split(",")),
				changes);
	}

	/** Whether somebody sees a node. */
	boolean isSeen(String id, FieldContext context) {
		return !context.nodes("fragment Seen on Node { id }", List.of(id), context.scope()).get(0).isNull();
	}

	private static List<FieldChange> fields(NodeForm form, JsonNode before, JsonNode after, FieldContext context) {
		var fields = new ArrayList<FieldChange>();
		for (Map.Entry<String, JsonNode> field : after.properties()) {
			var known = form.fields().get(field.getKey());
			boolean isHidden = known != null && known.level() != null
					&& !context.opens(Objects.requireNonNull(known.level()));
			fields.add(new FieldChange(field.getKey(), isHidden ? null : text(before.path(field.getKey())),
					isHidden ? null : text(field.getValue()), isHidden));
		}
		return fields;
	}

	private static @Nullable String text(JsonNode value) {
		return value.isMissingNode() || value.isNull() ? null : value.toString();
	}

}

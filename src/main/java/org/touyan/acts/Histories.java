package org.touyan.acts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

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
import org.touyan.query.RowScope;

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

	private List<Told> told(Query query, FieldContext context) {
		return context.unscoped(List.of(query)).getFirst().asList(found -> told(found, context));
	}

	private Told told(Value found, FieldContext context) {
		return new Told(found.get("id").asString(), found.get("seq").asLong(), found.get("at").asString(),
				found.get("actor").asString(), found.get("act").asString(), found.get("subject").asString(),
				context.opens("REASON") ? found.get("reason").asString(null) : null,
				found.get("documentNo").asString(null),
				found.get("accepted").isNull() ? List.of() : List.of(found.get("accepted").asString().split(",")),
				changes(found, context));
	}

	private List<NodeChange> changes(Value found, FieldContext context) {
		JsonNode before = json.readTree(found.get("before").asString("{}"));
		JsonNode after = json.readTree(found.get("after").asString("{}"));
		var changes = new ArrayList<NodeChange>();
		for (Map.Entry<String, JsonNode> node : after.properties()) {
			String type = node.getValue().path("type").asString();
			if (isSeen(type, node.getKey(), context)) {
				changes.add(new NodeChange(new NodeRef(node.getKey()), type, fields(forms.of(type),
						before.path(node.getKey()).path("fields"), node.getValue().path("fields"), context)));
			}
		}
		return changes;
	}

	/** Whether somebody who may read rows sees a node. */
	boolean isSeen(String type, String id, FieldContext context) {
		RowScope scope = context.scope();
		return scope.minimumCellSize() == 0
				&& !context.nodes("fragment Seen on %s { id }".formatted(type), List.of(id), scope).get(0).isNull();
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

package org.touyan.acts.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.SimpleQueryRunner;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.touyan.api.FieldContext;
import org.touyan.api.NodeForms;
import org.touyan.query.NodeForm;
import org.touyan.query.NodeForm.FieldForm;
import org.touyan.query.NodeForm.LinkForm;

/**
 * Takes back, within a transaction of which nothing stays, what acts have written of a node since a moment: the last
 * first, by what their records say was there before. Sealed values are in no record, and stay.
 */
@Component
class Undo {

	private static final int MOST = 500;

	/** Of the node, of what is tied to it, such as the holdings of a post, and of what was tied to it. */
	private static final String SINCE = """
			CALL () {
			  MATCH (:Entity {id: $id})<-[:CHANGED]-(change:Change) RETURN change
			  UNION MATCH (:Entity {id: $id})--(:Entity)<-[:CHANGED]-(change:Change) RETURN change
			  UNION MATCH (change:Change) WHERE change.at > $at
			    AND (change.after CONTAINS '"' + $id + '"' OR change.before CONTAINS '"' + $id + '"') RETURN change
			}
			WITH DISTINCT change WHERE change.at > $at AND change.act IN $acts
			RETURN change.seq AS seq, change.before AS before, change.after AS after ORDER BY seq DESC LIMIT $most""";

	private static final String UNMAKE = "MATCH (n:Entity {id: $id}) DETACH DELETE n RETURN count(*) AS found";

	private static final String SET = "MATCH (n:Entity {id: $id}) SET n += $values RETURN count(*) AS found";

	private static final String UNTIE = "MATCH (:Entity {id: $from})-[r:%s]->(:Entity {id: $to}) DELETE r";

	private static final String TIE = """
			MATCH (a:Entity {id: $from}) MATCH (b:Entity {id: $to}) MERGE (a)-[r:%s]->(b) SET r.to = null""";

	private final NodeForms forms;

	private final ActNames acts;

	private final JsonMapper json;

	Undo(NodeForms forms, ActNames acts, JsonMapper json) {
		this.forms = forms;
		this.acts = acts;
		this.json = json;
	}

	/**
	 * Takes back.
	 * @param at a moment as the log has them
	 * @return how many records
	 * @throws org.touyan.query.QueryException where too much was changed since, or where something cannot be taken back
	 */
	int since(String at, String id, FieldContext context, SimpleQueryRunner transaction) {
		List<Record> records = transaction
			.run(SINCE, Map.of("at", at, "acts", List.copyOf(acts.names()), "id", id, "most", MOST + 1))
			.list();
		if (records.size() > MOST) {
			throw context.refused("TOO_MUCH_CHANGED",
					"More than %d acts have changed it since; ask for a later moment.".formatted(MOST));
		}
		for (Record record : records) {
			JsonNode before = json.readTree(record.get("before").asString());
			for (Map.Entry<String, JsonNode> node : json.readTree(record.get("after").asString()).properties()) {
				if (!undo(node.getKey(), before.path(node.getKey()), node.getValue(), transaction)) {
					throw context.refused("NOT_RECONSTRUCTIBLE",
							"%s was merged into another since; its history tells of it.".formatted(node.getKey()));
				}
			}
		}
		return records.size();
	}

	/** Whether the node is still there, so that it can be as it was. */
	private boolean undo(String id, JsonNode before, JsonNode after, SimpleQueryRunner transaction) {
		NodeForm form = forms.of(after.path("type").asString());
		JsonNode was = before.path("fields");
		JsonNode is = after.path("fields");
		if (isMade(was, is)) {
			return isWritten(UNMAKE, Map.of("id", id), transaction);
		}
		var values = new HashMap<String, @Nullable Object>();
		is.propertyNames().forEach(field -> {
			FieldForm stored = form.fields().get(field);
			LinkForm link = form.links().get(field);
			if (stored != null && !stored.isSealed()) {
				values.put(stored.property(), value(stored, was.path(field)));
			}
			else if (link != null) {
				retie(link, id, ids(was.path(field)), ids(is.path(field)), transaction);
			}
		});
		return isWritten(SET, Map.of("id", id, "values", values), transaction);
	}

	/** Every node that an act has made says where it comes from. */
	private static boolean isMade(JsonNode before, JsonNode after) {
		return after.has("sourceRef") && !before.path("sourceRef").isString();
	}

	private static boolean isWritten(String statement, Map<String, Object> parameters, SimpleQueryRunner transaction) {
		return transaction.run(statement, parameters).single().get("found").asInt() > 0;
	}

	private static void retie(LinkForm link, String id, List<String> was, List<String> is,
			SimpleQueryRunner transaction) {
		is.stream()
			.filter(other -> !was.contains(other))
			.forEach(other -> transaction.run(UNTIE.formatted(link.relationship()), ends(link, id, other)).consume());
		was.stream()
			.filter(other -> !is.contains(other))
			.forEach(other -> transaction.run(TIE.formatted(link.relationship()), ends(link, id, other)).consume());
	}

	private static Map<String, Object> ends(LinkForm link, String id, String other) {
		return link.isOutgoing() ? Map.of("from", id, "to", other) : Map.of("from", other, "to", id);
	}

	private static List<String> ids(JsonNode value) {
		return value.isArray() ? StreamSupport.stream(value.spliterator(), false).map(JsonNode::asString).toList()
				: value.isString() ? List.of(value.asString()) : List.of();
	}

	private @Nullable Object value(FieldForm field, JsonNode value) {
		if (value.isMissingNode() || value.isNull()) {
			return null;
		}
		if (value.isArray()) {
			var items = new ArrayList<@Nullable Object>();
			value.forEach(item -> items.add(value(field, item)));
			return items;
		}
		return field.isDay() ? LocalDate.parse(value.asString()) : json.convertValue(value, Object.class);
	}

}

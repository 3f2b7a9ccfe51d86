package org.touyan.acts.history;

import java.util.ArrayList;
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
import org.neo4j.driver.Values;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.touyan.api.FieldContext;
import org.touyan.api.NodeForms;
import org.touyan.api.NodeRef;
import org.touyan.query.NodeForm;

/** Tells of the records of acts what somebody may know of them. */
@Component
public class Histories {

	private static final String OF_NODE = """
			OPTIONAL MATCH (:Entity {id: $id})<-[:CHANGED]-(change:Change)
			WITH change ORDER BY change.seq DESC LIMIT $first
			RETURN collect(properties(change))""";

	/** Up to here all is committed: one act follows the other. What comes while this is read is left to the next. */
	private static final String LAST = "MATCH (head:ChangeHead {id: 'changes'}) RETURN head.seq";

	private static final String BECAME = """
			OPTIONAL MATCH (:Merged {id: $id})-[:MERGED_INTO*]->(node:Entity)
			RETURN coalesce(node.id, $id)""";

	/** People lie where they are seen, and parts where the record does with which they were changed. */
	private static final String AFTER = """
			OPTIONAL MATCH (change:Change) WHERE change.seq > $after AND change.act IN $acts
			  AND any(territory IN $territories WHERE territory = '' OR EXISTS {
			    MATCH (change)-[:CHANGED]->(node:Entity)
			    WHERE node.territory STARTS WITH territory
			      OR EXISTS { MATCH (node)-[seen:SEEN_IN]->() WHERE seen.territory STARTS WITH territory } })
			  AND (isEmpty($ids) OR any(id IN $ids WHERE change.after CONTAINS '"' + id + '"'
			    OR change.before CONTAINS '"' + id + '"'))
			WITH change ORDER BY change.seq LIMIT $first
			RETURN collect(properties(change))""";

	private final NodeForms forms;

	private final JsonMapper json;

	Histories(NodeForms forms, JsonMapper json) {
		this.forms = forms;
		this.json = json;
	}

	/** A record of an act, as the SDL has it. */
	public record Told(String id, long seq, String at, String actor, String act, String answer, @Nullable String reason,
			@Nullable String documentNo, List<String> accepted, List<NodeChange> changes) {

		/** What it changed of a node, field by field, of what may be told. */
		public List<FieldChange> fieldsOf(String id) {
			return changes.stream()
				.filter(change -> change.node().id().equals(id))
				.flatMap(change -> change.fields().stream())
				.toList();
		}

	}

	/** What it changed of a node. */
	public record NodeChange(NodeRef node, String type, List<FieldChange> fields) {

		/** Whether it is a change of a node, or of what it is tied to. */
		boolean names(String id) {
			String quoted = '"' + id + '"';
			return node.id().equals(id) || fields.stream()
				.anyMatch(field -> String.valueOf(field.before()).contains(quoted)
						|| String.valueOf(field.after()).contains(quoted));
		}

	}

	/** What it changed of a field: before and after as JSON. */
	public record FieldChange(String field, @Nullable String before, @Nullable String after, boolean isHidden) {
	}

	/**
	 * Tells of records.
	 * @param records as the log has them
	 * @param isDetailed whether what they changed is asked for
	 * @return each as it may be told to who asks
	 */
	public List<Told> of(List<Map<String, Object>> records, boolean isDetailed, FieldContext context) {
		List<Value> found = records.stream().map(Values::value).toList();
		return isDetailed ? told(found, context)
				: found.stream().map(record -> told(record, List.of(), context)).toList();
	}

	/**
	 * Those of a node that is seen, the latest first.
	 * @param first how many at the most
	 */
	public List<Told> of(String node, int first, FieldContext context) {
		return told(new Query(OF_NODE, Map.of("id", node, "first", first)), context);
	}

	/**
	 * Which records somebody wants.
	 *
	 * @param acts the names of the acts
	 * @param area beginning of a division code; null for everywhere
	 * @param ids of nodes, one of which they changed or tied to another; empty where that is the same
	 */
	record Wanted(Set<String> acts, @Nullable String area, Set<String> ids) {

		/** The area, where it lies in what somebody sees; else what of that lies in the area. */
		private List<String> territories(FieldContext context) {
			List<String> seen = context.scope().territories();
			if (area == null) {
				return seen;
			}
			return seen.stream().anyMatch(area::startsWith) ? List.of(area)
					: seen.stream().filter(territory -> territory.startsWith(area)).toList();
		}

	}

	/**
	 * Some of the records after another.
	 *
	 * @param position the number of the last record that was looked at
	 * @param hasMore whether there are more that are wanted
	 */
	record Page(List<Told> records, long position, boolean hasMore) {
	}

	/**
	 * Those after a place in the log, in their order.
	 * @param after the number of the last record that is known
	 */
	Page after(long after, int first, Wanted wanted, FieldContext context) {
		var query = new Query(AFTER, Map.of("after", after, "first", first + 1, "acts", List.copyOf(wanted.acts()),
				"territories", wanted.territories(context), "ids", List.copyOf(wanted.ids())));
		List<Value> read = context.unscoped(List.of(new Query(LAST), query));
		long last = read.getFirst().asLong();
		List<Value> found = read.getLast()
			.asList(Function.identity())
			.stream()
			.filter(record -> record.get("seq").asLong() <= last)
			.toList();
		boolean hasMore = found.size() > first;
		List<Value> page = found.subList(0, Math.min(first, found.size()));
		boolean seesAll = context.scope().territories().contains("");
		List<Told> records = told(page, context).stream()
			.filter(record -> seesAll || !record.changes().isEmpty())
			.toList();
		return new Page(records, hasMore ? page.getLast().get("seq").asLong() : last, hasMore);
	}

	/** The number of the last record there is. */
	long last(FieldContext context) {
		return context.unscoped(List.of(new Query(LAST))).getFirst().asLong();
	}

	/** A node of a record, as the log has it. */
	private record Logged(String id, String type, JsonNode before, JsonNode after) {
	}

	private List<Told> told(Query query, FieldContext context) {
		return told(context.unscoped(List.of(query)).getFirst().asList(Function.identity()), context);
	}

	private List<Told> told(List<Value> found, FieldContext context) {
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

	/** Those of nodes that somebody sees who may read rows. */
	private static Set<String> seen(List<Logged> nodes, FieldContext context) {
		Map<String, Set<String>> byType = nodes.stream()
			.collect(Collectors.groupingBy(Logged::type,
					Collectors.mapping(Logged::id, Collectors.toCollection(LinkedHashSet::new))));
		return context.seen(byType);
	}

	private static Told told(Value found, List<NodeChange> changes, FieldContext context) {
		return new Told(found.get("id").asString(), found.get("seq").asLong(), found.get("at").asString(),
				found.get("actor").asString(), found.get("act").asString(), found.get("subject").asString(),
				context.opens("REASON") ? found.get("reason").asString(null) : null,
				found.get("documentNo").asString(null),
				found.get("accepted").isNull() ? List.of() : List.of(found.get("accepted").asString().split(",")),
				changes);
	}

	/** The id of the node into which that with an id was merged; the id itself where it was not. */
	String became(String id, FieldContext context) {
		return context.unscoped(List.of(new Query(BECAME, Map.of("id", id)))).getFirst().asString();
	}

	/** Whether somebody sees a node. */
	boolean isSeen(String id, FieldContext context) {
		return context.seen(Map.of("Node", List.of(id))).contains(id);
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

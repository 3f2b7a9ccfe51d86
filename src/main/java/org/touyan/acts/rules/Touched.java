package org.touyan.acts.rules;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.neo4j.driver.SimpleQueryRunner;
import org.neo4j.driver.Value;

/**
 * What acts have touched, with what that belongs to: a record, such as a holding, is a part of the person and of the
 * post to which it leads. What has a name or a title is no part of anything.
 *
 * @param ids of all of these
 * @param labels all that any of them carries
 */
public record Touched(Set<String> ids, Set<String> labels) {

	private static final String AROUND = """
			MATCH (n:Entity) WHERE n.id IN $ids
			OPTIONAL MATCH (n)--(near:Entity) WHERE coalesce(n.name, n.title) IS NULL
			WITH collect(DISTINCT n) + collect(DISTINCT near) AS nodes
			UNWIND nodes AS node
			WITH DISTINCT node UNWIND labels(node) AS label
			RETURN collect(DISTINCT node.id) AS ids, collect(DISTINCT label) AS labels""";

	public Touched {
		ids = Set.copyOf(ids);
		labels = Set.copyOf(labels);
	}

	/**
	 * Finds what belongs to what acts have touched.
	 * @param ids of what they have touched
	 */
	public static Touched of(SimpleQueryRunner transaction, Collection<String> ids) {
		var row = transaction.run(AROUND, Map.of("ids", List.copyOf(ids))).single();
		return new Touched(Set.copyOf(row.get("ids").asList(Value::asString)),
				Set.copyOf(row.get("labels").asList(Value::asString)));
	}

}

package org.touyan.query.planner;

import java.util.ArrayList;
import java.util.Map;
import java.util.Set;

import graphql.normalized.ExecutableNormalizedField;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;

import org.touyan.query.plan.Output;

/** Plans objects that are not nodes, such as pages and paths. */
final class ObjectPlanner {

	/** Plans a field of an object. */
	interface FieldPlanner {

		Output plan(ExecutableNormalizedField field);

	}

	private ObjectPlanner() {
	}

	static Output.ObjectOutput object(GraphQLSchema schema, ExecutableNormalizedField parent, FieldPlanner planner) {
		var fields = new ArrayList<Output.Field>();
		for (ExecutableNormalizedField field : parent.getChildren()) {
			boolean typeName = field.getFieldName().equals("__typename");
			Output output = typeName ? new Output.TypeName(field.getSingleObjectTypeName()) : planner.plan(field);
			boolean required = typeName || GraphQLTypeUtil.isNonNull(field.getType(schema));
			fields.add(new Output.Field(field.getResultKey(), Set.of(), required, output));
		}
		return new Output.ObjectOutput(Map.of(), fields);
	}

}

package org.touyan.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;

import graphql.execution.ExecutionContext;
import graphql.execution.ResultPath;
import graphql.normalized.ExecutableNormalizedField;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import org.jspecify.annotations.Nullable;

/**
 * Makes the response of what code computed for a node: records of values, of records, of nodes and of lists of these.
 */
final class AnswerShape {

	private final CompiledSchema schema;

	private final ExecutionContext context;

	private final AnswerNodes nodes;

	/**
	 * @param nodes those that it refers to, as the request asks for them
	 */
	AnswerShape(CompiledSchema schema, ExecutionContext context, AnswerNodes nodes) {
		this.schema = schema;
		this.context = context;
		this.nodes = nodes;
	}

	/** Carries a missing value out to the object around it that can be null. */
	private static final class MissingException extends RuntimeException {

		private static final long serialVersionUID = 1L;

		MissingException() {
			super(null, null, false, false);
		}

	}

	/** The response of a field: its object as the request asks for it, or null. */
	@Nullable
	Object object(ExecutableNormalizedField field, @Nullable Object value, ResultPath path) {
		return optional(field, value, field.getResultKey(), path);
	}

	private @Nullable Object optional(ExecutableNormalizedField field, @Nullable Object value, String place,
			ResultPath path) {
		try {
			return value(field, field.getType(schema.executable()), value, place, path);
		}
		catch (MissingException missing) {
			return null;
		}
	}

	private @Nullable Object value(ExecutableNormalizedField field, GraphQLType type, @Nullable Object value,
			String place, ResultPath path) {
		if (GraphQLTypeUtil.isNonNull(type)) {
			Object required = value(field, GraphQLTypeUtil.unwrapNonNull(type), value, place, path);
			if (required == null) {
				context.addError(Errors.missing(path));
				throw new MissingException();
			}
			return required;
		}
		if (value == null || schema.isNode(GraphQLTypeUtil.unwrapAll(type).getName())) {
			return nodes.answered(place, value);
		}
		return switch (type) {
			case GraphQLList list -> items(field, list.getWrappedType(), AnswerValues.each(value), place, path);
			case GraphQLScalarType scalar ->
				scalar.getCoercing().serialize(value, context.getGraphQLContext(), context.getLocale());
			case GraphQLEnumType values -> values.serialize(value, context.getGraphQLContext(), context.getLocale());
			default -> fields(field, value, place, path);
		};
	}

	private Object items(ExecutableNormalizedField field, GraphQLType type, Iterable<?> values, String place,
			ResultPath path) {
		var items = new ArrayList<@Nullable Object>();
		for (Object value : values) {
			items.add(value(field, type, value, place, path.segment(items.size())));
		}
		return items;
	}

	private Map<String, @Nullable Object> fields(ExecutableNormalizedField field, Object value, String place,
			ResultPath path) {
		var object = new LinkedHashMap<String, @Nullable Object>();
		for (ExecutableNormalizedField child : field.getChildren()) {
			String key = child.getResultKey();
			object.put(key, child.getName().equals("__typename") ? child.getSingleObjectTypeName() : child(child,
					AnswerValues.property(value, child.getName()), place + "/" + key, path.segment(key)));
		}
		return object;
	}

	private @Nullable Object child(ExecutableNormalizedField child, @Nullable Object value, String place,
			ResultPath path) {
		return GraphQLTypeUtil.isNonNull(child.getType(schema.executable()))
				? value(child, child.getType(schema.executable()), value, place, path)
				: optional(child, value, place, path);
	}

}

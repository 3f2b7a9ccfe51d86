package org.touyan.api;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import graphql.execution.AbortExecutionException;
import graphql.execution.ExecutionContext;
import graphql.introspection.GoodFaithIntrospection;
import graphql.introspection.GoodFaithIntrospection.BadFaithIntrospectionError;
import graphql.normalized.ExecutableNormalizedField;
import graphql.normalized.ExecutableNormalizedOperationFactory;
import graphql.normalized.ExecutableNormalizedOperationFactory.Options;

/**
 * Refuses introspection that goes round in circles, by which a few lines ask for millions of values. What graphql-java
 * allows once in a request is allowed once for each type here that a tool asks for.
 */
final class IntrospectionLimits {

	private static final int MOST_TYPES = 20;

	private static final int MOST_FIELDS = 1000;

	private static final int DEEPEST = 20;

	/** By these one type leads to others. */
	private static final Set<String> CIRCLES = Set.of("fields", "inputFields", "interfaces", "possibleTypes");

	private IntrospectionLimits() {
	}

	static void check(ExecutionContext context) {
		context.getGraphQLContext().put(GoodFaithIntrospection.GOOD_FAITH_INTROSPECTION_DISABLED, true);
		List<ExecutableNormalizedField> roots = roots(context);
		refuse(count(roots.stream(), "__schema") > 1, "__schema");
		refuse(count(roots.stream(), "__type") > MOST_TYPES, "__type");
		for (ExecutableNormalizedField root : roots) {
			Map<String, Long> counts = below(root).filter(field -> field.getObjectTypeNames().contains("__Type"))
				.map(ExecutableNormalizedField::getFieldName)
				.filter(CIRCLES::contains)
				.collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
			counts.forEach((name, count) -> refuse(count > 1, name));
		}
	}

	private static List<ExecutableNormalizedField> roots(ExecutionContext context) {
		Options options = Options.defaultOptions().maxFieldsCount(MOST_FIELDS).maxChildrenDepth(DEEPEST);
		try {
			return ExecutableNormalizedOperationFactory
				.createExecutableNormalizedOperation(context.getGraphQLSchema(), context.getOperationDefinition(),
						context.getFragmentsByName(), context.getCoercedVariables(), options)
				.getTopLevelFields()
				.stream()
				.filter(field -> field.getFieldName().startsWith("__"))
				.toList();
		}
		catch (AbortExecutionException tooBig) {
			throw new AbortExecutionException(
					List.of(BadFaithIntrospectionError.tooBigOperation(String.valueOf(tooBig.getMessage()))));
		}
	}

	private static Stream<ExecutableNormalizedField> below(ExecutableNormalizedField field) {
		return field.getChildren().stream().flatMap(child -> Stream.concat(Stream.of(child), below(child)));
	}

	private static long count(Stream<ExecutableNormalizedField> fields, String name) {
		return fields.filter(field -> field.getFieldName().equals(name)).count();
	}

	private static void refuse(boolean tooOften, String field) {
		if (tooOften) {
			throw new AbortExecutionException(List.of(BadFaithIntrospectionError.tooManyFields(field)));
		}
	}

}

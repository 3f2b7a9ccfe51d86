package org.touyan.api;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import graphql.GraphQLError;
import graphql.execution.AbortExecutionException;
import graphql.execution.ExecutionContext;
import graphql.execution.ResultPath;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimpleInstrumentationContext;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.execution.instrumentation.parameters.InstrumentationValidationParameters;
import graphql.introspection.Introspection;
import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.BooleanValue;
import graphql.language.Directive;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.NullValue;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.SourceLocation;
import graphql.language.Value;
import graphql.language.VariableReference;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import graphql.util.FpKit;
import graphql.validation.ValidationError;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Refuses null where the schema asks for a value. A variable that may be null may stand there where it has a default,
 * or where just one field of several is given, and graphql-java lets its null through or fails inside. Also refuses a
 * variable that is left out where the condition would ask for more without it.
 */
@Component
class RequiredValues extends SimplePerformantInstrumentation {

	/** What is written in a document is looked through once, since those that are valid are kept. */
	@Override
	public @Nullable InstrumentationContext<List<ValidationError>> beginValidation(
			InstrumentationValidationParameters parameters, @Nullable InstrumentationState state) {
		return SimpleInstrumentationContext.whenCompleted((errors, failed) -> {
			if (errors != null && errors.isEmpty()) {
				Document document = parameters.getDocument();
				Map<String, FragmentDefinition> fragments = FpKit
					.getByName(document.getDefinitionsOfType(FragmentDefinition.class), FragmentDefinition::getName);
				document.getDefinitionsOfType(OperationDefinition.class)
					.forEach(operation -> new Walk(parameters.getSchema(), fragments, null).operation(operation));
			}
		});
	}

	@Override
	public ExecutionContext instrumentExecutionContext(ExecutionContext context,
			InstrumentationExecutionParameters parameters, @Nullable InstrumentationState state) {
		Map<String, @Nullable Object> variables = new HashMap<>(context.getCoercedVariables().toMap());
		OperationDefinition operation = context.getOperationDefinition();
		if (operation.getVariableDefinitions().stream().anyMatch(each -> variables.get(each.getName()) == null)) {
			new Walk(context.getGraphQLSchema(), context.getFragmentsByName(), variables).operation(operation);
		}
		return context;
	}

	/**
	 * Goes through all values of an operation.
	 *
	 * @param variables by name; null where they are not known and only what is written counts
	 */
	private record Walk(GraphQLSchema schema, Map<String, FragmentDefinition> fragments,
			@Nullable Map<String, @Nullable Object> variables) {

		void operation(OperationDefinition operation) {
			selections(switch (operation.getOperation()) {
				case QUERY -> schema.getQueryType();
				case MUTATION -> schema.getMutationType();
				case SUBSCRIPTION -> schema.getSubscriptionType();
			}, operation.getSelectionSet(), ResultPath.rootPath());
		}

		private void selections(GraphQLCompositeType type, @Nullable SelectionSet selections, ResultPath path) {
			if (selections == null) {
				return;
			}
			for (Selection<?> selection : selections.getSelections()) {
				switch (selection) {
					case Field field -> field(type, field, path.segment(field.getResultKey()));
					case InlineFragment fragment when selected(fragment.getDirectives(), path) -> selections(
							fragment.getTypeCondition() == null ? type
									: composite(fragment.getTypeCondition().getName()),
							fragment.getSelectionSet(), path);
					case FragmentSpread spread when selected(spread.getDirectives(), path) -> {
						FragmentDefinition fragment = Objects.requireNonNull(fragments.get(spread.getName()));
						selections(composite(fragment.getTypeCondition().getName()), fragment.getSelectionSet(), path);
					}
					default -> {
					}
				}
			}
		}

		private GraphQLCompositeType composite(String name) {
			return (GraphQLCompositeType) Objects.requireNonNull(schema.getType(name));
		}

		private void field(GraphQLCompositeType type, Field field, ResultPath path) {
			if (selected(field.getDirectives(), path)) {
				GraphQLFieldDefinition definition = Introspection.getFieldDef(schema, type, field.getName());
				arguments(definition.getArguments(), field.getArguments(), path, "");
				if (field.getSelectionSet() != null) {
					selections((GraphQLCompositeType) GraphQLTypeUtil.unwrapAll(definition.getType()),
							field.getSelectionSet(), path);
				}
			}
		}

		/** Whether it is included and not skipped. */
		private boolean selected(List<Directive> directives, ResultPath path) {
			boolean selected = true;
			for (Directive directive : directives) {
				arguments(Objects.requireNonNull(schema.getDirective(directive.getName())).getArguments(),
						directive.getArguments(), path, "@" + directive.getName() + ".");
				Argument condition = directive.getArgument("if");
				boolean holds = condition == null || !Boolean.FALSE.equals(truth(condition.getValue()));
				boolean skips = condition != null && Boolean.TRUE.equals(truth(condition.getValue()));
				selected &= !(directive.getName().equals("include") && !holds)
						&& !(directive.getName().equals("skip") && skips);
			}
			return selected;
		}

		/** Null where the variables are not known. */
		private @Nullable Object truth(Value<?> value) {
			return switch (value) {
				case BooleanValue written -> written.isValue();
				case VariableReference reference when variables != null -> variables.get(reference.getName());
				default -> null;
			};
		}

		private void arguments(List<GraphQLArgument> definitions, List<Argument> given, ResultPath path,
				String prefix) {
			for (Argument argument : given) {
				for (GraphQLArgument definition : definitions) {
					if (definition.getName().equals(argument.getName())) {
						boolean required = GraphQLTypeUtil.isNonNull(definition.getType());
						value(new Position(path, prefix + argument.getName(), definition.hasSetDefaultValue(), false,
								false), definition.getType(), required, argument.getValue());
					}
				}
			}
		}

		private void value(Position place, GraphQLType declared, boolean required, Value<?> given) {
			if (required && isNull(given, place.hasDefault())) {
				throw new AbortExecutionException(List.of(place.refused(given.getSourceLocation())));
			}
			if (place.part() && isLeftOut(given, place.hasDefault())) {
				throw new AbortExecutionException(List.of(place.omitted(given.getSourceLocation())));
			}
			GraphQLType type = GraphQLTypeUtil.unwrapNonNull(declared);
			switch (given) {
				case ArrayValue array when type instanceof GraphQLList list ->
					items(place, list.getWrappedType(), array.getValues());
				// One value stands for a list of one.
				case Value<?> one when type instanceof GraphQLList list && !(one instanceof VariableReference) ->
					value(place, list.getWrappedType(), false, one);
				case ObjectValue object when type instanceof GraphQLInputObjectType input -> {
					for (ObjectField field : object.getObjectFields()) {
						GraphQLInputObjectField definition = input.getField(field.getName());
						value(place.field(input, definition), definition.getType(),
								input.isOneOf() || GraphQLTypeUtil.isNonNull(definition.getType()), field.getValue());
					}
				}
				default -> {
				}
			}
		}

		@SuppressWarnings("rawtypes") // as graphql-java hands them out
		private void items(Position place, GraphQLType type, List<Value> items) {
			for (int index = 0; index < items.size(); index++) {
				value(place.item(index), type, GraphQLTypeUtil.isNonNull(type), items.get(index));
			}
		}

		private boolean isLeftOut(Value<?> value, boolean hasDefault) {
			return variables != null && !hasDefault && value instanceof VariableReference reference
					&& !variables.containsKey(reference.getName());
		}

		private boolean isNull(Value<?> value, boolean hasDefault) {
			return switch (value) {
				case NullValue _ -> true;
				case VariableReference reference when variables != null -> variables.get(reference.getName()) == null
						&& !(hasDefault && !variables.containsKey(reference.getName()));
				default -> false;
			};
		}

	}

	/**
	 * Where a value stands.
	 *
	 * @param path of the field in the response
	 * @param name of the argument and what leads on in it
	 * @param hasDefault whether something else is taken where nothing is given
	 * @param part whether it is part of a condition of which less can be more: without a part, what is made of it by OR
	 * or NOT would be another question, such as one for everything
	 * @param hasParts whether it is such a condition
	 */
	private record Position(ResultPath path, String name, boolean hasDefault, boolean part, boolean hasParts) {

		Position item(int index) {
			return new Position(path, "%s[%d]".formatted(name, index), false, part || hasParts, false);
		}

		Position field(GraphQLInputObjectType input, GraphQLInputObjectField field) {
			return new Position(path, name + "." + field.getName(), field.hasSetDefaultValue(), part || hasParts,
					hasParts(input, field.getName()));
		}

		private static boolean hasParts(GraphQLInputObjectType input, String field) {
			return switch (field) {
				case "OR", "NOT" -> true;
				case "none", "all", "single" -> input.getName().endsWith("RelationFilter");
				case "where" -> input.getName().endsWith("CountFilter");
				default -> false;
			};
		}

		GraphQLError omitted(@Nullable SourceLocation location) {
			return Errors.omitted(name, path, location);
		}

		GraphQLError refused(@Nullable SourceLocation location) {
			return Errors.nullGiven(name, path, location);
		}

	}

}

package org.touyan.api;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonProperty;
import graphql.introspection.Introspection;
import graphql.language.Directive;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.SelectionSet;
import graphql.language.TypeName;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLImplementingType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLOutputType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import org.jspecify.annotations.Nullable;

/** Compares what a document selects with the components of the records that it is read into. */
final class DocumentFit extends TypeFit {

	private final GraphQLSchema schema;

	private final Map<String, FragmentDefinition> fragments;

	private DocumentFit(GraphQLSchema schema, Map<String, FragmentDefinition> fragments) {
		this.schema = schema;
		this.fragments = fragments;
	}

	/** Selections on a type. */
	private record Part(GraphQLCompositeType type, SelectionSet selections, boolean isOptional) {
	}

	/** A key of the answer, with what is selected below it. */
	private record Key(GraphQLOutputType type, boolean isOptional, List<Part> below) {

		private Key and(Key other) {
			var all = new ArrayList<>(below);
			all.addAll(other.below);
			return new Key(type, isOptional && other.isOptional, all);
		}

	}

	/**
	 * Compares a query with the record that it is read into.
	 * @return what does not fit, each in a sentence
	 */
	static List<String> mistakes(GraphQLSchema schema, OperationDefinition query,
			Map<String, FragmentDefinition> fragments, Class<?> type) {
		var fit = new DocumentFit(schema, fragments);
		fit.components("", Java.of(type), List.of(new Part(schema.getQueryType(), query.getSelectionSet(), false)));
		return fit.mistakes();
	}

	@Override
	void nullness(String place, boolean schema, boolean java) {
		if (schema && !java) {
			mistake(place, "may be null, and the component for it is not @Nullable");
		}
		else if (java && !schema) {
			mistake(place, "is never null, and the component for it is @Nullable");
		}
	}

	private void object(String place, GraphQLNamedType type, Java java, List<Part> parts) {
		if (java.raw().isRecord()) {
			components(place + ".", java, parts);
		}
		else {
			mistake(place, "is the object %s and not a %s".formatted(type.getName(), java));
		}
	}

	private void components(String place, Java java, List<Part> parts) {
		var keys = new LinkedHashMap<String, Key>();
		parts.forEach(part -> collect(part, keys));
		for (RecordComponent component : java.raw().getRecordComponents()) {
			String name = name(component);
			Key key = keys.remove(name);
			if (key == null) {
				mistake(place + name, "is a component of %s and not selected".formatted(java));
			}
			else {
				value(place + name, key.type(), key.isOptional(), java.within(component.getAnnotatedType()),
						(at, type, below) -> object(at, type, below, key.below()));
			}
		}
		keys.keySet().forEach(name -> mistake(place + name, "is selected and no component of " + java));
	}

	private static String name(RecordComponent component) {
		JsonProperty written = component.getAccessor().getAnnotation(JsonProperty.class);
		return written == null ? component.getName() : written.value();
	}

	private void collect(Part part, Map<String, Key> keys) {
		part.selections().getSelections().forEach(selection -> {
			switch (selection) {
				case Field field -> keys.merge(field.getResultKey(), key(part, field), Key::and);
				case InlineFragment fragment -> collect(
						part(part, fragment.getTypeCondition(), fragment.getSelectionSet(), fragment.getDirectives()),
						keys);
				case FragmentSpread spread -> {
					FragmentDefinition fragment = Objects.requireNonNull(fragments.get(spread.getName()));
					collect(part(part, fragment.getTypeCondition(), fragment.getSelectionSet(), spread.getDirectives()),
							keys);
				}
				default -> throw new IllegalStateException("No selection: " + selection);
			}
		});
	}

	private Key key(Part part, Field field) {
		GraphQLOutputType type = Introspection.getFieldDef(schema, part.type(), field.getName()).getType();
		List<Part> below = field.getSelectionSet() == null ? List.of() : List
			.of(new Part((GraphQLCompositeType) GraphQLTypeUtil.unwrapAll(type), field.getSelectionSet(), false));
		return new Key(type, part.isOptional() || isConditional(field.getDirectives()), below);
	}

	private Part part(Part around, @Nullable TypeName condition, SelectionSet selections, List<Directive> directives) {
		GraphQLCompositeType type = condition == null ? around.type()
				: (GraphQLCompositeType) Objects.requireNonNull(schema.getType(condition.getName()));
		boolean isOptional = around.isOptional() || isConditional(directives) || !covers(type, around.type());
		return new Part(type, selections, isOptional);
	}

	/** Whether all that is of a type is of another. */
	private static boolean covers(GraphQLCompositeType type, GraphQLCompositeType other) {
		return type.getName().equals(other.getName()) || (other instanceof GraphQLImplementingType object
				&& object.getInterfaces().stream().anyMatch(each -> each.getName().equals(type.getName())));
	}

	private static boolean isConditional(List<Directive> directives) {
		return directives.stream().anyMatch(each -> List.of("include", "skip").contains(each.getName()));
	}

}

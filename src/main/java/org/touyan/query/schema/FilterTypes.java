package org.touyan.query.schema;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import graphql.language.EnumTypeDefinition;
import graphql.schema.idl.TypeDefinitionRegistry;

/** Writes the filter of each scalar and enum that a model uses. */
final class FilterTypes {

	private static final String EQUALITY = """
			"Conditions on one value; all that are given must hold. 值条件"
			input %1$sFilter {
			  "Equal to this; null asks for what is missing. 等于"
			  eq: %1$s
			  "Not equal to this; what is missing is equal to nothing, so it fits. 不等于"
			  ne: %1$s
			  "Equal to one of these. 属于"
			  in: [%1$s!]
			  "Equal to none of these; what is missing is equal to nothing, so it fits. 不属于"
			  notIn: [%1$s!]
			  "Whether it is missing. 是否缺失"
			  isNull: Boolean
			%2$s}
			""";

	private static final String COMPARISON = """
			  "Before this, in the order of the values. 小于"
			  lt: %1$s
			  "Before this or equal to it. 小于或等于"
			  lte: %1$s
			  "After this. 大于"
			  gt: %1$s
			  "After this or equal to it. 大于或等于"
			  gte: %1$s
			""";

	private static final String TEXT = """
			  "Contains this text; case matters. 包含"
			  contains: %1$s
			  "Begins with this text; case matters. 开头是"
			  startsWith: %1$s
			  "Ends with this text; case matters. 结尾是"
			  endsWith: %1$s
			""";

	private static final String SEALED = """
			"Conditions on a sealed text, which is found as a whole only; all that are given must hold. 密封值条件"
			input SealedFilter {
			  "Equal to this. 等于"
			  eq: String
			  "Equal to one of these. 属于"
			  in: [String!]
			  "Whether it is missing. 是否缺失"
			  isNull: Boolean
			}
			""";

	private static final String LIST = """
			"Conditions on a list of values; all that are given must hold. 列表条件"
			input %1$sListFilter {
			  "Has this among its values. 含有"
			  includes: %1$s
			  "Has each of these among its values. 全部含有"
			  includesAll: [%1$s!]
			  "Has at least one of these among its values. 含有其一"
			  includesAny: [%1$s!]
			  "How many values it has. 个数"
			  size: IntFilter
			  "Whether it is missing; an empty list is not. 是否缺失"
			  isNull: Boolean
			}
			""";

	private static final Set<String> TEXTS = Set.of("String", "ID");

	private final TypeDefinitionRegistry registry;

	private final Map<String, String> types = new LinkedHashMap<>();

	FilterTypes(TypeDefinitionRegistry registry) {
		this.registry = registry;
	}

	/** The name of the filter for a field, which is written if it was not yet. */
	String name(ModelField.ValueField field) {
		if (field instanceof ModelField.Stored stored && stored.sealed() != null) {
			return stored.sealed().digest() == null ? "" : sealed();
		}
		return field.list() ? listName(field.typeName()) : name(field.typeName());
	}

	/** The name of the filter of lists of values of a type, which is written if it was not yet. */
	String listName(String type) {
		types.putIfAbsent(type + "List", LIST.formatted(type));
		name("Int");
		return type + "ListFilter";
	}

	private String sealed() {
		types.putIfAbsent("Sealed", SEALED);
		return "SealedFilter";
	}

	/** The name of the filter of single values of a type, which is written if it was not yet. */
	String name(String type) {
		types.computeIfAbsent(type, any -> EQUALITY.formatted(type, operators(type).formatted(type)));
		return type + "Filter";
	}

	private String operators(String type) {
		boolean equalityOnly = type.equals("Boolean") || registry.getTypeOrNull(type) instanceof EnumTypeDefinition;
		return equalityOnly ? "" : TEXTS.contains(type) ? COMPARISON + TEXT : COMPARISON;
	}

	String sdl() {
		return String.join("", types.values());
	}

}

package org.touyan.query.schema;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import graphql.language.EnumTypeDefinition;
import graphql.schema.idl.TypeDefinitionRegistry;

/** Writes the filter of each scalar and enum that a model uses. */
final class FilterTypes {

	private static final String VALUE = """
			"Conditions on one value; all that are given must hold. 值条件"
			input %sFilter {
			%s}
			""";

	private static final String SEALED = """
			"Conditions on a sealed text, which is found as a whole only; all that are given must hold. 密封值条件"
			input SealedFilter {
			%s}
			""";

	private static final String LIST = """
			"Conditions on a list of values, of which an empty one is not missing; all that are given must hold. 列表条件"
			input %sListFilter {
			%s  "How many values it has. 个数"
			  size: IntFilter
			}
			""";

	private static final String ON_DAY = """
			"Conditions on a value that is computed for a day. 指定日期的值条件"
			input %1$sOnDayFilter {
			  "The day; that of the list by default. 计算日期"
			  on: Date
			  "What its value must fit. 条件"
			  is: %1$sFilter!
			}
			""";

	private static final Set<Operator> EQUALITY = EnumSet.range(Operator.EQUAL, Operator.IS_NULL);

	private static final Set<Operator> COMPARISON = EnumSet.range(Operator.EQUAL, Operator.GREATER_OR_EQUAL);

	private static final Set<Operator> TEXT = EnumSet.range(Operator.EQUAL, Operator.ENDS_WITH);

	private static final Set<Operator> WHOLE = EnumSet.of(Operator.EQUAL, Operator.IN, Operator.IS_NULL);

	private static final Set<Operator> MEMBERS = EnumSet.of(Operator.IS_NULL, Operator.INCLUDES, Operator.INCLUDES_ALL,
			Operator.INCLUDES_ANY);

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
		types.putIfAbsent(type + "List", LIST.formatted(type, sdl(MEMBERS, type)));
		name("Int");
		return type + "ListFilter";
	}

	/** The name of the filter of values of a type that are computed for a day, which is written if it was not yet. */
	String onDay(String type) {
		name(type);
		types.putIfAbsent(type + "OnDay", ON_DAY.formatted(type));
		return type + "OnDayFilter";
	}

	private String sealed() {
		types.putIfAbsent("Sealed", SEALED.formatted(sdl(WHOLE, "String")));
		return "SealedFilter";
	}

	/** The name of the filter of single values of a type, which is written if it was not yet. */
	String name(String type) {
		types.computeIfAbsent(type, any -> VALUE.formatted(any, sdl(operators(any), any)));
		return type + "Filter";
	}

	private Set<Operator> operators(String type) {
		boolean equalityOnly = type.equals("Boolean") || registry.getTypeOrNull(type) instanceof EnumTypeDefinition;
		return equalityOnly ? EQUALITY : TEXTS.contains(type) ? TEXT : COMPARISON;
	}

	private static String sdl(Set<Operator> operators, String type) {
		return operators.stream().map(operator -> operator.sdl(type)).collect(Collectors.joining());
	}

	String sdl() {
		return String.join("", types.values());
	}

}

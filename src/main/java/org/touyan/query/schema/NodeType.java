package org.touyan.query.schema;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/**
 * A type bound to nodes: an object type, an interface or a union.
 *
 * @param name the name in the SDL
 * @param labels a node of this type carries one of them
 * @param identityLabel the label under which ids are unique, where that is not the type's own
 * @param intervals when nodes of this type hold, each with the labels of those it is said of
 * @param born the properties with the days in whose months nodes of this type begin, each with the labels of those that
 * have it
 * @param fields by name; of a union those that all its members share
 * @param concreteTypes the object types that a node of this type can be, by label
 * @param search how nodes of this type are found that can be, or null where none can
 * @param visibility who may see nodes of this type, where it is an object type of which the SDL says so; else null
 * @param sensitive who may read fields, by their names; the others everybody may who sees a node
 */
public record NodeType(String name, List<String> labels, @Nullable String identityLabel,
		Map<Interval, Set<String>> intervals, Map<String, Set<String>> born, Map<String, ModelField> fields,
		Map<String, String> concreteTypes, @Nullable Search search, @Nullable Visibility visibility,
		Map<String, Sensitivity> sensitive) {

	/** The field that identifies a node. */
	public static final String ID = "id";

	/** With the name of a type it names the conditions on those nodes that are of that type. */
	public static final String NARROWER = "on";

	/** The condition by which nodes are found by what people type. */
	public static final String SEARCH = "search";

	/**
	 * Whether a node of this type can be of several object types.
	 *
	 * @return true for interfaces and unions
	 */
	public boolean isAbstract() {
		return concreteTypes.size() != 1 || !concreteTypes.containsValue(name);
	}

	/**
	 * How nodes of this type are found by what people type, where all of them can be.
	 *
	 * @return empty where some cannot, and where a field has taken the name of the condition
	 */
	public Optional<Search> searched() {
		return Optional.ofNullable(search)
			.filter(found -> found.labels().containsAll(concreteTypes.keySet()) && !fields.containsKey(SEARCH));
	}

	/**
	 * Those of its nodes that carry one of some labels.
	 *
	 * @param some labels of object types
	 * @return a type of the same name
	 */
	public NodeType narrowed(Set<String> some) {
		var types = new TreeMap<>(concreteTypes);
		types.keySet().retainAll(some);
		return new NodeType(name, List.copyOf(types.keySet()),
				identityLabel == null ? labels.getFirst() : identityLabel, narrowed(intervals, some),
				narrowed(born, some), fields, types, search, visibility, sensitive);
	}

	private static <T> Map<T, Set<String>> narrowed(Map<T, Set<String>> said, Set<String> some) {
		var narrowed = new LinkedHashMap<T, Set<String>>();
		said.forEach((what, of) -> {
			var those = new TreeSet<>(of);
			those.retainAll(some);
			if (!those.isEmpty()) {
				narrowed.put(what, those);
			}
		});
		return narrowed;
	}

	/** What is of any of some types; it has no fields. */
	public static NodeType either(List<NodeType> types) {
		var labels = new LinkedHashSet<String>();
		var concrete = new TreeMap<String, String>();
		var held = new LinkedHashMap<Interval, Set<String>>();
		for (NodeType type : types) {
			labels.addAll(type.labels());
			concrete.putAll(type.concreteTypes());
			type.intervals().forEach((interval, of) -> held.computeIfAbsent(interval, _ -> new TreeSet<>()).addAll(of));
		}
		return new NodeType("", List.copyOf(labels), null, held, Map.of(), Map.of(), concrete, null, null, Map.of());
	}

	/**
	 * The name of the type as a value of an enum.
	 *
	 * @return in upper snake case
	 */
	public String kind() {
		return name.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
	}

	/**
	 * The field that conditions, orders and groups ask for on a day of its own.
	 *
	 * @param nameOnDay such as {@code ageOn}
	 * @return null where there is none, or a field has that name itself
	 */
	public ModelField.@Nullable Expression dated(String nameOnDay) {
		return fields.containsKey(nameOnDay) ? null
				: fields.values()
					.stream()
					.filter(ModelField.Expression.class::isInstance)
					.map(ModelField.Expression.class::cast)
					.filter(field -> field.dated() && field.nameOnDay().equals(nameOnDay))
					.findFirst()
					.orElse(null);
	}

	/**
	 * Looks a field up.
	 *
	 * @param fieldName a name that the type is known to have
	 * @return the field
	 */
	public ModelField field(String fieldName) {
		ModelField field = fields.get(fieldName);
		if (field == null) {
			throw new SchemaException("Type %s has no field %s.".formatted(name, fieldName));
		}
		return field;
	}

}

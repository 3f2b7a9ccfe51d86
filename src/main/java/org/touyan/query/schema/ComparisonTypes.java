package org.touyan.query.schema;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes the conditions that compare one value of a node with another, each of itself or along to-one relationships.
 */
final class ComparisonTypes {

	private static final String COMMON = """
			"The value of the field that is named. 字段的值"
			enum ComparedValue {
			  "The value. 值"
			  VALUE
			}

			""";

	private static final String TYPES = """
			\"\"\"
			A comparison of two %5$s of the same %2$s, its own or those of nodes that it has one of; all that are given must
			hold. What is missing fits none but `ne`. 字段比较
			\"\"\"
			input %1$s%3$sComparison {
			  "What is compared. 被比较的字段"
			  of: %1$s%3$sPath!
			  "Equal to this. 等于"
			  eq: %1$s%3$sPath
			  "Not equal to this; what is missing is equal to nothing, so it fits. 不等于"
			  ne: %1$s%3$sPath
			  "Before this, in the order of the values. 小于"
			  lt: %1$s%3$sPath
			  "Before this or equal to it. 小于或等于"
			  lte: %1$s%3$sPath
			  "After this. 大于"
			  gt: %1$s%3$sPath
			  "After this or equal to it. 大于或等于"
			  gte: %1$s%3$sPath
			}

			"The way to one of the %5$s of %2$s. 字段路径"
			input %1$s%3$sPath @oneOf {
			%4$s}

			""";

	/** What is compared with what. */
	enum Kind {

		/** Days with days. */
		DATE("compareDates", "Date", "days", "Two days, one with the other. 日期比较", Set.of("Date")),
		/** Numbers with numbers. */
		NUMBER("compareNumbers", "Number", "numbers", "Two numbers, one with the other. 数值比较", Set.of("Int", "Float"));

		private final String condition;

		private final String suffix;

		private final String subject;

		private final String description;

		@SuppressWarnings("ImmutableEnumChecker") // it is
		private final Set<String> values;

		Kind(String condition, String suffix, String subject, String description, Set<String> values) {
			this.condition = condition;
			this.suffix = suffix;
			this.subject = subject;
			this.description = description;
			this.values = values;
		}

		private boolean has(ModelField.ValueField field) {
			return !field.list() && field.plain() && values.contains(field.typeName());
		}

	}

	private final Definitions definitions;

	private final GraphModel model;

	private final Map<String, String> types = new LinkedHashMap<>();

	ComparisonTypes(Definitions definitions, GraphModel model) {
		this.definitions = definitions;
		this.model = model;
		types.put("", COMMON);
	}

	/** Its conditions in the filter of a type, which are written if they were not yet. */
	String conditions(NodeType type) {
		return Stream.of(Kind.values())
			.filter(kind -> !type.fields().containsKey(kind.condition) && leads(type, kind, new HashSet<>()))
			.map(kind -> {
				write(type, kind);
				return GeneratedTypes.line(kind.description, kind.condition, type.name() + kind.suffix + "Comparison");
			})
			.collect(Collectors.joining());
	}

	private void write(NodeType type, Kind kind) {
		if (types.putIfAbsent(type.name() + kind.suffix, "") == null) {
			String ways = type.fields()
				.values()
				.stream()
				.map(field -> way(type, field, kind))
				.collect(Collectors.joining());
			types.put(type.name() + kind.suffix,
					TYPES.formatted(type.name(), type.name(), kind.suffix, ways, kind.subject));
		}
	}

	private String way(NodeType type, ModelField field, Kind kind) {
		String further = switch (field) {
			case ModelField.ValueField value when kind.has(value) -> "ComparedValue";
			case ModelField.Related related when !related.many()
					&& leads(model.node(related.target()), kind, new HashSet<>()) -> {
				write(model.node(related.target()), kind);
				yield related.target() + kind.suffix + "Path";
			}
			default -> "";
		};
		return further.isEmpty() ? ""
				: GeneratedTypes.line(definitions.description(type.name(), field.name()), field.name(), further);
	}

	/** Whether there is any such value, of nodes of the type or of one that they are related to. */
	private boolean leads(NodeType type, Kind kind, Set<String> before) {
		return before.add(type.name()) && type.fields().values().stream().anyMatch(field -> switch (field) {
			case ModelField.ValueField value -> kind.has(value);
			case ModelField.Related related -> !related.many() && leads(model.node(related.target()), kind, before);
			case ModelField.Recursive _,ModelField.Computed _ -> false;
		});
	}

	String sdl() {
		return String.join("", types.values());
	}

}

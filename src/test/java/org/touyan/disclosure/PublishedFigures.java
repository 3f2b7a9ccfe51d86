package org.touyan.disclosure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import graphql.language.AstPrinter;
import graphql.language.EnumTypeDefinition;
import graphql.language.FieldDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.ObjectTypeDefinition;
import graphql.language.Type;
import graphql.language.TypeName;
import graphql.language.UnionTypeDefinition;
import graphql.schema.idl.TypeDefinitionRegistry;
import tools.jackson.databind.JsonNode;

/**
 * The questions of the schema that answer with counts, and all the figures of their answers. By convention a count that
 * is not for everybody is an {@code Int} that can be null.
 */
final class PublishedFigures {

	private static final int DEPTH = 6;

	/** So many forms of a question are enough, unless one argument alone has more. */
	private static final int FORMS = 24;

	private final TypeDefinitionRegistry schema;

	PublishedFigures(TypeDefinitionRegistry schema) {
		this.schema = schema;
	}

	/** A question with everything that it shows to who may read figures only. */
	record Asked(String name, String arguments, String selection, boolean hasArea) {

		String query(String area) {
			String given = hasArea ? arguments + " area: \"" + area + "\"" : arguments;
			return "{ %s%s %s }".formatted(name, given.isBlank() ? "" : "(" + given + ")", selection);
		}

	}

	/** Every question whose answer has such counts, in every form that one enum value, or a set of one, gives it. */
	List<Asked> all() {
		var all = new ArrayList<Asked>();
		var query = (ObjectTypeDefinition) Optional.ofNullable(schema.getTypeOrNull("Query")).orElseThrow();
		for (FieldDefinition field : query.getFieldDefinitions()) {
			answer(field).ifPresent(type -> {
				if (isAnswer(field) && hasCounts(type, 0)) {
					String selection = selection(type, 0);
					boolean hasArea = field.getInputValueDefinitions()
						.stream()
						.anyMatch(each -> each.getName().equals("area"));
					arguments(field)
						.forEach(arguments -> all.add(new Asked(field.getName(), arguments, selection, hasArea)));
				}
			});
		}
		return all;
	}

	/** What the compiler answers has a figure of all; what nobody is asked for by id has figures. */
	private boolean isAnswer(FieldDefinition field) {
		boolean isCompiled = answer(field).stream()
			.flatMap(type -> type.getFieldDefinitions().stream())
			.anyMatch(each -> each.getName().equals("aggregate"));
		return !isCompiled && field.getInputValueDefinitions()
			.stream()
			.noneMatch(each -> (each.getType() instanceof NonNullType id && name(id).equals("ID"))
					|| AstPrinter.printAst(each.getType()).equals("[ID!]!"));
	}

	private Optional<ObjectTypeDefinition> answer(FieldDefinition field) {
		return Optional.ofNullable(schema.getTypeOrNull(name(field.getType())))
			.filter(ObjectTypeDefinition.class::isInstance)
			.map(ObjectTypeDefinition.class::cast);
	}

	private boolean hasCounts(ObjectTypeDefinition type, int depth) {
		return depth < DEPTH && shown(type).stream()
			.anyMatch(field -> isCount(field) || answer(field).filter(each -> hasCounts(each, depth + 1)).isPresent());
	}

	private static boolean isCount(FieldDefinition field) {
		return field.getType() instanceof TypeName type && type.getName().equals("Int");
	}

	/** Everything but rows, pages and nodes of the graph. */
	private List<FieldDefinition> shown(ObjectTypeDefinition type) {
		return type.getFieldDefinitions()
			.stream()
			.filter(field -> !List.of("nodes", "edges", "pageInfo").contains(field.getName()))
			.filter(field -> field.getInputValueDefinitions().isEmpty())
			.filter(field -> answer(field).filter(PublishedFigures::isNode).isEmpty())
			.filter(field -> !(schema.getTypeOrNull(name(field.getType())) instanceof InterfaceTypeDefinition)
					&& !(schema.getTypeOrNull(name(field.getType())) instanceof UnionTypeDefinition))
			.toList();
	}

	private static boolean isNode(ObjectTypeDefinition type) {
		return type.getFieldDefinitions().stream().anyMatch(field -> field.getName().equals("id"));
	}

	private String selection(ObjectTypeDefinition type, int depth) {
		var fields = new StringBuilder("{ __typename ");
		for (FieldDefinition field : shown(type)) {
			Optional<ObjectTypeDefinition> inside = answer(field);
			if (inside.isEmpty() || depth < DEPTH) {
				fields.append(field.getName()).append(' ');
				inside.ifPresent(each -> fields.append(selection(each, depth + 1)).append(' '));
			}
		}
		return fields.append('}').toString();
	}

	/**
	 * Every argument in every form while the others have their first; and some of all others, where they are many.
	 */
	private List<String> arguments(FieldDefinition field) {
		var forms = new ArrayList<>(List.of(new Form("", 0)));
		for (InputValueDefinition argument : field.getInputValueDefinitions()) {
			List<String> values = values(argument);
			List<Form> fewer = List.copyOf(forms);
			forms.clear();
			fewer.forEach(form -> values
				.forEach(value -> forms.add(form.with(value, value.equals(values.getFirst()) ? 0 : 1))));
		}
		Collections.shuffle(forms, new Random(1));
		long few = forms.stream().filter(form -> form.others() < 2).count();
		return forms.stream()
			.sorted(Comparator.comparingInt(Form::others))
			.limit(Math.max(few, FORMS))
			.map(Form::text)
			.toList();
	}

	/** Arguments, and how many of them have another value than the first. */
	private record Form(String text, int others) {

		Form with(String argument, int more) {
			return new Form(text + argument, others + more);
		}

	}

	/** All values of an enum that must be given, each value alone of a set of one that can, and none. */
	private List<String> values(InputValueDefinition argument) {
		boolean isRequired = argument.getType() instanceof NonNullType && argument.getDefaultValue() == null;
		List<String> constants = Optional.ofNullable(schema.getTypeOrNull(name(argument.getType())))
			.filter(EnumTypeDefinition.class::isInstance)
			.map(type -> ((EnumTypeDefinition) type).getEnumValueDefinitions()
				.stream()
				.map(value -> "%s: %s ".formatted(argument.getName(), value.getName()))
				.toList())
			.orElse(List.of());
		boolean isList = argument.getType() instanceof ListType;
		if (argument.getName().equals("by") && isList) {
			return List.of("", "by: [%s] ".formatted(
					String.join(" ", constants.stream().map(each -> each.substring(each.indexOf(": ") + 2)).toList())));
		}
		var values = new ArrayList<String>(isRequired ? List.of() : List.of(""));
		if (isRequired && name(argument.getType()).equals("Date")) {
			values.addAll(argument.getName().equals("from") ? List.of("from: \"2024-01-01\" ")
					: List.of("%s: \"2026-12-31\" ".formatted(argument.getName()),
							"%s: \"2031-12-31\" ".formatted(argument.getName())));
		}
		else if (isRequired || isList || argument.getName().equals("by")) {
			values.addAll(constants);
		}
		return values;
	}

	private static String name(Type<?> type) {
		return switch (type) {
			case NonNullType some -> name(some.getType());
			case ListType list -> name(list.getType());
			case TypeName name -> name.getName();
			default -> throw new IllegalArgumentException(type.toString());
		};
	}

	/** Numbers of a scale, which count nothing, so nothing is less or more for them. */
	private static final String SCALES = ".*/(level|lowest|highest)";

	/** The counts of an answer by where they stand: what tells the rows of a list apart is in the place. */
	static Map<String, JsonNode> counts(JsonNode answer) {
		var counts = new LinkedHashMap<String, JsonNode>();
		collect("", answer, counts);
		return counts;
	}

	private static void collect(String place, JsonNode node, Map<String, JsonNode> counts) {
		if (node.isObject()) {
			node.properties().forEach(each -> collect(place + "/" + each.getKey(), each.getValue(), counts));
		}
		else if (node.isArray()) {
			for (int row = 0; row < node.size(); row++) {
				collect("%s[%s]".formatted(place, key(node.get(row))), node.get(row), counts);
			}
		}
		else if ((node.isIntegralNumber() || node.isNull()) && !place.matches(SCALES)) {
			counts.put(place, node);
		}
	}

	private static String key(JsonNode row) {
		var key = new StringBuilder();
		row.properties().forEach(each -> {
			if (each.getValue().isString() || each.getKey().matches("level|months|from|to|education")) {
				key.append(each.getValue().asString("")).append(' ');
			}
		});
		return key.toString().strip();
	}

}

package org.touyan.graph;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.touyan.graph.Contents.Held;
import org.touyan.graph.Contents.Labelled;
import org.touyan.graph.Contents.Relating;

/** Writes an SDL for what a database holds, for somebody to read through. */
final class Drafting {

	private static final Map<String, String> SCALARS = Map.of("STRING", "String", "INTEGER", "Int", "FLOAT", "Float",
			"BOOLEAN", "Boolean", "DATE", "Date");

	/** Names that the service gives types and fields itself. */
	private static final Set<String> TAKEN = Set.of("Query", "Mutation", "Subscription", "Node", "Date", "Int", "Float",
			"String", "Boolean", "ID", "PageInfo", "Path", "PathStep", "Period", "Direction", "SortDirection",
			"NodeKind", "RelationshipKind", "AND", "OR", "NOT", "edge", "search", "id", "on");

	private static final String HEADER = """
			# Drafted of the labels, types of relationships and properties that the database had. It is meant to be changed:
			# rename fields (@property keeps the name in the database), add what is missing, leave out what nobody should see.
			# The language is described in directives.graphqls.

			"A calendar day."
			scalar Date

			""";

	private final Contents contents;

	/** The types, by their labels, for those whose nodes are told apart by a property. */
	private final Map<String, String> types = new LinkedHashMap<>();

	private final Set<String> used = new HashSet<>(TAKEN);

	private final StringBuilder sdl = new StringBuilder(HEADER);

	Drafting(Contents contents) {
		this.contents = contents;
		contents.labels()
			.stream()
			.filter(label -> identity(label).isPresent())
			.forEach(label -> types.put(label.name(), unused(typeName(label.name()), "Node")));
	}

	/** Whether there is no type of which anything could be asked. */
	boolean isEmpty() {
		return types.isEmpty();
	}

	String sdl() {
		var carried = new LinkedHashMap<String, String>();
		contents.relationships()
			.stream()
			.filter(relating -> relating.properties().stream().anyMatch(held -> carriable(held)))
			.forEach(relating -> carried.put(relating.name(), unused(typeName(relating.name()), "Properties")));
		query();
		contents.labels().forEach(label -> type(label, carried));
		contents.relationships().forEach(relating -> properties(relating, carried));
		return sdl.toString();
	}

	private void query() {
		sdl.append("type Query {\n");
		var names = new HashSet<String>();
		for (Labelled label : contents.labels()) {
			String type = types.get(label.name());
			if (type != null) {
				String one = lower(type);
				String all = names.contains(plural(one)) ? one + "All" : plural(one);
				names.addAll(List.of(one, all));
				describe("  ", "A page of all nodes labelled %s.".formatted(label.name()));
				sdl.append("  %s: [%s!]!\n".formatted(all, type));
				describe("  ", "The node labelled %s with this id.".formatted(label.name()));
				sdl.append("  %s(id: %s!): %s\n".formatted(one, idType(identity(label).orElseThrow()), type));
			}
		}
		sdl.append("}\n\n");
	}

	private void type(Labelled label, Map<String, String> carried) {
		String type = types.get(label.name());
		if (type == null) {
			sdl.append("# Nodes labelled %s have no property that tells them apart, so there is no type for them.\n\n"
				.formatted(oneLine(label.name())));
			return;
		}
		Held id = identity(label).orElseThrow();
		describe("", "Nodes labelled %s; there were %d when this was drafted.".formatted(label.name(), label.count()));
		sdl.append("type %s @node(label: %s) {\n".formatted(type, text(label.name())));
		if (!id.constrained()) {
			sdl.append("  # No two have the same so far; a constraint would see to it, and find them by it at once.\n");
		}
		describe("  ", "What tells it apart: the property %s.".formatted(id.name()));
		sdl.append("  id: %s!%s\n".formatted(idType(id), named("id", id)));
		var names = new HashSet<>(TAKEN);
		label.properties()
			.stream()
			.filter(held -> !held.name().equals("id") || !id.name().equals("id"))
			.forEach(held -> field(held, names, true));
		contents.relationships().forEach(relating -> relationships(label, relating, carried, names));
		sdl.append("}\n\n");
	}

	private void field(Held held, Set<String> names, boolean computes) {
		String scalar = scalar(held);
		if (scalar.isEmpty() && (!computes || held.types().stream().anyMatch(type -> type.startsWith("LIST")))) {
			sdl.append("  # %s is left out: no field can have what it holds, %s.\n".formatted(oneLine(held.name()),
					String.join(" or ", held.types())));
			return;
		}
		String name = unused(fieldName(held.name()), "_", names);
		if (scalar.isEmpty()) {
			describe("  ",
					"The property %s (%s), as a text.".formatted(held.name(), String.join(" or ", held.types())));
			String property = "`" + held.name().replace("`", "``") + "`";
			sdl.append("  %s: String @cypher(expression: %s)\n".formatted(name,
					text("toStringOrNull(this." + property + ")")));
			return;
		}
		describe("  ", "The property %s.".formatted(held.name()));
		sdl.append("  %s: %s%s%s\n".formatted(name, scalar, named(name, held), held.indexed() ? " @indexed" : ""));
	}

	private void properties(Relating relating, Map<String, String> carried) {
		String type = carried.get(relating.name());
		if (type != null) {
			describe("", "What relationships of the type %s carry.".formatted(relating.name()));
			sdl.append("type %s {\n".formatted(type));
			var names = new HashSet<>(Set.of("node", "cursor"));
			relating.properties().forEach(held -> field(held, names, false));
			sdl.append("}\n\n");
		}
	}

	/** The fields of a type that lead along relationships of a type, one for each type at their other ends. */
	private void relationships(Labelled label, Relating relating, Map<String, String> carried, Set<String> names) {
		for (boolean out : new boolean[] { true, false }) {
			List<String> targets = relating.ends()
				.stream()
				.filter(ends -> (out ? ends.starts() : ends.ends()).contains(label.name()))
				.flatMap(ends -> largest(out ? ends.ends() : ends.starts()).stream())
				.distinct()
				.sorted()
				.toList();
			for (String target : targets) {
				String leads = lower(typeName(relating.name())) + (out ? "" : "By")
						+ (targets.size() == 1 ? "" : types.get(target));
				describe("  ", "Nodes labelled %s %s a relationship %s leads.".formatted(target,
						out ? "to which" : "from which", relating.name()));
				sdl.append("  %s: [%s!]! @relationship(type: %s, direction: %s%s)\n".formatted(
						unused(leads, "_", names), types.get(target), text(relating.name()), out ? "OUT" : "IN",
						carried.containsKey(relating.name()) ? ", properties: " + text(carried.get(relating.name()))
								: ""));
			}
		}
	}

	/** Of several labels that a node carries, the one that most carry says what it is. */
	private Optional<String> largest(List<String> labels) {
		return types.keySet().stream().filter(labels::contains).findFirst();
	}

	/** The property by which nodes are told apart: rather one that the database watches over, and one called so. */
	private static Optional<Held> identity(Labelled label) {
		return label.properties()
			.stream()
			.filter(held -> held.distinct() || held.constrained())
			.filter(held -> held.types().equals(List.of("STRING"))
					|| (held.types().equals(List.of("INTEGER")) && !held.wide()))
			.min(Comparator.comparing((Held held) -> !held.constrained())
				.thenComparing(held -> !held.name().toLowerCase(Locale.ROOT).endsWith("id"))
				.thenComparing(held -> !held.types().contains("STRING"))
				.thenComparing(Held::name));
	}

	private static String idType(Held id) {
		return id.types().contains("INTEGER") ? "Int" : "ID";
	}

	/** Empty where no scalar has what the property holds. */
	private static String scalar(Held held) {
		Set<String> scalars = held.types()
			.stream()
			.map(type -> type.startsWith("LIST<") ? "[" + scalar(type.substring(5, type.length() - 1), held) + "!]"
					: scalar(type, held))
			.collect(Collectors.toSet());
		if (scalars.equals(Set.of("Int", "Float"))) {
			return "Float";
		}
		return scalars.size() == 1 && !scalars.contains("[!]") ? scalars.iterator().next() : "";
	}

	/** A whole number that takes more than 32 bits is no Int. */
	private static String scalar(String type, Held held) {
		return type.equals("INTEGER") && held.wide() ? "Float" : SCALARS.getOrDefault(type, "");
	}

	private static boolean carriable(Held held) {
		return !scalar(held).isEmpty();
	}

	private static String named(String field, Held held) {
		return field.equals(held.name()) ? "" : " @property(name: %s)".formatted(text(held.name()));
	}

	private void describe(String indent, String sentence) {
		sdl.append(indent).append(text(sentence)).append('\n');
	}

	/** As the SDL has texts. */
	private static String text(String plain) {
		return "\"" + oneLine(plain).replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
	}

	private static String oneLine(String plain) {
		return plain.replaceAll("\\s", " ");
	}

	private String unused(String name, String ending) {
		return unused(name, ending, used);
	}

	private static String unused(String name, String ending, Set<String> names) {
		String free = name;
		for (int number = 1; !names.add(free); number++) {
			free = name + ending + (number == 1 ? "" : number);
		}
		return free;
	}

	/** ACTED_IN and Acted in are ActedIn; what has no Latin letters is numbered. */
	private static String typeName(String name) {
		String pascal = words(name).stream()
			.map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + (word.equals(word.toUpperCase(Locale.ROOT))
					? word.substring(1).toLowerCase(Locale.ROOT) : word.substring(1)))
			.collect(Collectors.joining());
		return pascal.matches("[A-Za-z].*") ? pascal : "Type" + pascal;
	}

	private static String fieldName(String name) {
		if (name.matches("(?!__)[A-Za-z_]\\w*")) {
			return name;
		}
		String camel = String.join("_", words(name));
		return camel.matches("[A-Za-z].*") ? camel : "field" + camel;
	}

	private static List<String> words(String name) {
		return Arrays.stream(name.split("[^A-Za-z0-9]+")).filter(word -> !word.isEmpty()).toList();
	}

	private static String lower(String type) {
		return type.substring(0, 1).toLowerCase(Locale.ROOT) + type.substring(1);
	}

	private static String plural(String name) {
		if (name.matches(".*[^aeiou]y")) {
			return name.substring(0, name.length() - 1) + "ies";
		}
		return name + (name.matches(".*(?:s|x|z|ch|sh)") ? "es" : "s");
	}

}

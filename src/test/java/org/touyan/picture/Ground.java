package org.touyan.picture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

import graphql.language.Argument;
import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.EnumValue;
import graphql.language.FieldDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.ObjectTypeDefinition;
import graphql.language.StringValue;
import graphql.language.Type;
import graphql.language.TypeDefinition;
import graphql.language.TypeName;
import graphql.language.UnionTypeDefinition;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import org.jspecify.annotations.Nullable;

import org.touyan.Dump;
import org.touyan.Dump.Thing;
import org.touyan.Dump.Tie;

/**
 * What pictures must show to who sees everything: read from the sample and from the SDL as it is written, with no code
 * of the service.
 */
final class Ground {

	private final Dump dump;

	private final LocalDate day;

	private final TypeDefinitionRegistry sdl = new TypeDefinitionRegistry();

	private final Map<String, Set<Field>> fields = new HashMap<>();

	Ground(Dump dump, LocalDate day) throws IOException {
		this.dump = dump;
		this.day = day;
		try (Stream<Path> files = Files.list(Path.of("src/main/resources/graphql"))) {
			for (Path file : files.sorted().toList()) {
				sdl.merge(new SchemaParser().parse(Files.readString(file)));
			}
		}
	}

	/** A relationship of a type: its kind, whether it leads away, the interval on it, and the types it leads to. */
	record Field(String kind, boolean out, @Nullable String from, @Nullable String to, String target) {
	}

	/** A relationship that holds on the day, as a picture has it. */
	record Edge(String kind, String source, String target, @Nullable Object from, @Nullable Object to) {

		String id() {
			return kind + ":" + source + ":" + target + (from == null ? "" : ":" + from);
		}

		String other(String id) {
			return source.equals(id) ? target : source;
		}

	}

	/** The type of a node: the one object type whose name is one of its labels. */
	String type(Thing thing) {
		return thing.labels()
			.stream()
			.filter(label -> sdl.getTypeOrNull(label) instanceof ObjectTypeDefinition object && isNode(object))
			.findFirst()
			.orElseThrow();
	}

	String kind(String id) {
		return type(dump.thing(id)).replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
	}

	private static boolean isNode(ObjectTypeDefinition type) {
		return type.getImplements().stream().anyMatch(shared -> named(shared).equals("Node"));
	}

	boolean holds(Thing thing) {
		var type = (ObjectTypeDefinition) Objects.requireNonNull(sdl.getTypeOrNull(type(thing)));
		return type.getDirectives("temporal").isEmpty() || holds(thing.properties(),
				text(type, "temporal", "from", "from"), text(type, "temporal", "to", "to"));
	}

	private boolean holds(Map<String, Object> properties, @Nullable String from, @Nullable String to) {
		LocalDate first = from == null ? null : (LocalDate) properties.get(from);
		LocalDate last = to == null ? null : (LocalDate) properties.get(to);
		return (first == null || !first.isAfter(day)) && (last == null || last.isAfter(day));
	}

	/** All relationships of a node that the API shows at it, each once, by kind and direction. */
	Map<String, Set<Edge>> around(Thing thing) {
		var around = new LinkedHashMap<String, Set<Edge>>();
		for (Field field : fields.computeIfAbsent(type(thing), this::fields)) {
			for (Tie edge : field.out() ? dump.ties(thing, field.kind()) : dump.tiesTo(thing, field.kind())) {
				Thing other = dump.thing(field.out() ? edge.to() : edge.from());
				if (holds(edge.properties(), field.from(), field.to()) && possible(field.target(), other)
						&& holds(other)) {
					around.computeIfAbsent(field.kind() + (field.out() ? " OUT" : " IN"), _ -> new HashSet<>())
						.add(new Edge(field.kind(), edge.from(), edge.to(),
								field.from() == null ? null : edge.properties().get(field.from()),
								field.to() == null ? null : edge.properties().get(field.to())));
				}
			}
		}
		return around;
	}

	/** How far each node is that is reached along such relationships; the beginning itself where it does not hold. */
	Map<String, Integer> reached(String id, int depth, Predicate<String> directions) {
		var distances = new LinkedHashMap<>(Map.of(id, 0));
		var queue = new ArrayDeque<>(List.of(id));
		while (!queue.isEmpty()) {
			String at = queue.remove();
			int next = Objects.requireNonNull(distances.get(at)) + 1;
			edges(at, directions).map(edge -> edge.other(at)).filter(_ -> next <= depth).forEach(other -> {
				if (distances.putIfAbsent(other, next) == null) {
					queue.add(other);
				}
			});
		}
		return distances;
	}

	private Stream<Edge> edges(String id, Predicate<String> directions) {
		return around(dump.thing(id)).entrySet()
			.stream()
			.filter(each -> directions.test(each.getKey()))
			.flatMap(each -> each.getValue().stream());
	}

	/** The relationships between nodes that one of them shows. */
	Set<Edge> between(Set<String> ids, Predicate<String> directions) {
		var between = new HashSet<Edge>();
		ids.forEach(
				id -> edges(id, directions).filter(edge -> ids.contains(edge.source()) && ids.contains(edge.target()))
					.forEach(between::add));
		return between;
	}

	private Set<Field> fields(String type) {
		var all = new HashSet<Field>();
		var object = (ObjectTypeDefinition) Objects.requireNonNull(sdl.getTypeOrNull(type));
		var definitions = new ArrayList<>(object.getFieldDefinitions());
		object.getImplements()
			.forEach(shared -> definitions
				.addAll(((InterfaceTypeDefinition) Objects.requireNonNull(sdl.getTypeOrNull(named(shared))))
					.getFieldDefinitions()));
		for (FieldDefinition field : definitions) {
			if (field.hasDirective("relationship")) {
				String edge = text(field, "relationship", "properties", null);
				var properties = edge == null ? null : (ObjectTypeDefinition) sdl.getTypeOrNull(edge);
				boolean dated = properties != null && properties.hasDirective("temporal");
				Directive relationship = field.getDirectives("relationship").getFirst();
				all.add(new Field(Objects.requireNonNull(text(field, "relationship", "type", null)),
						((EnumValue) relationship.getArgument("direction").getValue()).getName().equals("OUT"),
						dated ? text(Objects.requireNonNull(properties), "temporal", "from", "from") : null,
						dated ? text(Objects.requireNonNull(properties), "temporal", "to", "to") : null,
						named(field.getType())));
			}
		}
		return all;
	}

	private boolean possible(String target, Thing thing) {
		TypeDefinition<?> type = Objects.requireNonNull(sdl.getTypeOrNull(target));
		return type instanceof UnionTypeDefinition union
				? union.getMemberTypes().stream().anyMatch(one -> thing.is(named(one)))
				: thing.is(Objects.requireNonNull(text(type, "node", "label", target)));
	}

	private static @Nullable String text(DirectivesContainer<?> of, String directive, String argument,
			@Nullable String absent) {
		Argument given = of.getDirectives(directive).getFirst().getArgument(argument);
		return given == null ? absent : given.getValue() instanceof StringValue text ? text.getValue() : null;
	}

	private static String named(Type<?> type) {
		return switch (type) {
			case NonNullType required -> named(required.getType());
			case ListType list -> named(list.getType());
			case TypeName name -> name.getName();
			default -> throw new IllegalArgumentException(type.toString());
		};
	}

	/** The ids of nodes that hold, in their order. */
	Set<String> holding(Set<String> ids) {
		var holding = new TreeSet<String>();
		ids.stream().filter(id -> holds(dump.thing(id))).forEach(holding::add);
		return holding;
	}

}

package org.touyan.query.oracle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import graphql.language.Argument;
import graphql.language.Directive;
import graphql.language.EnumTypeDefinition;
import graphql.language.EnumValueDefinition;
import graphql.language.FieldDefinition;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.StringValue;
import graphql.language.TypeName;
import graphql.language.UnionTypeDefinition;
import graphql.schema.idl.TypeDefinitionRegistry;
import org.jspecify.annotations.Nullable;

/** What the SDL says, read once more and without the compiler. */
final class Mapping {

	private final Map<String, Map<String, Member>> members = new LinkedHashMap<>();

	private final Map<String, Set<String>> concrete = new LinkedHashMap<>();

	private final Map<String, Interval> intervals = new LinkedHashMap<>();

	private final Map<String, Sight> sights = new LinkedHashMap<>();

	private final Map<String, List<String>> labels = new LinkedHashMap<>();

	private final Set<String> searched = new LinkedHashSet<>();

	private final TypeDefinitionRegistry sdl;

	Mapping(TypeDefinitionRegistry sdl) {
		this.sdl = sdl;
		sdl.getTypes(ObjectTypeDefinition.class).forEach(this::read);
		for (var union : sdl.getTypes(UnionTypeDefinition.class)) {
			var names = union.getMemberTypes().stream().map(type -> ((TypeName) type).getName()).toList();
			concrete.put(union.getName(), new LinkedHashSet<>(names));
		}
	}

	private void read(ObjectTypeDefinition type) {
		var fields = new LinkedHashMap<String, Member>();
		var carried = new ArrayList<String>();
		for (ImplementingTypeDefinition<?> part : withInterfaces(type)) {
			for (FieldDefinition field : part.getFieldDefinitions()) {
				fields.putIfAbsent(field.getName(), new Member(field));
			}
			if (type.hasDirective("node")) {
				concrete.computeIfAbsent(part.getName(), _ -> new LinkedHashSet<>()).add(type.getName());
				if (part.hasDirective("search")) {
					searched.add(type.getName());
				}
				carried.add(text(part.getDirectives("node").getFirst(), "label", part.getName()));
			}
		}
		members.put(type.getName(), fields);
		labels.put(type.getName(), carried);
		if (type.hasDirective("visible")) {
			sights.put(type.getName(), Sight.of(type.getDirectives("visible").getFirst()));
		}
		if (type.hasDirective("temporal")) {
			intervals.put(type.getName(), interval(type.getDirectives("temporal").getFirst()));
		}
	}

	private List<ImplementingTypeDefinition<?>> withInterfaces(ObjectTypeDefinition type) {
		var parts = new ArrayList<ImplementingTypeDefinition<?>>(List.of(type));
		type.getImplements()
			.forEach(name -> parts.add(Objects
				.requireNonNull(sdl.getTypeOrNull(((TypeName) name).getName(), InterfaceTypeDefinition.class))));
		return parts;
	}

	private static Interval interval(Directive temporal) {
		Argument to = temporal.getArgument("to");
		boolean event = to != null && !(to.getValue() instanceof StringValue);
		return new Interval(text(temporal, "from", "from"), event ? null : text(temporal, "to", "to"));
	}

	private static String text(Directive directive, String argument, String otherwise) {
		Argument given = directive.getArgument(argument);
		return given == null ? otherwise : Objects.requireNonNull(((StringValue) given.getValue()).getValue());
	}

	/** The concrete types of nodes. */
	List<String> nodeTypes() {
		return labels.keySet().stream().filter(type -> !labels(type).isEmpty() && !view(type)).toList();
	}

	/** Whether a type is another way to look at nodes that are of types of their own. */
	boolean view(String type) {
		return labels.containsKey(type) && labels(type).size() == 1 && labels.entrySet()
			.stream()
			.anyMatch(other -> !other.getKey().equals(type) && other.getValue().contains(labels(type).getFirst()));
	}

	/** The interfaces and unions. */
	Set<String> abstractTypes() {
		var names = new LinkedHashSet<>(concrete.keySet());
		names.removeAll(labels.keySet());
		return names;
	}

	/** The labels of roles, each with the type of those who have them. */
	Map<String, String> roles() {
		var roles = new LinkedHashMap<String, String>();
		members("Query").forEach(root -> {
			String label = root.text("role", "label");
			if (label != null) {
				roles.put(label, root.type());
			}
		});
		return roles;
	}

	/** The names of fields that are numbers wherever they are. */
	Set<String> numbers() {
		var numbers = new LinkedHashSet<String>();
		var others = new LinkedHashSet<String>();
		members.forEach((type, fields) -> fields.values().forEach(member -> {
			boolean number = !member.many() && Set.of("Int", "Float").contains(member.type());
			(number ? numbers : others).add(member.name());
		}));
		numbers.removeAll(others);
		return numbers;
	}

	/** The names of fields that not everybody may read, or that show or lead to such. */
	Set<String> guarded() {
		var names = new LinkedHashSet<String>();
		members.forEach((type, fields) -> fields.values().forEach(member -> {
			if (withheld(type, member, Set.of())) {
				names.add(member.name());
			}
		}));
		return names;
	}

	/** All levels that there are. */
	Set<String> levels() {
		var levels = new TreeSet<String>();
		sights.values().stream().map(Sight::level).filter(Objects::nonNull).forEach(levels::add);
		members.values()
			.stream()
			.flatMap(fields -> fields.values().stream())
			.map(member -> member.text("sensitive", "level"))
			.filter(Objects::nonNull)
			.forEach(levels::add);
		return levels;
	}

	List<String> labels(String type) {
		return Objects.requireNonNull(labels.get(type));
	}

	/** Whether the name is that of the conditions on one type among several. */
	boolean isNarrower(String name) {
		return name.startsWith("on") && labels.containsKey(name.substring(2));
	}

	/** The concrete types that a type stands for. */
	Set<String> concrete(String type) {
		return Objects.requireNonNull(concrete.get(type));
	}

	/** Whether things of a concrete type are found by their names. */
	boolean searched(String type) {
		return searched.contains(type);
	}

	/** The concrete types that a kind of things stands for. */
	Set<String> ofKind(String kind) {
		String name = kind.replace("_", "");
		return concrete(concrete.keySet().stream().filter(name::equalsIgnoreCase).findFirst().orElseThrow());
	}

	List<Member> members(String type) {
		return List.copyOf(Objects.requireNonNull(members.get(type)).values());
	}

	/** The names of fields that never lack a value, by the schema. */
	Set<String> promised() {
		var names = new LinkedHashSet<String>();
		members.values()
			.forEach(type -> type.values()
				.stream()
				.filter(Member::required)
				.forEach(member -> names.add(member.name())));
		names.remove("id");
		return names;
	}

	Member member(String type, String name) {
		return Objects.requireNonNull(Objects.requireNonNull(members.get(type)).get(name), name);
	}

	Member root(String name) {
		return member("Query", name);
	}

	@Nullable
	Interval interval(@Nullable String type) {
		return type == null ? null : intervals.get(type);
	}

	/** Who sees things of a type; null where the SDL says nothing. */
	@Nullable
	Sight sight(String type) {
		return sights.get(type);
	}

	/** Whether a field of a type, or what it is derived from or leads to, is at a level that is not among some. */
	boolean withheld(@Nullable String type, Member member, Set<String> levels) {
		if (levels.contains("*")) {
			return false;
		}
		String own = member.text("sensitive", "level");
		return (own != null && !levels.contains(own)) || hidden(member, levels) || derived(type, member, levels)
				|| reached(type, member, levels);
	}

	/** Whether a field leads to nothing but what is of a level that may not be read. */
	boolean hidden(Member member, Set<String> levels) {
		return !levels.contains("*") && concrete.containsKey(member.type())
				&& concrete(member.type()).stream()
					.map(sights::get)
					.allMatch(sight -> sight != null && sight.level() != null && !levels.contains(sight.level()));
	}

	private boolean derived(@Nullable String type, Member member, Set<String> levels) {
		String path = member.derivedPath();
		if (path == null || type == null) {
			return false;
		}
		Member related = member(type, path.substring(0, path.indexOf('.')));
		String target = concrete(related.type()).iterator().next();
		return withheld(type, related, levels)
				|| withheld(target, member(target, path.substring(path.indexOf('.') + 1)), levels);
	}

	private boolean reached(@Nullable String type, Member member, Set<String> levels) {
		String at = type;
		for (String step : member.recursion()) {
			Member next = member(Objects.requireNonNull(at), step);
			if (hidden(next, levels)) {
				return true;
			}
			at = concrete(next.type()).iterator().next();
		}
		return false;
	}

	/** The properties that say until when something holds. */
	Set<String> ends() {
		return intervals.values().stream().map(Interval::to).filter(Objects::nonNull).collect(Collectors.toSet());
	}

	/** The type of what relationships of a type carry. */
	@Nullable
	String carried(String relationshipType) {
		return nodeTypes().stream()
			.flatMap(type -> members(type).stream())
			.filter(member -> member.relationship() && member.relationshipType().equals(relationshipType))
			.map(Member::carries)
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(null);
	}

	/** The concrete types of which things stand at relationships of some types, or of any. */
	Set<String> tied(@Nullable Set<String> relationshipTypes) {
		var tied = new LinkedHashSet<String>();
		for (String type : nodeTypes()) {
			for (Member member : members(type)) {
				if (member.relationship()
						&& (relationshipTypes == null || relationshipTypes.contains(member.relationshipType()))) {
					tied.add(type);
					tied.addAll(concrete(member.type()));
				}
			}
		}
		return tied;
	}

	List<String> constants(String enumeration) {
		return Objects.requireNonNull(sdl.getTypeOrNull(enumeration, EnumTypeDefinition.class))
			.getEnumValueDefinitions()
			.stream()
			.map(EnumValueDefinition::getName)
			.toList();
	}

}

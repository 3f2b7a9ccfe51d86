package org.touyan.query.schema;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import graphql.language.Directive;
import graphql.language.FieldDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.ObjectTypeDefinition;
import graphql.language.Type;
import graphql.language.TypeDefinition;
import graphql.language.TypeName;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;

/** Generates the published API from an SDL and the model read off it. */
final class SchemaGenerator {

	private static final String PAGE_ARGUMENTS = """
			type Arguments {
			  page(
			    "How many rows at the most; the service has a default and a maximum. 每页条数"
			    first: Int
			    "Go on after the row with this cursor. 起始游标"
			    after: String
			    "How many of the last rows at the most, instead of `first`. 末尾条数"
			    last: Int
			    "Stop before the row with this cursor; without `first` or `after`, the rows right before it. 终止游标"
			    before: String
			    "Only rows that fit. 筛选"
			    where: %1$sWhere
			    "By these fields, one after the other, and last by id. 排序"
			    orderBy: [%1$sOrder!]
			  ): %1$sConnection!
			  root(
			    "The day on which everything in the answer holds; today by default. 截至日期"
			    asOf: Date
			    "Instead of a day, a period: everything that held on some day of it. 期间"
			    during: Period
			  ): Int
			  nested(
			    "The day on which these and everything under them hold, whatever the time around. 截至日期"
			    asOf: Date
			    "Instead of a day, a period: all that held on some day of it, and what is under them likewise. 期间"
			    during: Period
			  ): Int
			  recursive(
			    "Only those so many steps away or further; 1 by default. 最少层数"
			    minDepth: Int
			    "Only those so many steps away or nearer; %3$d by default and at the most. 最多层数"
			    maxDepth: Int
			    "Every step on the way must fit; `where` is about those in the answer only. 逐级条件"
			    hop: %2$s
			  ): Int
			  found(
			    "What is typed: characters, pinyin, initials or a mixture of them; case and spaces do not matter. 检索词"
			    text: String!
			    "Only of these kinds; of all by default. 类型"
			    types: [NodeKind!]
			    "How many rows at the most; the service has a default and a maximum. 每页条数"
			    first: Int
			    "Go on after the row with this cursor. 起始游标"
			    after: String
			    "How many of the last rows at the most, instead of `first`. 末尾条数"
			    last: Int
			    "Stop before the row with this cursor; without `first` or `after`, the rows right before it. 终止游标"
			    before: String
			  ): %1$sConnection!
			  paths(
			    "The id of the node where the paths begin. 起点"
			    from: ID!
			    "The id of the node where they end. 终点"
			    to: ID!
			    "Only along relationships of these kinds, between nodes of types that have them; of all kinds by default. 关系类型"
			    through: [RelationshipKind!]
			    "How many steps a path has at the most; the service has a maximum, which is the default. 最大步数"
			    maxLength: Int
			    "How many paths at the most; the service has a maximum, which is the default. 路径条数"
			    first: Int
			  ): [Path!]!
			  id(
			    "The id. 标识"
			    id: ID!
			    "The ids, one page at the most. 标识列表"
			    ids: [ID!]!
			  ): Int
			}
			""";

	private final Definitions definitions;

	private final GraphModel model;

	private final GeneratedTypes types;

	/** By the SDL that they are written in, each of which is parsed once. */
	private final Map<String, Map<String, List<InputValueDefinition>>> arguments = new HashMap<>();

	SchemaGenerator(Definitions definitions, GraphModel model) {
		this.definitions = definitions;
		this.model = model;
		this.types = new GeneratedTypes(definitions, model);
	}

	/** The whole API; what the SDL has besides the graph is kept as it is. */
	TypeDefinitionRegistry generate() {
		var api = new TypeDefinitionRegistry().merge(definitions.registry());
		MappingDirective.NAMES.forEach(name -> api.getDirectiveDefinition(name).ifPresent(api::remove));
		remove(api, "Direction");
		definitions.objects().values().forEach(type -> replace(api, publish(type)));
		definitions.interfaces().values().forEach(type -> replace(api, publish(type)));
		List.copyOf(api.objectTypeExtensions().values()).forEach(all -> List.copyOf(all).forEach(api::remove));
		model.edges().keySet().forEach(name -> remove(api, name));
		TypeDefinitionRegistry generated = new SchemaParser().parse(types.sdl());
		return Reachable.only(api, generated);
	}

	private static void remove(TypeDefinitionRegistry api, String name) {
		TypeDefinition<?> type = api.getTypeOrNull(name);
		if (type != null) {
			api.remove(type);
		}
	}

	private static void replace(TypeDefinitionRegistry api, TypeDefinition<?> type) {
		remove(api, type.getName());
		api.add(type);
	}

	private InterfaceTypeDefinition publish(InterfaceTypeDefinition type) {
		return type.transform(builder -> builder.directives(published(type.getDirectives()))
			.definitions(type.getFieldDefinitions().stream().map(field -> publish(type.getName(), field)).toList()));
	}

	private ObjectTypeDefinition publish(ObjectTypeDefinition type) {
		return types.rows()
			.withEdges(type.transform(builder -> builder.directives(published(type.getDirectives()))
				.fieldDefinitions(
						type.getFieldDefinitions().stream().map(field -> publish(type.getName(), field)).toList())));
	}

	private FieldDefinition publish(String type, FieldDefinition field) {
		FieldDefinition bare = field.transform(builder -> builder.directives(published(field.getDirectives())));
		RootField root = type.equals("Query") ? model.roots().get(field.getName()) : null;
		if (root != null) {
			return root(bare, root);
		}
		if (type.equals("Query")) {
			return types.rows().withArguments(bare);
		}
		NodeType owner = model.nodes().get(type);
		return switch (owner == null ? null : owner.field(field.getName())) {
			case ModelField.Related related when related.many() ->
				page(bare, open(related), related.generatedName(), arguments(related.generatedName(), "nested"));
			case ModelField.Recursive recursive -> page(bare, model.steps(recursive).stream().allMatch(this::open),
					recursive.generatedName(), recursion(recursive));
			case null, default -> bare;
		};
	}

	private boolean open(ModelField.Related field) {
		return model.levels(field.target()).isEmpty();
	}

	private List<InputValueDefinition> recursion(ModelField.Recursive field) {
		var arguments = new ArrayList<>(arguments("Int", "recursive", field.hopName(), field.maximum()));
		arguments.addAll(arguments("Int", "nested"));
		return arguments;
	}

	private FieldDefinition root(FieldDefinition field, RootField root) {
		return switch (root) {
			case RootField.Paths _ ->
				timed(field, "Int", "paths", new NonNullType(new ListType(new NonNullType(new TypeName("Path")))));
			case RootField.Found found ->
				timed(field, found.target(), "found", new NonNullType(new TypeName(found.target() + "Connection")));
			case RootField.Page page ->
				page(field, model.levels(page.target()).isEmpty(), page.target(), arguments(page.target(), "root"));
			case RootField.One _,RootField.Several _,RootField.Entities _,RootField.Referred _ -> {
				var arguments = new ArrayList<>(field.getInputValueDefinitions());
				arguments.replaceAll(this::describe);
				arguments.addAll(arguments("Int", "root"));
				yield field.transform(builder -> builder.inputValueDefinitions(arguments));
			}
		};
	}

	private FieldDefinition timed(FieldDefinition field, String name, String arguments, Type<?> type) {
		var all = new ArrayList<>(arguments(name, arguments));
		all.addAll(arguments(name, "root"));
		return field.transform(builder -> builder.type(type).inputValueDefinitions(all));
	}

	private InputValueDefinition describe(InputValueDefinition argument) {
		return argument.getDescription() != null ? argument
				: arguments("Int", "id").stream()
					.filter(described -> described.getName().equals(argument.getName()))
					.findFirst()
					.map(described -> argument.transform(builder -> builder.description(described.getDescription())))
					.orElse(argument);
	}

	/** What not everybody may read can be null. */
	private FieldDefinition page(FieldDefinition field, boolean open, String name, List<InputValueDefinition> further) {
		Type<?> connection = open ? new NonNullType(new TypeName(name + "Connection"))
				: new TypeName(name + "Connection");
		var arguments = new ArrayList<>(arguments(name, "page"));
		arguments.addAll(further);
		return field.transform(builder -> builder.type(connection).inputValueDefinitions(arguments));
	}

	private List<InputValueDefinition> arguments(String name, String field) {
		return arguments(name, field, "Int", 0);
	}

	private List<InputValueDefinition> arguments(String name, String field, String hop, int maximum) {
		return Objects.requireNonNull(
				arguments.computeIfAbsent(PAGE_ARGUMENTS.formatted(name, hop, maximum), SchemaGenerator::parsed)
					.get(field));
	}

	private static Map<String, List<InputValueDefinition>> parsed(String sdl) {
		return new SchemaParser().parse(sdl)
			.getTypes(ObjectTypeDefinition.class)
			.stream()
			.flatMap(type -> type.getFieldDefinitions().stream())
			.collect(Collectors.toMap(FieldDefinition::getName, FieldDefinition::getInputValueDefinitions));
	}

	private static List<Directive> published(List<Directive> directives) {
		return directives.stream().filter(directive -> !MappingDirective.NAMES.contains(directive.getName())).toList();
	}

}

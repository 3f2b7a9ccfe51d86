package org.touyan.query.schema;

import java.util.ArrayList;
import java.util.List;

import graphql.language.Directive;
import graphql.language.FieldDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.InterfaceTypeDefinition;
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
			    "The day on which everything in the answer holds; today in Shanghai by default. 截至日期"
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

	SchemaGenerator(Definitions definitions, GraphModel model) {
		this.definitions = definitions;
		this.model = model;
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
		return api.merge(new SchemaParser().parse(new GeneratedTypes(definitions, model).sdl()));
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
		return type.transform(builder -> builder.directives(published(type.getDirectives()))
			.fieldDefinitions(
					type.getFieldDefinitions().stream().map(field -> publish(type.getName(), field)).toList()));
	}

	private FieldDefinition publish(String type, FieldDefinition field) {
		FieldDefinition bare = field.transform(builder -> builder.directives(published(field.getDirectives())));
		RootField root = type.equals("Query") ? model.roots().get(field.getName()) : null;
		if (root != null) {
			return root(bare, root);
		}
		NodeType owner = model.nodes().get(type);
		return owner != null && owner.field(field.getName()) instanceof ModelField.Related related && related.many()
				? page(bare, related.generatedName(), "nested") : bare;
	}

	private FieldDefinition root(FieldDefinition field, RootField root) {
		return switch (root) {
			case RootField.Page page -> page(field, page.target(), "root");
			case RootField.One _,RootField.Several _,RootField.Entities _ -> {
				var arguments = new ArrayList<>(field.getInputValueDefinitions());
				arguments.replaceAll(SchemaGenerator::describe);
				arguments.addAll(arguments("Int", "root"));
				yield field.transform(builder -> builder.inputValueDefinitions(arguments));
			}
		};
	}

	private static InputValueDefinition describe(InputValueDefinition argument) {
		return argument.getDescription() != null ? argument
				: arguments("Int", "id").stream()
					.filter(described -> described.getName().equals(argument.getName()))
					.findFirst()
					.orElse(argument);
	}

	private static FieldDefinition page(FieldDefinition field, String name, String time) {
		Type<?> connection = new NonNullType(new TypeName(name + "Connection"));
		var arguments = new ArrayList<>(arguments(name, "page"));
		arguments.addAll(arguments(name, time));
		return field.transform(builder -> builder.type(connection).inputValueDefinitions(arguments));
	}

	private static List<InputValueDefinition> arguments(String name, String field) {
		return new SchemaParser().parse(PAGE_ARGUMENTS.formatted(name))
			.getTypes(ObjectTypeDefinition.class)
			.stream()
			.flatMap(type -> type.getFieldDefinitions().stream())
			.filter(definition -> definition.getName().equals(field))
			.findFirst()
			.map(FieldDefinition::getInputValueDefinitions)
			.orElse(List.of());
	}

	private static List<Directive> published(List<Directive> directives) {
		return directives.stream().filter(directive -> !MappingDirective.NAMES.contains(directive.getName())).toList();
	}

}

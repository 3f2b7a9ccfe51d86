package org.touyan.api;

import java.util.List;
import java.util.Map;

import com.apollographql.federation.graphqljava.Federation;
import graphql.Scalars;
import graphql.language.Argument;
import graphql.language.Directive;
import graphql.language.FieldDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.ScalarTypeDefinition;
import graphql.language.StringValue;
import graphql.language.TypeDefinition;
import graphql.language.TypeName;
import graphql.schema.DataFetcher;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeReference;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.idl.DirectiveInfo;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.SchemaPrinter;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.TypeUtil;
import org.jspecify.annotations.Nullable;

import org.touyan.query.QuerySchema;

/** Makes the API one that Apollo Federation can put together with others: what has an id can be referred to by it. */
final class Subgraph {

	private static final String LINK = """
			extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@shareable"])
			""";

	private static final String KINDS = "RelationshipKind";

	private static final Directive KEY = Directive.newDirective()
		.name("key")
		.argument(Argument.newArgument("fields", StringValue.of("id")).build())
		.build();

	private static final Directive SHAREABLE = Directive.newDirective().name("shareable").build();

	static final String QUERY = "Query";

	/** Stands for the type Query while Federation makes that type anew, which knows of no field that has it. */
	private static final GraphQLScalarType STAND_IN = GraphQLScalarType.newScalar(Scalars.GraphQLBoolean)
		.name("_Query")
		.build();

	private Subgraph() {
	}

	static GraphQLSchema executable(QuerySchema schema, RuntimeWiring wiring) {
		TypeDefinitionRegistry api = schema.api();
		api.merge(new SchemaParser().parse(LINK));
		schema.entities().forEach(name -> mark(api, name, KEY));
		// Every subgraph with pages has the same one.
		mark(api, "PageInfo", SHAREABLE);
		standIn(api);
		// Fetcher and resolver must be there and are never asked, as the field that they are for is compiled.
		GraphQLSchema executable = Federation
			.transform(api, wiring.transform(builder -> kinds(schema, api, builder.scalar(STAND_IN))))
			.coercingForAny(new AnyScalar())
			.fetchEntities(_ -> null)
			.resolveEntityType(environment -> environment.getSchema().getQueryType())
			.build();
		return described(withQueries(executable));
	}

	/** Puts the stand-in where an answer has the type Query. */
	private static void standIn(TypeDefinitionRegistry api) {
		for (ObjectTypeDefinition type : List.copyOf(api.getTypes(ObjectTypeDefinition.class))) {
			if (type.getFieldDefinitions().stream().anyMatch(Subgraph::isQuery)) {
				api.remove(type);
				api.add(type.transform(builder -> builder.fieldDefinitions(type.getFieldDefinitions()
					.stream()
					.map(field -> isQuery(field)
							? field.transform(changed -> changed.type(new TypeName(STAND_IN.getName()))) : field)
					.toList())));
			}
		}
		api.add(new ScalarTypeDefinition(STAND_IN.getName()));
	}

	private static boolean isQuery(FieldDefinition field) {
		return TypeUtil.unwrapAll(field.getType()).getName().equals(QUERY);
	}

	/** Root fields answer with the type Query, or with a type that has it. */
	private static GraphQLSchema withQueries(GraphQLSchema schema) {
		return schema.transform(builder -> {
			builder.query(withQueries(schema.getQueryType(), true));
			if (schema.getMutationType() != null) {
				builder.mutation(withQueries(schema.getMutationType(), true));
			}
		});
	}

	private static GraphQLObjectType withQueries(GraphQLObjectType type, boolean isRoot) {
		GraphQLNonNull query = GraphQLNonNull.nonNull(GraphQLTypeReference.typeRef(QUERY));
		return type.transform(builder -> type.getFields().forEach(field -> {
			GraphQLType answer = GraphQLTypeUtil.unwrapNonNull(field.getType());
			if (answer instanceof GraphQLScalarType scalar && scalar.getName().equals(STAND_IN.getName())) {
				builder.field(field.transform(changed -> changed.type(query)));
			}
			else if (isRoot && answer instanceof GraphQLObjectType payload && hasStandIn(payload)) {
				builder.field(field.transform(changed -> changed.type(withQueries(payload, false))));
			}
		}));
	}

	private static boolean hasStandIn(GraphQLObjectType type) {
		return type.getFields()
			.stream()
			.anyMatch(field -> GraphQLTypeUtil.unwrapAll(field.getType()).getName().equals(STAND_IN.getName()));
	}

	/** A type of relationships may be named as no value of an enum can be. */
	private static void kinds(QuerySchema schema, TypeDefinitionRegistry api, RuntimeWiring.Builder wiring) {
		if (api.getTypeOrNull(KINDS) != null) {
			Map<String, String> kinds = schema.relationshipKinds();
			wiring.type(KINDS, builder -> builder.enumValues(kinds::get));
		}
	}

	/** Composition does not know the directive oneOf yet, and takes no schema that has it. */
	private static GraphQLSchema described(GraphQLSchema schema) {
		String sdl = new SchemaPrinter(SchemaPrinter.Options.defaultOptions()
			.includeSchemaDefinition(true)
			.includeScalarTypes(true)
			.includeDirectives(name -> !name.equals("oneOf"))
			.includeDirectiveDefinition(name -> !DirectiveInfo.isGraphqlSpecifiedDirective(name))).print(schema);
		DataFetcher<String> fetcher = _ -> sdl;
		return schema.transform(builder -> builder.codeRegistry(schema.getCodeRegistry()
			.transform(fetchers -> fetchers.dataFetcher(FieldCoordinates.coordinates("_Service", "sdl"), fetcher))));
	}

	private static void mark(TypeDefinitionRegistry api, String name, Directive directive) {
		TypeDefinition<?> type = api.getTypeOrNull(name);
		TypeDefinition<?> marked = marked(type, directive);
		if (type != null && marked != null) {
			api.remove(type);
			api.add(marked);
		}
	}

	private static @Nullable TypeDefinition<?> marked(@Nullable TypeDefinition<?> type, Directive directive) {
		return switch (type) {
			case ObjectTypeDefinition object -> object.transform(builder -> builder.directive(directive));
			case InterfaceTypeDefinition abstraction -> abstraction.transform(builder -> builder.directive(directive));
			case null, default -> null;
		};
	}

}

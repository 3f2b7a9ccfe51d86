package org.touyan.api;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

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
import graphql.schema.GraphQLTypeReference;
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

	private static final String QUERY = "Query";

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
		Set<String> queries = standIn(api);
		// Fetcher and resolver must be there and are never asked, as the field that they are for is compiled.
		GraphQLSchema executable = Federation
			.transform(api, wiring.transform(builder -> kinds(schema, api, builder.scalar(STAND_IN))))
			.coercingForAny(new AnyScalar())
			.fetchEntities(_ -> null)
			.resolveEntityType(environment -> environment.getSchema().getQueryType())
			.build();
		return described(queries.isEmpty() ? executable : withQueries(executable, queries));
	}

	/** Puts the stand-in where a mutation answers with the type Query, and tells by which fields it does. */
	private static Set<String> standIn(TypeDefinitionRegistry api) {
		var queries = new HashSet<String>();
		if (api.getTypeOrNull("Mutation") instanceof ObjectTypeDefinition mutation) {
			List<FieldDefinition> fields = mutation.getFieldDefinitions().stream().map(field -> {
				if (!TypeUtil.unwrapAll(field.getType()).getName().equals(QUERY)) {
					return field;
				}
				queries.add(field.getName());
				return field.transform(builder -> builder.type(new TypeName(STAND_IN.getName())));
			}).toList();
			if (!queries.isEmpty()) {
				api.remove(mutation);
				api.add(mutation.transform(builder -> builder.fieldDefinitions(fields)));
				api.add(new ScalarTypeDefinition(STAND_IN.getName()));
			}
		}
		return queries;
	}

	private static GraphQLSchema withQueries(GraphQLSchema schema, Set<String> fields) {
		GraphQLObjectType mutation = Objects.requireNonNull(schema.getMutationType());
		GraphQLNonNull query = GraphQLNonNull.nonNull(GraphQLTypeReference.typeRef(QUERY));
		return schema.transform(builder -> builder.mutation(mutation.transform(type -> fields
			.forEach(name -> type.field(mutation.getField(name).transform(field -> field.type(query)))))));
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

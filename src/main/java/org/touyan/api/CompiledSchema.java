package org.touyan.api;

import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeDefinitionRegistry;
import org.jspecify.annotations.Nullable;

import org.touyan.query.QueryCompiler;
import org.touyan.query.QuerySchema;
import org.touyan.query.Seals;

/** Makes the executable schema from the SDL, and the compiler for it. */
final class CompiledSchema {

	private final ApiSettings settings;

	private final Seals seals;

	private @Nullable QueryCompiler compiler;

	CompiledSchema(ApiSettings settings, Seals seals) {
		this.settings = settings;
		this.seals = seals;
	}

	GraphQLSchema create(TypeDefinitionRegistry sdl, RuntimeWiring wiring) {
		QuerySchema schema = QuerySchema.of(sdl);
		GraphQLSchema executable = Subgraph.executable(schema, wiring);
		compiler = schema.compiler(executable, settings.query(), seals);
		return executable;
	}

	QueryCompiler compiler() {
		if (compiler == null) {
			throw new IllegalStateException("The schema is not made yet.");
		}
		return compiler;
	}

}

package org.touyan.api;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;

import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeDefinitionRegistry;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.touyan.graph.Counts;
import org.touyan.graph.FieldEncryption;
import org.touyan.query.FieldCipher;
import org.touyan.query.LinkedType;
import org.touyan.query.QueryCompiler;
import org.touyan.query.QuerySchema;
import org.touyan.query.QuerySettings;
import org.touyan.query.Statistics;

/** Makes the executable schema from the SDL, and the compilers for it. */
@Component
final class CompiledSchema {

	/** So many rows that a page has all there are. */
	private static final int ALL = 10_000_000;

	private final ApiSettings settings;

	private final FieldCipher cipher;

	private final Counts counts;

	private @Nullable Made made;

	CompiledSchema(ApiSettings settings, FieldEncryption encryption, Counts counts) {
		this.settings = settings;
		this.counts = counts;
		this.cipher = new FieldCipher(encryption::decrypt, encryption::digestOfTyped);
	}

	private record Made(GraphQLSchema executable, QuerySchema schema, QueryCompiler compiler, QueryCompiler questions) {
	}

	GraphQLSchema create(TypeDefinitionRegistry sdl, RuntimeWiring wiring, UnaryOperator<GraphQLSchema> questions) {
		QuerySchema schema = QuerySchema.of(sdl);
		GraphQLSchema executable = Subgraph.executable(schema, wiring);
		QuerySettings query = settings.query();
		Statistics statistics = new GraphStatistics(counts, schema.shortcuts());
		made = new Made(executable, schema, schema.compiler(executable, query, cipher, statistics), schema.compiler(
				executable,
				new QuerySettings(ALL, ALL, query.maximumPaths(), query.maximumPathLength(), query.statementCache()),
				cipher, statistics));
		return questions.apply(executable);
	}

	private Made made() {
		return Objects.requireNonNull(made, "The schema is not made yet.");
	}

	GraphQLSchema executable() {
		return made().executable();
	}

	/** What the SDL says. */
	QuerySchema described() {
		return made().schema();
	}

	/** Whether the values of the type are nodes of the graph. */
	boolean isNode(String type) {
		return made().schema().nodes().contains(type);
	}

	/** The fields of nodes that code computes, by the names of their types. */
	Map<String, Set<String>> computed() {
		return made().schema().computed();
	}

	List<LinkedType> linked() {
		return made().schema().linked();
	}

	/** For what clients ask. */
	QueryCompiler compiler() {
		return made().compiler();
	}

	/** For what answers by code are computed of: pages have all rows. */
	QueryCompiler questions() {
		return made().questions();
	}

}

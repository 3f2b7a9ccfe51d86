package org.touyan.api;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.GraphQLContext;
import graphql.execution.ExecutionContext;
import graphql.execution.RawVariables;
import graphql.execution.ValuesResolver;
import graphql.language.VariableDefinition;
import graphql.normalized.ExecutableNormalizedField;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Query;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.Assert;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.touyan.query.CompiledField;
import org.touyan.query.CompiledOperation;
import org.touyan.query.QueryCompiler;
import org.touyan.query.RowScope;

/** Reads what answers by code are computed of, by queries of their own. */
@Component
class QuestionReads {

	private static final String NODES = "query ($ids: [ID!]!) { nodes(ids: $ids) { ...%s } } %s";

	private static final String SEEN = "fragment Seen on %s { id }";

	private static final int MOST_PARSED = 500;

	private final CompiledSchema schema;

	private final QuestionDocuments documents;

	private final RequestCompiler compiler;

	private final GraphReads reads;

	private final JsonMapper json;

	private final ApiSettings settings;

	private final Cache<String, QuestionDocuments.Query> fragments = Caffeine.newBuilder()
		.maximumSize(MOST_PARSED)
		.build();

	QuestionReads(CompiledSchema schema, QuestionDocuments documents, RequestCompiler compiler, GraphReads reads,
			JsonMapper json, ApiSettings settings) {
		this.settings = settings;
		this.schema = schema;
		this.documents = documents;
		this.compiler = compiler;
		this.reads = reads;
		this.json = RequiredComponents.required(json);
	}

	int pageSize() {
		return settings.pageSize();
	}

	int maximumPageSize() {
		return settings.maximumPageSize();
	}

	<T> T read(ExecutionContext context, Map<String, ?> variables, LocalDate day, RowScope scope, Class<T> type) {
		QuestionDocuments.Query query = documents.query(type);
		CompiledOperation compiled = schema.questions()
			.compile(query.definition(), query.fragments(), values(query, variables), day, scope);
		return json.convertValue(answer(context, compiled), type);
	}

	/** Nodes whose type is known are read as such: the database need not look for what others are seen by. */
	JsonNode nodes(ExecutionContext context, String fragment, List<String> ids, LocalDate day, RowScope scope) {
		CompiledOperation compiled = schema.questions()
			.compile(List.of(reference(fragment, ids)), Map.of(), day, scope);
		return json.convertValue(answer(context, compiled).get("nodes"), JsonNode.class);
	}

	private QueryCompiler.Reference reference(String fragment, List<String> ids) {
		QuestionDocuments.Query query = fragments.get(fragment,
				_ -> documents.query(fragment, NODES.formatted(fragment.split(" ", 3)[1], fragment)));
		String type = query.fragments().values().iterator().next().getTypeCondition().getName();
		ExecutableNormalizedField nodes = schema.questions()
			.fields(query.definition(), query.fragments(), values(query, Map.of("ids", ids)))
			.getFirst();
		return new QueryCompiler.Reference(nodes, type, ids);
	}

	/** Which of some nodes are seen, on record where it shows what is sensitive. */
	Set<String> seen(ExecutionContext context, Map<String, ? extends Collection<String>> ids, LocalDate day,
			RowScope scope) {
		return found(context, ids, day, scope, reads::responses);
	}

	/** Which of some nodes are within a scope; no record is made of it. */
	Set<String> within(ExecutionContext context, Map<String, ? extends Collection<String>> ids, LocalDate day,
			RowScope scope) {
		return found(context, ids, day, scope, reads::unlogged);
	}

	/** Those of each type by one statement, all in one transaction. */
	private Set<String> found(ExecutionContext context, Map<String, ? extends Collection<String>> ids, LocalDate day,
			RowScope scope, BiFunction<ExecutionContext, CompiledOperation, List<CompiledField.Response>> read) {
		List<QueryCompiler.Reference> references = ids.entrySet()
			.stream()
			.filter(type -> !type.getValue().isEmpty())
			.map(type -> reference(SEEN.formatted(type.getKey()), List.copyOf(type.getValue())))
			.toList();
		if (references.isEmpty()) {
			return Set.of();
		}
		CompiledOperation compiled = schema.questions().compile(references, Map.of(), day, scope);
		compiler.admit(context, compiled);
		return read.apply(context, compiled)
			.stream()
			.flatMap(nodes -> ((List<?>) Objects.requireNonNull(nodes.value())).stream())
			.filter(Objects::nonNull)
			.map(node -> String.valueOf(((Map<?, ?>) node).get("id")))
			.collect(Collectors.toSet());
	}

	List<Value> unscoped(ExecutionContext context, List<Query> queries) {
		return reads.unscoped(context, queries);
	}

	private Map<String, Object> values(QuestionDocuments.Query query, Map<String, ?> variables) {
		Set<String> known = query.definition()
			.getVariableDefinitions()
			.stream()
			.map(VariableDefinition::getName)
			.collect(Collectors.toSet());
		Assert.state(known.containsAll(variables.keySet()),
				() -> "The document has the variables %s; given are %s.".formatted(known, variables.keySet()));
		return ValuesResolver
			.coerceVariableValues(schema.executable(), query.definition().getVariableDefinitions(),
					RawVariables.of(Map.copyOf(variables)), GraphQLContext.getDefault(), Locale.ROOT)
			.toMap();
	}

	private Map<String, @Nullable Object> answer(ExecutionContext context, CompiledOperation compiled) {
		compiler.admit(context, compiled);
		List<CompiledField.Response> responses = reads.responses(context, compiled);
		var answer = new HashMap<String, @Nullable Object>();
		for (int index = 0; index < responses.size(); index++) {
			Assert.state(responses.get(index).computations().isEmpty(), "A document reads what is computed.");
			answer.put(compiled.fields().get(index).key(), responses.get(index).value());
		}
		return answer;
	}

}

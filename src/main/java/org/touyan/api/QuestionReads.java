package org.touyan.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.GraphQLContext;
import graphql.execution.ExecutionContext;
import graphql.execution.RawVariables;
import graphql.execution.ValuesResolver;
import graphql.language.Document;
import graphql.language.FragmentDefinition;
import graphql.language.NodeUtil;
import graphql.language.OperationDefinition;
import graphql.normalized.ExecutableNormalizedField;
import graphql.parser.Parser;
import graphql.schema.DataFetchingEnvironment;
import graphql.validation.ValidationError;
import graphql.validation.Validator;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

import org.touyan.query.CompiledField;
import org.touyan.query.CompiledOperation;
import org.touyan.query.QueryCompiler;
import org.touyan.query.RowScope;

/** Reads what answers by code are computed of, by queries of their own, each parsed and validated once. */
@Component
class QuestionReads {

	/** How the fields of nodes of one type begin, where it is these that are read. */
	private static final String FRAGMENT = "fragment ";

	private static final String NODES = "query ($ids: [ID!]!) { nodes(ids: $ids) { ...%s } } %s";

	private static final int MOST_PARSED = 500;

	private final CompiledSchema schema;

	private final RequestCompiler compiler;

	private final GraphReads reads;

	private final JsonMapper json;

	private final ApiSettings settings;

	private final Cache<String, Operation> operations = Caffeine.newBuilder().maximumSize(MOST_PARSED).build();

	QuestionReads(CompiledSchema schema, RequestCompiler compiler, GraphReads reads, JsonMapper json,
			ApiSettings settings) {
		this.settings = settings;
		this.schema = schema;
		this.compiler = compiler;
		this.reads = reads;
		this.json = json;
	}

	private record Operation(OperationDefinition definition, Map<String, FragmentDefinition> fragments) {
	}

	int pageSize() {
		return settings.pageSize();
	}

	int maximumPageSize() {
		return settings.maximumPageSize();
	}

	<T> T read(DataFetchingEnvironment environment, String query, Map<String, ?> variables, LocalDate day,
			RowScope scope, Class<T> type) {
		Operation operation = operations.get(query, this::operation);
		Map<String, Object> values = ValuesResolver
			.coerceVariableValues(schema.executable(), operation.definition().getVariableDefinitions(),
					RawVariables.of(Map.copyOf(variables)), GraphQLContext.getDefault(), Locale.ROOT)
			.toMap();
		CompiledOperation compiled = query.startsWith(FRAGMENT) ? fragment(operation, values, day, scope)
				: schema.questions().compile(operation.definition(), operation.fragments(), values, day, scope);
		return json.convertValue(answer(environment, compiled), type);
	}

	/** Nodes whose type is known are read as such: the database need not look for what others are seen by. */
	private CompiledOperation fragment(Operation operation, Map<String, Object> values, LocalDate day, RowScope scope) {
		String type = operation.fragments().values().iterator().next().getTypeCondition().getName();
		List<?> ids = (List<?>) Objects.requireNonNull(values.get("ids"));
		ExecutableNormalizedField nodes = schema.questions()
			.fields(operation.definition(), operation.fragments(), values)
			.getFirst();
		var those = new QueryCompiler.Reference(nodes, type, ids.stream().map(Object::toString).toList());
		return schema.questions().compile(List.of(those), day, scope);
	}

	private Map<String, Object> answer(DataFetchingEnvironment environment, CompiledOperation compiled) {
		ExecutionContext context = Objects.requireNonNull(environment.getGraphQlContext().get(ExecutionContext.class));
		compiler.admit(context, compiled);
		List<CompiledField.Response> responses = reads.responses(context, compiled);
		var answer = new HashMap<String, Object>();
		for (int index = 0; index < responses.size(); index++) {
			Object value = responses.get(index).value();
			if (value != null) {
				answer.put(compiled.fields().get(index).key(), value);
			}
		}
		return answer;
	}

	private Operation operation(String query) {
		Document document = Parser.parse(text(query));
		List<ValidationError> errors = new Validator().validateDocument(schema.executable(), document, Locale.ROOT);
		if (!errors.isEmpty()) {
			throw new IllegalArgumentException("%s: %s".formatted(query, errors));
		}
		NodeUtil.GetOperationResult found = NodeUtil.getOperation(document, null);
		return new Operation(found.operationDefinition, found.fragmentsByName);
	}

	private static String text(String query) {
		if (query.startsWith(FRAGMENT)) {
			return NODES.formatted(query.split(" ", 3)[1], query);
		}
		try {
			return new ClassPathResource("questions/" + query + ".graphql").getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException absent) {
			throw new UncheckedIOException(absent);
		}
	}

}

package org.touyan.query.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

import graphql.ExecutionResult;
import graphql.ExecutionResultImpl;
import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStrategyParameters;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLSchema;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;

import org.touyan.query.CompiledField;
import org.touyan.query.CompiledOperation;
import org.touyan.query.QueryCompiler;
import org.touyan.query.QueryException;
import org.touyan.query.RowScope;

/** Answers a query by compiling each root field and running what comes out. */
final class CompiledExecution extends AsyncExecutionStrategy {

	private final QueryCompiler compiler;

	private final Driver driver;

	private final LocalDate today;

	private final List<CompiledField> work = new ArrayList<>();

	private final TreeSet<String> missing = new TreeSet<>();

	private @Nullable String refusal;

	private final RowScope scope;

	CompiledExecution(QueryCompiler compiler, Driver driver, LocalDate today, RowScope scope) {
		this.scope = scope;
		this.compiler = compiler;
		this.driver = driver;
		this.today = today;
	}

	@Override
	public CompletableFuture<ExecutionResult> execute(ExecutionContext context,
			ExecutionStrategyParameters parameters) {
		var data = new LinkedHashMap<String, @Nullable Object>();
		boolean absent = false;
		try {
			planForOthers(context);
			CompiledOperation compiled = compiled(context, context.getCoercedVariables().toMap());
			work.addAll(compiled.fields());
			List<CompiledField.Response> responses = run(compiled);
			for (int index = 0; index < responses.size(); index++) {
				data.put(compiled.fields().get(index).key(), responses.get(index).value());
				absent |= responses.get(index).absent();
			}
		}
		catch (QueryException refused) {
			refusal = refused.code();
			absent = true;
		}
		return CompletableFuture
			.completedFuture(ExecutionResultImpl.newExecutionResult().data(absent ? null : data).build());
	}

	private CompiledOperation compiled(ExecutionContext context, Map<String, ? extends @Nullable Object> variables) {
		return compiler.compile(context.getOperationDefinition(), context.getFragmentsByName(), variables, today,
				scope);
	}

	/** Compiles the same for other values first, so that the plan answered from is one made for them. */
	private void planForOthers(ExecutionContext context) {
		var others = new LinkedHashMap<String, @Nullable Object>();
		for (Map.Entry<String, @Nullable Object> variable : context.getCoercedVariables().toMap().entrySet()) {
			others.put(variable.getKey(), other(context.getGraphQLSchema(), variable.getValue()));
		}
		try {
			compiled(context, others);
		}
		catch (QueryException _) {
			// Other values may be such as are refused.
		}
	}

	private static @Nullable Object other(GraphQLSchema schema, @Nullable Object value) {
		return switch (value) {
			case String text -> constant(schema, text) ? text : "other" + text;
			case Double number -> number + 1;
			case LocalDate day -> day.plusDays(40);
			case List<?> list -> list.stream().map(item -> other(schema, item)).toList();
			case Map<?, ?> map -> {
				var others = new LinkedHashMap<Object, @Nullable Object>();
				for (Map.Entry<?, ?> entry : map.entrySet()) {
					others.put(entry.getKey(), other(schema, entry.getValue()));
				}
				yield others;
			}
			case null, default -> value;
		};
	}

	private static boolean constant(GraphQLSchema schema, String text) {
		return schema.getAllTypesAsList()
			.stream()
			.anyMatch(type -> type instanceof GraphQLEnumType constants && constants.getValue(text) != null);
	}

	private List<CompiledField.Response> run(CompiledOperation operation) {
		try (Session session = driver.session()) {
			List<@Nullable Object> results = session.executeRead(transaction -> {
				var returned = new ArrayList<@Nullable Object>();
				for (CompiledOperation.Statement statement : operation.statements()) {
					returned
						.add(transaction.run(planned(statement), statement.parameters()).single().get(0).asObject());
				}
				return returned;
			});
			List<CompiledField.Response> responses = operation.respond(results);
			responses.forEach(response -> response.missing().forEach(path -> missing.add(path.toString())));
			return responses;
		}
		catch (RuntimeException failure) {
			throw new IllegalStateException(told(failure) + "\n" + statements(work), failure);
		}
	}

	/** What the database says of a statement, of which it quotes a long line with a mark far to the right. */
	private static String told(RuntimeException failure) {
		return failure.toString()
			.lines()
			.map(line -> line.strip().substring(0, Math.min(line.strip().length(), 400)))
			.collect(Collectors.joining("\n"));
	}

	/** Graphs come and go here by the second, and a plan that was good for one will do for the next. */
	private static String planned(CompiledOperation.Statement statement) {
		return statement.text().replaceFirst("^CYPHER 5 ", "CYPHER 5 replan=skip ");
	}

	private static String statements(List<CompiledField> work) {
		return work.stream()
			.map(field -> field.readableStatement() + "\n" + field.parameters())
			.collect(Collectors.joining("\n"));
	}

	Answer answer(@Nullable Object data) {
		return new Answer(data, missing, refusal, () -> statements(work));
	}

}

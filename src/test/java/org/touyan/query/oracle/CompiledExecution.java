package org.touyan.query.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

import graphql.ExecutionResult;
import graphql.ExecutionResultImpl;
import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStrategyParameters;
import graphql.normalized.ExecutableNormalizedField;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;

import org.touyan.query.CompiledField;
import org.touyan.query.QueryCompiler;
import org.touyan.query.QueryException;

/** Answers a query by compiling each root field and running what comes out. */
final class CompiledExecution extends AsyncExecutionStrategy {

	private final QueryCompiler compiler;

	private final Driver driver;

	private final LocalDate today;

	private final List<CompiledField> work = new ArrayList<>();

	private final TreeSet<String> missing = new TreeSet<>();

	private @Nullable String refusal;

	CompiledExecution(QueryCompiler compiler, Driver driver, LocalDate today) {
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
			for (ExecutableNormalizedField field : context.getNormalizedQueryTree().get().getTopLevelFields()) {
				CompiledField.Response response = run(compiler.compile(field, today));
				data.put(field.getResultKey(), response.value());
				absent |= response.absent();
			}
		}
		catch (QueryException refused) {
			refusal = refused.code();
			absent = true;
		}
		return CompletableFuture
			.completedFuture(ExecutionResultImpl.newExecutionResult().data(absent ? null : data).build());
	}

	private CompiledField.Response run(CompiledField field) {
		work.add(field);
		try (Session session = driver.session()) {
			Object result = session.executeRead(
					transaction -> transaction.run(planned(field), field.parameters()).single().get(0).asObject());
			CompiledField.Response response = field.respond(result);
			response.missing().forEach(path -> missing.add(path.toString()));
			return response;
		}
		catch (RuntimeException failure) {
			throw new IllegalStateException(failure + "\n" + statements(work), failure);
		}
	}

	/** Graphs come and go here by the second, and a plan that was good for one will do for the next. */
	private static String planned(CompiledField field) {
		return field.statement().replaceFirst("^CYPHER 5 ", "CYPHER 5 replan=skip ");
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

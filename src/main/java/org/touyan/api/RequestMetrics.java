package org.touyan.api;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import graphql.execution.ExecutionContext;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;

import org.touyan.query.CompiledField;
import org.touyan.query.CompiledOperation;

/** Measures what requests cost, by the names of their operations, and counts those that were refused. */
@Component
class RequestMetrics {

	/** Clients choose the names, and each name is kept forever. */
	private static final int NAMES = 100;

	private static final int LONGEST = 60;

	private final Set<String> names = ConcurrentHashMap.newKeySet();

	private final MeterRegistry meters;

	private final DistributionSummary cost;

	RequestMetrics(MeterRegistry meters) {
		this.meters = meters;
		this.cost = DistributionSummary.builder("touyan.requests.cost")
			.description("Database hits that requests were expected to take")
			.publishPercentileHistogram()
			.minimumExpectedValue(1.0)
			.maximumExpectedValue(1e9)
			.register(meters);
	}

	/** Runs the statements of an operation and measures how long the database takes. */
	List<Value> read(ExecutionContext context, CompiledOperation compiled, Supplier<List<Value>> statements) {
		String name = name(context.getOperationDefinition().getName());
		cost.record(compiled.fields().stream().mapToDouble(CompiledField::cost).sum());
		meters.counter("touyan.statements", "operation", name).increment(compiled.statements().size());
		return Objects.requireNonNull(meters.timer("touyan.statements.time", "operation", name).record(statements));
	}

	void refused(WebGraphQlResponse response) {
		response.getErrors().forEach(error -> refused(String.valueOf(error.getExtensions().get(Errors.CODE))));
	}

	void refused(String code) {
		meters.counter("touyan.requests.refused", "code", code).increment();
	}

	/** The first names are told apart; the others are one. */
	private String name(@Nullable String name) {
		if (name == null) {
			return "none";
		}
		boolean isTold = names.contains(name) || (names.size() < NAMES && name.length() <= LONGEST && names.add(name));
		return isTold ? name : "other";
	}

}

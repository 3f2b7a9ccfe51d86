package org.touyan.api;

import java.time.Clock;
import java.time.LocalDate;

import graphql.schema.DataFetchingEnvironment;
import org.springframework.core.MethodParameter;
import org.springframework.graphql.data.method.HandlerMethodArgumentResolver;
import org.springframework.stereotype.Component;

/** Gives their question to the methods that answer questions. */
@Component
class QueryContextArgument implements HandlerMethodArgumentResolver {

	private final QuestionReads reads;

	private final SnapshotCache snapshots;

	private final Clock clock;

	QueryContextArgument(QuestionReads reads, SnapshotCache snapshots, Clock clock) {
		this.reads = reads;
		this.snapshots = snapshots;
		this.clock = clock;
	}

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return parameter.getParameterType().equals(QueryContext.class);
	}

	@Override
	public Object resolveArgument(MethodParameter parameter, DataFetchingEnvironment environment) {
		return new QueryContext(environment, day(environment, clock), LocalDate.now(clock), reads, snapshots);
	}

	/** The argument asOf, or today. */
	static LocalDate day(DataFetchingEnvironment environment, Clock clock) {
		return environment.getArguments().get("asOf") instanceof LocalDate asOf ? asOf : LocalDate.now(clock);
	}

}

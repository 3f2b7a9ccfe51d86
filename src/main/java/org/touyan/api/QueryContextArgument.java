package org.touyan.api;

import java.time.Clock;
import java.time.LocalDate;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.graphql.data.method.HandlerMethodArgumentResolver;
import org.springframework.stereotype.Component;
import org.springframework.util.Assert;

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
		given(environment, "asOf");
		return new QueryContext(environment, day(environment, clock), LocalDate.now(clock), reads, snapshots);
	}

	/**
	 * An argument that every question of a kind has.
	 * @return null where it is not given
	 */
	static @Nullable Object given(DataFetchingEnvironment environment, String name) {
		GraphQLFieldDefinition field = environment.getFieldDefinition();
		Assert.state(field.getArgument(name) != null, () -> "%s has no argument %s.".formatted(field.getName(), name));
		return environment.getArguments().get(name);
	}

	/** The argument asOf, or today. */
	static LocalDate day(DataFetchingEnvironment environment, Clock clock) {
		return environment.getArguments().get("asOf") instanceof LocalDate asOf ? asOf : LocalDate.now(clock);
	}

}

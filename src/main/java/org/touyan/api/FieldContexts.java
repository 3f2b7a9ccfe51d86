package org.touyan.api;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;

import graphql.execution.ExecutionContext;
import graphql.schema.DataFetchingEnvironment;
import org.springframework.stereotype.Component;

/** Says who carries out an act, and reads as they do. */
@Component
public class FieldContexts {

	private final QuestionReads reads;

	private final SnapshotCache snapshots;

	private final Clock clock;

	FieldContexts(QuestionReads reads, SnapshotCache snapshots, Clock clock) {
		this.reads = reads;
		this.snapshots = snapshots;
		this.clock = clock;
	}

	/**
	 * The context of a field of the type Mutation.
	 * @param environment in which it is answered
	 * @return its day is today
	 */
	public FieldContext of(DataFetchingEnvironment environment) {
		return of(Objects.requireNonNull(environment.getGraphQlContext().<ExecutionContext>get(ExecutionContext.class)),
				environment.getField().getResultKey());
	}

	/** The context of a root field that is answered today. */
	FieldContext of(ExecutionContext execution, String key) {
		return new FieldContext(execution, key, LocalDate.now(clock), reads, snapshots);
	}

}

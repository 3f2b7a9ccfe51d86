package org.touyan.api;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

import graphql.ExecutionResult;
import graphql.ExecutionResultImpl;
import graphql.GraphQLContext;
import graphql.TrivialDataFetcher;
import graphql.execution.AbortExecutionException;
import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.DataLoaderDispatchStrategy;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStrategyParameters;
import graphql.execution.FetchedValue;
import graphql.execution.FieldValueInfo;
import graphql.execution.MergedField;
import graphql.execution.NonNullableFieldValidator;
import graphql.execution.ResultPath;
import graphql.extensions.ExtensionsBuilder;
import graphql.language.Argument;
import graphql.language.VariableReference;
import graphql.schema.DataFetcher;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLSchema;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.beans.factory.ObjectProvider;
import reactor.core.publisher.Flux;

import org.touyan.access.SignedIn;

/** Answers a subscription with all that comes of what its field follows, each piece as if it were asked for alone. */
final class SubscriptionStrategy extends AsyncExecutionStrategy {

	/** The argument that says from where on somebody follows; what they are given does not differ by it. */
	private static final String AFTER = "after";

	private final RequestCompiler compiler;

	private final ObjectProvider<Subscriptions> subscriptions;

	private final ObjectProvider<FieldContexts> contexts;

	private final QuestionWiring wiring;

	private final Clock clock;

	SubscriptionStrategy(RequestCompiler compiler, ObjectProvider<Subscriptions> subscriptions,
			ObjectProvider<FieldContexts> contexts, QuestionWiring wiring, Clock clock,
			DataFetcherExceptionHandler failures) {
		super(failures);
		this.compiler = compiler;
		this.subscriptions = subscriptions;
		this.contexts = contexts;
		this.wiring = wiring;
		this.clock = clock;
	}

	/** What stands in place of the parent of a field that is answered with one piece. */
	record Event(Object piece) {
	}

	/**
	 * Has fields answer what they follow, and each piece of it; Spring makes a publisher of what a method for one
	 * returns.
	 */
	static void wire(GraphQLSchema schema, GraphQLCodeRegistry.Builder code, Areas areas) {
		if (schema.getSubscriptionType() == null) {
			return;
		}
		for (GraphQLFieldDefinition field : schema.getSubscriptionType().getFields()) {
			FieldCoordinates place = FieldCoordinates.coordinates(schema.getSubscriptionType(), field);
			DataFetcher<?> followed = code.getDataFetcher(place, field);
			code.dataFetcher(place, (TrivialDataFetcher<?>) environment -> {
				if (environment.getSource() instanceof Event event) {
					return event.piece();
				}
				Object value = followed.get(new GivenArguments(areas, environment).given());
				return value instanceof Publisher<?> one ? Flux.from(one).blockFirst() : value;
			});
		}
	}

	@Override
	public CompletableFuture<ExecutionResult> execute(ExecutionContext context,
			ExecutionStrategyParameters parameters) {
		context.getGraphQLContext().put(ExecutionContext.class, context);
		try {
			compiler.begin(context);
			Followed.From followed = followed(context, parameters);
			return CompletableFuture
				.completedFuture(followed == null ? new ExecutionResultImpl(new ArrayList<>(context.getErrors()))
						: ExecutionResultImpl.newExecutionResult().data(follow(followed, context, parameters)).build());
		}
		catch (AbortExecutionException refused) {
			return CompletableFuture.completedFuture(refused.toExecutionResult());
		}
	}

	private static MergedField field(ExecutionStrategyParameters parameters) {
		return parameters.getFields().getSubFieldsList().getFirst();
	}

	private Followed.@Nullable From followed(ExecutionContext context, ExecutionStrategyParameters parameters) {
		if (parameters.getFields().getSubFieldsList().isEmpty()) {
			throw new AbortExecutionException(
					List.of(Errors.aborted("VALIDATION_FAILED", "A subscription has one field.")));
		}
		MergedField field = field(parameters);
		Object fetched = fetchField(context, parameters
			.transform(builder -> builder.field(field).path(ResultPath.rootPath().segment(field.getResultKey()))));
		Object value = fetched instanceof CompletableFuture<?> later ? later.join() : fetched;
		return (Followed.From) (value instanceof FetchedValue known ? known.getFetchedValue() : value);
	}

	private Object follow(Followed.From followed, ExecutionContext context, ExecutionStrategyParameters parameters) {
		SignedIn by = Objects.requireNonNull(context.getGraphQLContext().<SignedIn>get(SignedIn.class));
		RequestContext requester = context.getGraphQLContext().get(RequestContext.class);
		var request = new Subscriber.Request(context, variables(context, field(parameters)), followed.what(), by,
				requester.purpose());
		return subscriptions.getObject()
			.follow(request, followed.position(), shape -> given(request, shape, parameters));
	}

	private static Map<String, ?> variables(ExecutionContext context, MergedField field) {
		var variables = new HashMap<String, @Nullable Object>(context.getCoercedVariables().toMap());
		field.getSingleField()
			.getArguments()
			.stream()
			.filter(argument -> argument.getName().equals(AFTER))
			.map(Argument::getValue)
			.filter(VariableReference.class::isInstance)
			.forEach(value -> variables.remove(((VariableReference) value).getName()));
		return variables;
	}

	private Subscriber.Given given(Subscriber.Request request, Subscriber.Shape shape,
			ExecutionStrategyParameters parameters) {
		ExecutionContext now = now(request.context(), shape.requester());
		String key = field(parameters).getResultKey();
		Followed.Batch batch = request.what().next(shape.position(), contexts.getObject().of(now, key));
		wiring.readNodes(now, key, batch.events(), LocalDate.now(clock));
		List<ExecutionResult> answers = batch.events().stream().map(piece -> answer(now, parameters, piece)).toList();
		return new Subscriber.Given(answers, batch.position(), batch.hasNext());
	}

	/** The same request, by who asks as they are now. */
	private static ExecutionContext now(ExecutionContext context, RequestContext requester) {
		GraphQLContext given = GraphQLContext.newContext()
			.of(RequestContext.class, requester, ExtensionsBuilder.class, ExtensionsBuilder.newExtensionsBuilder())
			.build();
		ExecutionContext now = context.transform(builder -> builder.graphQLContext(given)
			.dataLoaderDispatcherStrategy(DataLoaderDispatchStrategy.NO_OP)
			.resetErrors());
		given.put(ExecutionContext.class, now);
		return now;
	}

	private ExecutionResult answer(ExecutionContext now, ExecutionStrategyParameters parameters, Object piece) {
		ExecutionContext alone = now.transform(builder -> builder.resetErrors());
		return super.execute(alone, parameters.transform(builder -> builder.source(new Event(piece))
			.nonNullFieldValidator(new NonNullableFieldValidator(alone)))).join();
	}

	@Override
	protected FieldValueInfo completeValue(ExecutionContext context, ExecutionStrategyParameters parameters) {
		return QuestionWiring.completed(parameters, given -> super.completeValue(context, given));
	}

}

package org.touyan.acts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeDefinitionRegistry;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import org.touyan.acts.ActRequest.Given;
import org.touyan.acts.ActRunner.Outcome;
import org.touyan.acts.history.Histories;
import org.touyan.api.FieldContext;
import org.touyan.api.FieldContexts;
import org.touyan.api.NodeRef;
import org.touyan.api.SdlAddition;

/** The fields of Mutation that are acts. */
@Component
class ActFields implements SdlAddition {

	private static final String LIST = "carryOut";

	private final ActSdl sdl;

	private final Acts acts;

	private final ObjectProvider<ActRunner> runner;

	private final Histories histories;

	private final ObjectProvider<FieldContexts> contexts;

	ActFields(ActSdl sdl, Acts acts, ObjectProvider<ActRunner> runner, Histories histories,
			ObjectProvider<FieldContexts> contexts) {
		this.sdl = sdl;
		this.acts = acts;
		this.runner = runner;
		this.histories = histories;
		this.contexts = contexts;
	}

	@Override
	public RuntimeWiring add(TypeDefinitionRegistry written, RuntimeWiring wiring) {
		sdl.add(written);
		acts.check();
		return sdl.types().isEmpty() ? wiring : wiring.transform(builder -> builder.type("Mutation", mutation -> {
			sdl.types().values().forEach(type -> mutation.dataFetcher(type.name(), given -> one(type, given)));
			return mutation.dataFetcher(LIST, this::several);
		}));
	}

	private Map<String, @Nullable Object> one(ActType type, DataFetchingEnvironment environment) {
		FieldContext context = contexts.getObject().of(environment);
		Map<String, Object> arguments = environment.getArguments();
		Outcome outcome = runner.getObject()
			.carryOut(ActRequest.of(List.of(new Given(type.name(), object(arguments.get("input")))), arguments),
					context);
		var payload = new LinkedHashMap<String, @Nullable Object>();
		payload.put(type.answerField(), new NodeRef(outcome.answers().getFirst()));
		payload.put("change", told("change", outcome, context, environment).getFirst());
		payload.put("warnings", told(outcome, context));
		payload.put("query", Map.of());
		return payload;
	}

	private Map<String, @Nullable Object> several(DataFetchingEnvironment environment) {
		FieldContext context = contexts.getObject().of(environment);
		Map<String, Object> arguments = environment.getArguments();
		List<Given> acts = ((List<?>) Objects.requireNonNull(arguments.get("acts"))).stream()
			.flatMap(act -> object(act).entrySet().stream())
			.map(act -> new Given(act.getKey(), object(act.getValue())))
			.toList();
		ActRequest request = ActRequest.of(acts, arguments);
		Outcome outcome = runner.getObject().carryOut(request, context);
		var payload = new LinkedHashMap<String, @Nullable Object>();
		payload.put("isDryRun", request.isDryRun());
		payload.put("nodes", outcome.answers().stream().map(NodeRef::new).toList());
		payload.put("changes", told("changes", outcome, context, environment));
		payload.put("warnings", told(outcome, context));
		payload.put("query", Map.of());
		return payload;
	}

	private List<Histories.Told> told(String field, Outcome outcome, FieldContext context,
			DataFetchingEnvironment environment) {
		return histories.of(outcome.changes(), environment.getSelectionSet().contains(field + "/changes"), context);
	}

	private static List<RuleViolation> told(Outcome outcome, FieldContext context) {
		return outcome.warnings().stream().flatMap(each -> Stream.ofNullable(RuleViolation.of(each, context))).toList();
	}

	@SuppressWarnings("unchecked")
	private static Map<String, Object> object(@Nullable Object value) {
		return (Map<String, Object>) Objects.requireNonNull(value);
	}

}

package org.touyan.acts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.execution.DataFetcherExceptionResolverAdapter;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.stereotype.Component;

import org.touyan.acts.history.Histories;
import org.touyan.acts.rules.Violation;
import org.touyan.api.FieldContext;
import org.touyan.api.FieldContexts;
import org.touyan.api.NodeRef;

/** Says why an act was not carried out. */
@Component
@Order(-1)
class ActErrors extends DataFetcherExceptionResolverAdapter {

	private static final int MOST = 20;

	private final FieldContexts contexts;

	private final Histories histories;

	ActErrors(FieldContexts contexts, Histories histories) {
		this.histories = histories;
		this.contexts = contexts;
	}

	@Override
	protected @Nullable GraphQLError resolveToSingleError(Throwable failed, DataFetchingEnvironment environment) {
		if (!(failed instanceof ActRefusedException refused)) {
			return null;
		}
		var extensions = new LinkedHashMap<String, Object>(refused.details());
		extensions.put("code", refused.code());
		if (refused.code().equals(GraphWriter.STALE)) {
			extensions.put("changes", since(refused.details(), contexts.of(environment)));
		}
		String message = String.valueOf(refused.getMessage());
		if (!refused.violations().isEmpty()) {
			List<Map<String, Object>> told = told(refused.violations(), contexts.of(environment));
			extensions.put("violations", told);
			message = told.isEmpty() ? "It breaks a rule of which this account may not know more."
					: String.join("；", told.stream().map(each -> String.valueOf(each.get("sentence"))).toList());
		}
		return GraphqlErrorBuilder.newError(environment).message("%s", message).errorType(switch (refused.code()) {
			case "FORBIDDEN" -> ErrorType.FORBIDDEN;
			case "NOT_FOUND" -> ErrorType.NOT_FOUND;
			default -> ErrorType.BAD_REQUEST;
		}).extensions(extensions).build();
	}

	/** What has changed a node since it was read, the latest first, as far as the caller may know it. */
	private List<Map<String, Object>> since(Map<String, ?> stale, FieldContext context) {
		String id = String.valueOf(stale.get("id"));
		long versions = ((Number) Objects.requireNonNull(stale.get("version"))).longValue()
				- ((Number) Objects.requireNonNull(stale.get("given"))).longValue();
		return histories.of(id, Math.clamp(versions, 1, MOST), context)
			.stream()
			.map(record -> Map.<String, Object>of("seq", record.seq(), "at", record.at(), "actor", record.actor(),
					"act", record.act(), "fields", record.fieldsOf(id)))
			.toList();
	}

	/** Of those concerned, which are there and seen: what the act made is not. */
	private static Set<String> seen(List<Violation> violations, FieldContext context) {
		return context.seen(
				Map.of("Node", violations.stream().flatMap(each -> each.nodes().stream()).collect(Collectors.toSet())));
	}

	private static List<Map<String, Object>> told(List<Violation> violations, FieldContext context) {
		Set<String> seen = seen(violations, context);
		return violations.stream().map(each -> RuleViolation.of(each, context)).filter(Objects::nonNull).map(each -> {
			var told = new LinkedHashMap<String, Object>();
			told.put("rule", each.rule());
			told.put("severity", each.severity());
			told.put("sentence", each.sentence());
			told.put("sentenceEn", each.sentenceEn());
			told.put("nodes", each.nodes().stream().map(NodeRef::id).filter(seen::contains).toList());
			if (each.from() != null) {
				told.put("from", each.from().toString());
			}
			return (Map<String, Object>) told;
		}).toList();
	}

}

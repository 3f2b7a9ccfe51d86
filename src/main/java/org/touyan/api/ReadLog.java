package org.touyan.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import graphql.execution.ExecutionContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

import org.touyan.graph.Change;
import org.touyan.graph.ChangeLog;
import org.touyan.query.CompiledField;
import org.touyan.query.CompiledOperation;
import org.touyan.query.QueryException;

/**
 * Puts into the log who read, or used in a question, what not everybody may, and who was refused it. Values stay out of
 * it, since they may be what is to be kept.
 */
@Component
class ReadLog {

	private static final int ROOTS = 50;

	private static final int LONGEST_NAME = 60;

	private final ChangeLog log;

	private final JsonMapper json;

	ReadLog(ChangeLog log, JsonMapper json) {
		this.log = log;
		this.json = json;
	}

	/** Before anything is read: what cannot be put into the log is not read. */
	void read(ExecutionContext context, CompiledOperation compiled) {
		var fields = new TreeSet<String>();
		compiled.fields().forEach(field -> fields.addAll(field.sensitive()));
		if (!fields.isEmpty()) {
			if (WarmUp.isAsking(context.getGraphQLContext())) {
				throw new QueryException("FIELD_FORBIDDEN", compiled.fields().getFirst().key(),
						"What is sensitive is read for somebody who asks for it only.");
			}
			List<String> roots = compiled.fields()
				.stream()
				.map(CompiledField::key)
				.map(ReadLog::cut)
				.limit(ROOTS)
				.toList();
			append(context, "READ", Map.of("fields", fields, "roots", roots));
		}
	}

	void refused(ExecutionContext context, QueryException refused) {
		if (List.of("FIELD_FORBIDDEN", "FIGURES_ONLY").contains(refused.code())
				&& !WarmUp.isAsking(context.getGraphQLContext())) {
			append(context, "REFUSED", Map.of("code", refused.code(), "message", String.valueOf(refused.getMessage()),
					"roots", List.of(cut(refused.field()))));
		}
	}

	/** Names that clients make up may be of any length. */
	private static String cut(String name) {
		return name.substring(0, Math.min(name.length(), LONGEST_NAME));
	}

	private void append(ExecutionContext context, String act, Map<String, Object> what) {
		RequestContext requester = context.getGraphQLContext().get(RequestContext.class);
		var told = new LinkedHashMap<String, @Nullable Object>(what);
		String operation = context.getOperationDefinition().getName();
		told.put("operation", operation == null ? null : cut(operation));
		log.append(
				new Change(requester.account(), act, null, requester.purpose(), null, json.writeValueAsString(told)));
	}

}

package org.touyan.query;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

import graphql.execution.ResultPath;
import graphql.normalized.ExecutableNormalizedField;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;

import org.touyan.query.planner.InvalidArgumentException;
import org.touyan.query.planner.PageLimits;
import org.touyan.query.planner.PathLimits;
import org.touyan.query.planner.RootPlanner;
import org.touyan.query.schema.GraphModel;
import org.touyan.query.schema.RootField;

/** Compiles root fields of GraphQL queries, each to one Cypher statement. */
public final class QueryCompiler {

	private final GraphQLSchema schema;

	private final GraphModel model;

	private final RootPlanner planner;

	private final Statements statements;

	QueryCompiler(GraphQLSchema schema, GraphModel model, QuerySettings settings) {
		this.schema = schema;
		this.model = model;
		this.planner = new RootPlanner(schema, model, new PageLimits(settings.pageSize(), settings.maximumPageSize()),
				new PathLimits(settings.maximumPaths(), settings.maximumPathLength()));
		this.statements = new Statements(settings.statementCache());
	}

	/**
	 * Whether a root field is answered from the graph.
	 * @param field its name in the schema
	 * @return false for introspection and for fields answered by code
	 */
	public boolean compiles(String field) {
		return model.roots().containsKey(field);
	}

	/**
	 * Compiles a root field.
	 * @param field how it is asked for, one that {@link #compiles(String) compiles}
	 * @param today the date where the query names none
	 * @return the statement and what makes the response of its result
	 * @throws QueryException where an argument cannot be accepted
	 */
	public CompiledField compile(ExecutableNormalizedField field, LocalDate today) {
		RootField root = model.roots().get(field.getFieldName());
		if (root == null) {
			throw new IllegalArgumentException("Not answered from the graph: " + field.getFieldName());
		}
		try {
			RootPlanner.Planned planned = planner.plan(root, field, today);
			return new CompiledField(field.getResultKey(), GraphQLTypeUtil.isNonNull(field.getType(schema)),
					planned.plan(), statements.text(planned.plan().read()), planned.parameters(),
					refused(field, planned));
		}
		catch (InvalidArgumentException refused) {
			throw exception(field, refused);
		}
	}

	private static Map<ResultPath, QueryException> refused(ExecutableNormalizedField field,
			RootPlanner.Planned planned) {
		var exceptions = new LinkedHashMap<ResultPath, QueryException>();
		ResultPath path = ResultPath.rootPath().segment(field.getResultKey());
		planned.refused().forEach((place, refused) -> exceptions.put(path.segment(place), exception(field, refused)));
		return exceptions;
	}

	private static QueryException exception(ExecutableNormalizedField field, InvalidArgumentException refused) {
		return new QueryException(refused.code(), field.getResultKey(), String.valueOf(refused.getMessage()));
	}

}

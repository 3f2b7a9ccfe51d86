package org.touyan.query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.execution.CoercedVariables;
import graphql.language.FragmentDefinition;
import graphql.language.OperationDefinition;
import graphql.normalized.ExecutableNormalizedField;
import graphql.normalized.ExecutableNormalizedOperationFactory;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import org.jspecify.annotations.Nullable;

import org.touyan.query.planner.InvalidArgumentException;
import org.touyan.query.planner.PageLimits;
import org.touyan.query.planner.PathLimits;
import org.touyan.query.planner.RootPlanner;
import org.touyan.query.planner.ScopeShape;
import org.touyan.query.planner.VariableBindings;
import org.touyan.query.schema.GraphModel;
import org.touyan.query.schema.RootField;

/** Compiles root fields of GraphQL queries, each to one Cypher statement. */
public final class QueryCompiler {

	private final GraphQLSchema schema;

	private final GraphModel model;

	private final RootPlanner planner;

	private final Statements statements;

	private final VariableBindings bindings;

	private final FieldCipher cipher;

	private final Statistics statistics;

	private final Cache<Form, PlannedOperation> plans;

	QueryCompiler(GraphQLSchema schema, GraphModel model, QuerySettings settings, FieldCipher cipher,
			Statistics statistics) {
		this.cipher = cipher;
		this.statistics = statistics;
		this.schema = schema;
		this.model = model;
		this.planner = new RootPlanner(schema, model, new PageLimits(settings.pageSize(), settings.maximumPageSize()),
				new PathLimits(settings.maximumPaths(), settings.maximumPathLength()), cipher.digest());
		this.statements = new Statements(settings.statementCache());
		this.bindings = new VariableBindings(schema);
		this.plans = Caffeine.newBuilder()
			.maximumWeight(settings.statementCache())
			.weigher((Form form, PlannedOperation planned) -> planned.length())
			.executor(Runnable::run)
			.build();
	}

	private ScopeShape shape(RowScope scope) {
		return scope.shape(model.shortcuts(), statistics);
	}

	/** An operation of a document that is kept, with slots for the values of its variables. */
	private record Form(OperationDefinition operation, Map<String, @Nullable Object> variables, ScopeShape shape) {

		Form {
			variables = Collections.unmodifiableMap(new LinkedHashMap<>(variables));
		}

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
	 * @param scope what may be seen
	 * @return the statement and what makes the response of its result
	 * @throws QueryException where an argument cannot be accepted
	 */
	public CompiledField compile(ExecutableNormalizedField field, LocalDate today, RowScope scope) {
		return planned(field, 0, shape(scope)).compiled(Map.of(), today, scope);
	}

	/**
	 * Compiles all root fields of a request that are answered from the graph. An operation is planned once for all
	 * values of its variables that do not change the form of what is asked.
	 * @param operation to run
	 * @param fragments of its document, by name
	 * @param variables their values, as their types have them
	 * @param today the date where the query names none
	 * @param scope what may be seen
	 * @return the fields and what is sent for them
	 * @throws QueryException where an argument cannot be accepted
	 */
	public CompiledOperation compile(OperationDefinition operation, Map<String, FragmentDefinition> fragments,
			Map<String, ? extends @Nullable Object> variables, LocalDate today, RowScope scope) {
		ScopeShape shape = shape(scope);
		Optional<Form> form = bindings.of(operation, variables).map(slotted -> new Form(operation, slotted, shape));
		return form.map(plans::getIfPresent)
			.or(() -> form.flatMap(any -> ahead(any, fragments)))
			.orElseGet(() -> planned(fields(operation, fragments, variables), shape))
			.compiled(variables, today, scope);
	}

	/**
	 * Compiles root fields wherever a request has them.
	 * @param fields how they are asked for, those that {@link #compiles(String) compile}
	 * @param today the date where the query names none
	 * @param scope what may be seen
	 * @return the fields and what is sent for them
	 * @throws QueryException where an argument cannot be accepted
	 */
	public CompiledOperation compile(List<ExecutableNormalizedField> fields, LocalDate today, RowScope scope) {
		return planned(fields, shape(scope)).compiled(Map.of(), today, scope);
	}

	/** Empty where it depends on the values what is asked, as it does where entities are referred to by type. */
	private Optional<PlannedOperation> ahead(Form form, Map<String, FragmentDefinition> fragments) {
		List<ExecutableNormalizedField> fields = fields(form.operation(), fragments, form.variables());
		if (fields.stream().anyMatch(field -> field.getFieldName().equals(RootField.Entities.NAME))) {
			return Optional.empty();
		}
		PlannedOperation planned = planned(fields, form.shape());
		plans.put(form, planned);
		return Optional.of(planned);
	}

	/**
	 * The root fields of an operation.
	 * @param operation to run
	 * @param fragments of its document, by name
	 * @param variables their values, as their types have them
	 * @return how each is asked for
	 */
	public List<ExecutableNormalizedField> fields(OperationDefinition operation,
			Map<String, FragmentDefinition> fragments, Map<String, ? extends @Nullable Object> variables) {
		return ExecutableNormalizedOperationFactory
			.createExecutableNormalizedOperation(schema, operation, fragments,
					CoercedVariables.of(new LinkedHashMap<>(variables)))
			.getTopLevelFields();
	}

	private PlannedOperation planned(List<ExecutableNormalizedField> fields, ScopeShape shape) {
		var planned = new ArrayList<PlannedField>();
		for (ExecutableNormalizedField field : fields) {
			if (compiles(field.getFieldName())) {
				planned.add(planned(field, planned.size(), shape));
			}
		}
		return PlannedOperation.of(List.copyOf(planned), statements);
	}

	/**
	 * What a field says of nodes to which an answer by code refers.
	 *
	 * @param field how it is asked for
	 * @param type the name of the type that the nodes are of
	 * @param ids of the nodes
	 */
	public record Reference(ExecutableNormalizedField field, String type, List<String> ids) {
	}

	/**
	 * Compiles what answers by code say of the nodes to which they refer. The response of each reference is a list in
	 * the order of its ids, with null for what is not there or not seen.
	 * @param references in the order of the responses
	 * @param variables values of those that the fields were compiled without, as their types have them
	 * @param day on which all of it holds
	 * @param scope what may be seen
	 * @return the fields and what is sent for them
	 * @throws QueryException where an argument cannot be accepted
	 */
	public CompiledOperation compile(List<Reference> references, Map<String, ? extends @Nullable Object> variables,
			LocalDate day, RowScope scope) {
		var planned = new ArrayList<PlannedField>();
		for (Reference reference : references) {
			planned.add(planned(new RootField.Referred(reference.type(), reference.ids()), reference.field(),
					planned.size(), shape(scope)));
		}
		return PlannedOperation.of(planned, statements).compiled(variables, day, scope);
	}

	private PlannedField planned(ExecutableNormalizedField field, int number, ScopeShape shape) {
		RootField root = model.roots().get(field.getFieldName());
		if (root == null) {
			throw new IllegalArgumentException("Not answered from the graph: " + field.getFieldName());
		}
		return planned(root, field, number, shape);
	}

	private PlannedField planned(RootField root, ExecutableNormalizedField field, int number, ScopeShape shape) {
		try {
			RootPlanner.Planned planned = planner.plan(root, field, number, shape);
			boolean required = !(root instanceof RootField.Referred)
					&& GraphQLTypeUtil.isNonNull(field.getType(schema));
			return new PlannedField(field.getResultKey(), required, planned,
					statements.text(List.of(planned.plan().read())), cipher, statistics);
		}
		catch (InvalidArgumentException refused) {
			throw PlannedField.exception(field.getResultKey(), refused);
		}
	}

}

package org.touyan.query;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;

import graphql.execution.ResultPath;
import graphql.normalized.ExecutableNormalizedField;
import org.jspecify.annotations.Nullable;

import org.touyan.query.cypher.CypherRenderer;
import org.touyan.query.plan.Estimate;
import org.touyan.query.plan.Output;
import org.touyan.query.plan.Parameter;
import org.touyan.query.plan.Plan;
import org.touyan.query.plan.Read;
import org.touyan.query.planner.Disclosure;
import org.touyan.query.planner.RootPlanner.Planned;
import org.touyan.query.result.ResponseShaper;
import org.touyan.query.result.ResponseShaper.Awaited;

/** A root field, compiled. */
public final class CompiledField {

	private final String key;

	private final boolean required;

	private final Plan plan;

	private final Set<String> identities;

	private final Disclosure disclosure;

	private final String statement;

	private final Map<String, @Nullable Object> parameters;

	private final Estimate estimate;

	private final FieldCipher cipher;

	private final boolean isComputed;

	private final Map<ResultPath, QueryException> refused;

	CompiledField(String key, boolean required, Planned planned, String statement,
			Map<String, @Nullable Object> parameters, Map<ResultPath, QueryException> refused, FieldCipher cipher,
			Statistics statistics) {
		this.cipher = cipher;
		this.key = key;
		this.required = required;
		this.plan = planned.plan();
		this.identities = planned.identities();
		this.disclosure = planned.disclosure();
		this.isComputed = planned.isComputed();
		this.statement = statement;
		this.parameters = parameters;
		this.refused = refused;
		this.estimate = Estimate.of(planned.plan().read(), parameters, statistics);
	}

	/**
	 * The name of the field in the response.
	 *
	 * @return its alias, or its own name
	 */
	public String key() {
		return key;
	}

	/**
	 * The statement, the same for every query of the same shape, but for {@linkplain CypherRenderer#writes rare texts}.
	 *
	 * @return Cypher that returns one row with one column
	 */
	public String statement() {
		return CypherRenderer.writes(parameters) ? rendered(CypherRenderer.compact()) : statement;
	}

	/** The statement with the ids of all nodes that it reads. */
	String tracedStatement() {
		return rendered(CypherRenderer.traced(identities));
	}

	private String rendered(CypherRenderer renderer) {
		return renderer.of(parameters).render(List.of(read()));
	}

	Read read() {
		return plan.read();
	}

	/**
	 * The values for the statement.
	 *
	 * @return by name, the date included
	 */
	public Map<String, @Nullable Object> parameters() {
		return parameters;
	}

	/**
	 * The day on which the response holds, or the last of the period that it is about.
	 *
	 * @return null where it does not depend on the day
	 */
	public @Nullable LocalDate day() {
		return Parameter.asOf(parameters);
	}

	/**
	 * What of the response cannot be had, whatever the graph has: it is null there.
	 *
	 * @return why, by place
	 */
	public Map<ResultPath, QueryException> refused() {
		return refused;
	}

	/**
	 * Whether code computes something of what it reads.
	 *
	 * @return true where its response has {@linkplain Response#computations() computations}, if any nodes are read
	 */
	public boolean isComputed() {
		return isComputed;
	}

	/**
	 * The fields that are read or used though not everybody may.
	 *
	 * @return each with its type before it and its level behind, in alphabetical order
	 */
	public SortedSet<String> sensitive() {
		return disclosure.used();
	}

	/**
	 * A field that is asked for and not shown, or shown in part only.
	 *
	 * @param path the keys that lead to it in the response, without places in lists
	 * @param level what would have to be allowed
	 */
	public record Withheld(List<String> path, String level) {
	}

	/**
	 * The fields that are asked for and may not be read.
	 *
	 * @return in the order of the request
	 */
	public List<Withheld> withheld() {
		return disclosure.withheld().stream().map(each -> new Withheld(each.path(), each.level())).toList();
	}

	/**
	 * The plan, for people.
	 *
	 * @return several lines
	 */
	public String plan() {
		return plan.toString();
	}

	/**
	 * The statement, for people.
	 *
	 * @return the same statement on several lines
	 */
	public String readableStatement() {
		return rendered(CypherRenderer.pretty());
	}

	/**
	 * How many database hits the statement will take, as far as its plan and the counts of the graph tell, and as much
	 * for what it takes to plan it.
	 *
	 * @return 1 or more; the largest number there is where it would be larger
	 */
	public long cost() {
		return Math.max(1, (long) (estimate.hits() + estimate.planning()));
	}

	/**
	 * How many levels of nodes the statement has, each reached from the one before by a relationship, in what it reads
	 * as well as in its conditions.
	 *
	 * @return 1 where it follows no relationship
	 */
	public int depth() {
		return estimate.depth();
	}

	/**
	 * The response of the field.
	 *
	 * @param value texts, numbers, lists and maps
	 * @param missing paths at which the graph lacks a value that the schema promises
	 * @param misfits where the graph has a value that is none of its type
	 * @param computations what of it is yet to be computed, in the order of the response
	 * @param absent whether the field is null though the schema promises it
	 */
	public record Response(@Nullable Object value, List<ResultPath> missing, List<Misfit> misfits,
			List<Computation> computations, boolean absent) {
	}

	/**
	 * What is null in the response until code has computed it.
	 *
	 * @param type the name of the type of the node of which it is computed
	 * @param id of that node
	 * @param day for which it is computed
	 * @param field how it is asked for
	 * @param object the object of the response into which it is put, under the key of the field
	 * @param path its place in the response
	 */
	public record Computation(String type, String id, LocalDate day, ExecutableNormalizedField field,
			Map<String, @Nullable Object> object, ResultPath path) {
	}

	/**
	 * A value that is none of the type that the schema promises, and so is null in the response.
	 *
	 * @param path where it would be
	 * @param node the id of the node that has it, where it was read
	 * @param property what the node, its relationship or the figure has it as
	 * @param type the name of the promised type
	 */
	public record Misfit(ResultPath path, @Nullable String node, String property, String type) {
	}

	/**
	 * Makes the response.
	 *
	 * @param result what the statement returned: numbers, texts, dates, lists and maps
	 * @return the response of the field
	 */
	public Response respond(@Nullable Object result) {
		var shaper = new ResponseShaper(parameters, cipher.open(), cipher.digest());
		Object value = shaper.shape(plan, result, ResultPath.rootPath().segment(key), required);
		List<Misfit> misfits = shaper.misfits()
			.stream()
			.map(each -> new Misfit(each.path(), each.node(), each.property(), each.type()))
			.toList();
		List<Computation> computations = shaper.awaited().stream().map(this::computation).toList();
		return new Response(value, List.copyOf(shaper.missing()), misfits, computations, value == null && required);
	}

	private Computation computation(Awaited awaited) {
		Output.Computed output = awaited.output();
		return new Computation(output.type(), awaited.id(),
				(LocalDate) Objects.requireNonNull(parameters.get(output.day().name())), output.field(),
				awaited.object(), awaited.path());
	}

}

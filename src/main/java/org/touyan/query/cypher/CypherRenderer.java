package org.touyan.query.cypher;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Statement;
import org.neo4j.cypherdsl.core.renderer.Configuration;
import org.neo4j.cypherdsl.core.renderer.Dialect;
import org.neo4j.cypherdsl.core.renderer.Renderer;

import org.touyan.query.plan.Output;
import org.touyan.query.plan.Read;

/** Renders what plans read as one statement with one column and one row. */
public final class CypherRenderer {

	private final Renderer renderer;

	private final Collection<String> traced;

	private final Map<String, String> literals;

	private CypherRenderer(Renderer renderer, Collection<String> traced, Map<String, String> literals) {
		this.renderer = renderer;
		this.traced = traced;
		this.literals = literals;
	}

	private static Renderer renderer(boolean pretty) {
		return Renderer.getRenderer(
				Configuration.newConfig().withPrettyPrint(pretty).withDialect(Dialect.NEO4J_5_CYPHER_5).build());
	}

	/**
	 * Renders for the database.
	 * @return a renderer that writes one line
	 */
	public static CypherRenderer compact() {
		return new CypherRenderer(renderer(false), List.of(), Map.of());
	}

	/**
	 * Renders for the database, to find out what nodes it is that have what was read.
	 * @param identities the properties by which nodes are told apart
	 * @return a renderer that writes one line, in which each row has the id of its node as {@link Output.Lookups#ID}
	 */
	public static CypherRenderer traced(Collection<String> identities) {
		return new CypherRenderer(renderer(false), identities, Map.of());
	}

	/**
	 * Renders for people.
	 * @return a renderer that indents
	 */
	public static CypherRenderer pretty() {
		return new CypherRenderer(renderer(true), List.of(), Map.of());
	}

	/**
	 * Whether the statement depends on some of the values, which the database would compare otherwise as parameters.
	 * @param parameters values by the names of their parameters
	 * @return true where a text has characters beyond the first plane, or some of the rarest of that
	 */
	public static boolean writes(Map<String, ? extends @Nullable Object> parameters) {
		return ComparedTexts.areIn(parameters);
	}

	/**
	 * Renders for some values.
	 * @param parameters values by the names of their parameters
	 * @return a renderer whose statements have those values in them that they must not have as parameters
	 */
	public CypherRenderer of(Map<String, ? extends @Nullable Object> parameters) {
		return new CypherRenderer(renderer, traced, ComparedTexts.of(parameters));
	}

	/**
	 * Renders what is read, if it is several, as one statement whose row is a list.
	 * @param reads each with parameters of its own names; they hold no values
	 * @return the text of the statement
	 */
	public String render(List<Read> reads) {
		return renderer.render(reads.size() == 1 ? statement(reads.getFirst())
				: Reads.together(reads.stream().map(this::statement).toList()));
	}

	private Statement statement(Read read) {
		return new Reads(traced, literals).statement(read);
	}

}

package org.touyan.query.cypher;

import java.util.Collection;
import java.util.List;

import org.neo4j.cypherdsl.core.renderer.Configuration;
import org.neo4j.cypherdsl.core.renderer.Dialect;
import org.neo4j.cypherdsl.core.renderer.Renderer;

import org.touyan.query.plan.Output;
import org.touyan.query.plan.Read;

/** Renders what a plan reads as one statement with one column and one row. */
public final class CypherRenderer {

	private final Renderer renderer;

	private final Collection<String> traced;

	private CypherRenderer(boolean pretty, Collection<String> traced) {
		this.traced = traced;
		this.renderer = Renderer.getRenderer(
				Configuration.newConfig().withPrettyPrint(pretty).withDialect(Dialect.NEO4J_5_CYPHER_5).build());
	}

	/**
	 * Renders for the database.
	 * @return a renderer that writes one line
	 */
	public static CypherRenderer compact() {
		return new CypherRenderer(false, List.of());
	}

	/**
	 * Renders for the database, to find out what nodes it is that have what was read.
	 * @param identities the properties by which nodes are told apart
	 * @return a renderer that writes one line, in which each row has the id of its node as {@link Output.Lookups#ID}
	 */
	public static CypherRenderer traced(Collection<String> identities) {
		return new CypherRenderer(false, identities);
	}

	/**
	 * Renders for people.
	 * @return a renderer that indents
	 */
	public static CypherRenderer pretty() {
		return new CypherRenderer(true, List.of());
	}

	/**
	 * Renders what is read.
	 * @param read holds no values, and neither does the statement
	 * @return the text of the statement
	 */
	public String render(Read read) {
		return renderer.render(new Reads(traced).statement(read));
	}

}

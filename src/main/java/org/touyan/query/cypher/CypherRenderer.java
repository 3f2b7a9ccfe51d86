package org.touyan.query.cypher;

import org.neo4j.cypherdsl.core.renderer.Configuration;
import org.neo4j.cypherdsl.core.renderer.Dialect;
import org.neo4j.cypherdsl.core.renderer.Renderer;

import org.touyan.query.plan.Read;

/** Renders what a plan reads as one statement with one column and one row. */
public final class CypherRenderer {

	private final Renderer renderer;

	private CypherRenderer(boolean pretty) {
		this.renderer = Renderer.getRenderer(
				Configuration.newConfig().withPrettyPrint(pretty).withDialect(Dialect.NEO4J_5_CYPHER_5).build());
	}

	/**
	 * Renders for the database.
	 * @return a renderer that writes one line
	 */
	public static CypherRenderer compact() {
		return new CypherRenderer(false);
	}

	/**
	 * Renders for people.
	 * @return a renderer that indents
	 */
	public static CypherRenderer pretty() {
		return new CypherRenderer(true);
	}

	/**
	 * Renders what is read.
	 * @param read holds no values, and neither does the statement
	 * @return the text of the statement
	 */
	public String render(Read read) {
		return renderer.render(new Reads().statement(read));
	}

}

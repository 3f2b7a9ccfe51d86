package org.touyan.api;

import java.util.List;

import graphql.schema.GraphQLSchema;
import org.springframework.stereotype.Component;

import org.touyan.query.LinkedType;

/** What answers by code may know of the schema, once it is made: to ask whatever types there are. */
@Component
public class LinkedTypes {

	private final CompiledSchema schema;

	LinkedTypes(CompiledSchema schema) {
		this.schema = schema;
	}

	/**
	 * The types that a node with an id can be of.
	 * @return in the order of their names
	 */
	public List<LinkedType> all() {
		return schema.linked();
	}

	/**
	 * The published schema with its descriptions.
	 * @return the one that requests are answered by
	 */
	public GraphQLSchema schema() {
		return schema.executable();
	}

}

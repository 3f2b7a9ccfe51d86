package org.touyan.query.schema;

import graphql.schema.GraphQLSchema;
import graphql.schema.idl.TypeDefinitionRegistry;

/**
 * An SDL, understood.
 *
 * @param model what it says of the graph
 * @param api the types to publish, with everything that is generated from it
 */
public record GraphSchema(GraphModel model, TypeDefinitionRegistry api) {

	/**
	 * Reads an SDL and generates the API from it.
	 *
	 * @param sdl types with the mapping directives
	 * @return the model and the API
	 * @throws SchemaException where the SDL contradicts itself
	 */
	public static GraphSchema of(TypeDefinitionRegistry sdl) {
		var definitions = new Definitions(sdl);
		GraphModel model = new ModelReader(definitions).read();
		return new GraphSchema(model, new SchemaGenerator(definitions, model).generate());
	}

	/**
	 * Checks what only the executable schema can tell: that the conditions of roles are filters of their types.
	 * @param executable made from {@link #api()}
	 * @throws SchemaException where one is not
	 */
	public void check(GraphQLSchema executable) {
		new RoleCheck(model, executable).run();
	}

}

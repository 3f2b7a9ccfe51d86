package org.touyan.api;

import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeDefinitionRegistry;

/** Adds to the SDL what follows from it, before anything else is made of it. */
public interface SdlAddition {

	/**
	 * Adds.
	 * @param sdl all that is written; what stays in it with a directive that maps it to the graph is mapped
	 * @param wiring what answers its fields
	 * @return what answers the fields with those that are added
	 */
	RuntimeWiring add(TypeDefinitionRegistry sdl, RuntimeWiring wiring);

}

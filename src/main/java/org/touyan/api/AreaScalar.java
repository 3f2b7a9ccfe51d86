package org.touyan.api;

import graphql.Scalars;
import graphql.schema.GraphQLScalarType;

/** Areas as texts; which one is meant is found out where it is asked for, from the {@link Areas} that there are. */
final class AreaScalar {

	static final GraphQLScalarType TYPE = GraphQLScalarType.newScalar()
		.name("Area")
		.description(
				"""
						A division and all that lies in it: its code of twelve digits (370112013000), the digits that all codes in
						it begin with (370112013), or its name where one division is called so, or one of the highest level
						(港沟); the empty text is everything. What is no division is refused with those that are near. 区划""")
		.coercing(Scalars.GraphQLString.getCoercing())
		.build();

	private AreaScalar() {
	}

}

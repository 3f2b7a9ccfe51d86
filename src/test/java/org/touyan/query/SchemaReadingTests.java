package org.touyan.query;

import java.util.stream.Stream;

import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** An SDL that contradicts itself is refused at start-up, with the type and field named. */
class SchemaReadingTests {

	private static final String BOOK = "type Book @node { id: ID! name: String! } type Query { books: [Book!]! } scalar Date ";

	static Stream<Arguments> contradictions() {
		return Stream.of(arguments(
				"type Query { ok: Boolean } extend type Book { author: Writer @relationship(type: \"W\", direction: IN) } "
						+ "type Book @node { id: ID! } type Writer { name: String }",
				"Book.author cannot be mapped"),
				arguments(
						"type Book @node { id: ID! x: Int @derived(path: \"pages.number\") } type Query { books: [Book!]! }",
						"Book.x cannot be mapped: pages is not a relationship field"),
				arguments("type Book @node { id: ID! x: Int @derived(path: \"pages\") } type Query { books: [Book!]! }",
						"@derived on x needs a path"),
				arguments("type Book @node { id: ID! next: Book } type Query { books: [Book!]! }",
						"Book.next cannot be mapped: it returns the node type Book without @relationship"),
				arguments(
						"type Book @node { id: ID! all: [Book!]! @relationship(type: \"R\", direction: IN, properties: \"Nothing\") } "
								+ "type Query { books: [Book!]! }",
						"all names the properties Nothing"),
				arguments(
						"type Book @node { id: ID! all: [Book!]! @relationship(direction: IN) } type Query { books: [Book!]! }",
						"@relationship needs the argument type"),
				arguments(
						"interface Thing @node { id: ID! } type Book implements Thing { id: ID! } type Query { things: [Thing!]! }",
						"Book implements Thing and needs @node as well"),
				arguments(
						"type Book @node { id: ID! all: [Book!]! @recursive(through: \"next\") } type Query { books: [Book!]! }",
						"Book has no relationship field next"),
				arguments(
						"type Book @node { id: ID! by: Pen @relationship(type: \"R\", direction: IN) all: [Book!]! @recursive(through: \"by\") } "
								+ "type Pen @node { id: ID! } type Query { books: [Book!]! }",
						"The steps of all end at Pen"),
				arguments("type Book @node { id: ID! }", "The SDL has no type Query"),
				arguments(
						"type Book @node { id: ID! name: String } scalar Date "
								+ "type Query { old: [Book!]! @role(label: \"Old\", where: \"{age: {gt: 3}}\") }",
						"The condition of @role on Query.old is no BookWhere"));
	}

	@ParameterizedTest
	@MethodSource("contradictions")
	void aContradictionIsNamed(String sdl, String message) {
		assertThatThrownBy(() -> read(sdl)).hasMessageContaining(message);
	}

	@Test
	void aTypeInheritsTheFieldsOfItsInterfaces() {
		GraphQLSchema schema = read(
				"""
						interface Node @node(label: "Entity") { "An id. 标识" id: ID! }
						interface Named implements Node @node { name: String! friends: [Named!]! @relationship(type: "F", direction: OUT) }
						type Person implements Named & Node @node { age: Int }
						type Query { people: [Person!]! }
						scalar Date
						""");
		assertThat(schema.getObjectType("Person").getFieldDefinitions()).extracting("name")
			.containsExactlyInAnyOrder("id", "name", "friends", "age");
		assertThat(schema.getObjectType("Person").getFieldDefinition("id").getDescription()).isEqualTo("An id. 标识");
	}

	@Test
	void fieldsThatAreNotOfTheGraphAreLeftAsTheyAre() {
		GraphQLSchema schema = read(BOOK + "extend type Query { version: String! }");
		assertThat(schema.getQueryType().getFieldDefinition("version").getArguments()).isEmpty();
		assertThat(schema.getQueryType().getFieldDefinition("books").getArguments()).extracting("name")
			.containsExactlyInAnyOrder("first", "after", "last", "before", "where", "orderBy", "asOf", "during");
	}

	private static GraphQLSchema read(String sdl) {
		QuerySchema schema = QuerySchema.of(new SchemaParser().parse(sdl));
		RuntimeWiring.Builder wiring = RuntimeWiring.newRuntimeWiring()
			.scalar(graphql.Scalars.GraphQLString.transform(scalar -> scalar.name("Date")));
		for (String type : new String[] { "Node", "Named", "Thing" }) {
			wiring.type(type, builder -> builder.typeResolver(environment -> null));
		}
		GraphQLSchema executable = new SchemaGenerator().makeExecutableSchema(schema.api(), wiring.build());
		schema.compiler(executable, new QuerySettings(20, 1000, 10, 8, 0), FieldCipher.NONE, Statistics.NONE);
		return executable;
	}

}

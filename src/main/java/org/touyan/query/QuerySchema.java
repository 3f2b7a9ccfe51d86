package org.touyan.query;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import graphql.schema.GraphQLSchema;
import graphql.schema.idl.TypeDefinitionRegistry;

import org.touyan.query.schema.GraphSchema;
import org.touyan.query.schema.NodeType;
import org.touyan.query.schema.SchemaCheck;

/** An SDL that describes a graph, and the API that follows from it. */
public final class QuerySchema {

	private final GraphSchema schema;

	private QuerySchema(GraphSchema schema) {
		this.schema = schema;
	}

	/**
	 * Reads an SDL.
	 * @param sdl types with the directives that map them to the graph
	 * @return what it says
	 * @throws RuntimeException with a sentence that names the type and field, where the SDL contradicts itself
	 */
	public static QuerySchema of(TypeDefinitionRegistry sdl) {
		return new QuerySchema(GraphSchema.of(sdl));
	}

	/**
	 * Tells all that is wrong with an SDL, where {@link #of} stops at what it finds first.
	 * @param texts of the SDL, by the names of their files
	 * @param language the directives that map an SDL to a graph, where the texts do not define them
	 * @return each mistake in a line with its file and line, in the order of the files; none where it can be used
	 */
	public static List<String> mistakes(Map<String, String> texts, String language) {
		return SchemaCheck.mistakes(texts, language);
	}

	/**
	 * The types to publish: the SDL without its mapping, and the pages, filters and orders generated from it.
	 * @return ready to be made executable
	 */
	public TypeDefinitionRegistry api() {
		return schema.api();
	}

	/**
	 * The types that other graphs may refer to by an id, as Apollo Federation has it.
	 * @return names of object types and interfaces
	 */
	public Set<String> entities() {
		return schema.model().entities();
	}

	/**
	 * The types whose values are nodes of the graph.
	 * @return names of object types, interfaces and unions
	 */
	public Set<String> nodes() {
		return schema.model().nodes().keySet();
	}

	/**
	 * The fields of nodes that code computes.
	 * @return by the names of object types that have some, their names
	 */
	public Map<String, Set<String>> computed() {
		return schema.model().computed();
	}

	/**
	 * How nodes of a type are written.
	 * @param type the name of an object type whose values are nodes
	 * @return its labels, properties and relationships
	 */
	public NodeForm form(String type) {
		return NodeForm.of(schema.model(), type);
	}

	/**
	 * The object types that a node with an id can be of.
	 * @return by their labels, their names
	 */
	public Map<String, String> types() {
		return schema.model()
			.identified()
			.stream()
			.collect(Collectors.toMap(type -> type.labels().getFirst(), NodeType::name));
	}

	/**
	 * The types of relationships that tell where nodes are seen, in the place of a longer way.
	 * @return none where {@code @visible} names none
	 */
	public Set<String> shortcuts() {
		return schema.model().shortcuts();
	}

	/**
	 * The types of relationships, which the enum RelationshipKind stands for where there is a field of paths.
	 * @return by the names of its values
	 */
	public Map<String, String> relationshipKinds() {
		return schema.model().kindNames();
	}

	/**
	 * The types that a node with an id can be of.
	 * @return object types in the order of their names, each with what it has to do with others
	 */
	public List<LinkedType> linked() {
		return schema.model().identified().stream().map(type -> LinkedType.of(schema.model(), type)).toList();
	}

	/**
	 * Makes the compiler.
	 * @param executable made from {@link #api()}
	 * @param settings what a query may ask for
	 * @param cipher what is done with texts that are sealed
	 * @param statistics what is known of the graph
	 * @return a compiler for queries of that schema
	 */
	public QueryCompiler compiler(GraphQLSchema executable, QuerySettings settings, FieldCipher cipher,
			Statistics statistics) {
		schema.check(executable);
		return new QueryCompiler(executable, schema.model(), settings, cipher, statistics);
	}

}

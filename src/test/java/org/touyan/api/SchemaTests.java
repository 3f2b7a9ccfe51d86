package org.touyan.api;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import graphql.introspection.Introspection;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedSchemaElement;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.idl.ScalarInfo;
import graphql.schema.idl.SchemaPrinter;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.execution.GraphQlSource;

import org.touyan.Snapshots;
import org.touyan.TouyanTest;

import static org.assertj.core.api.Assertions.assertThat;

/** The published schema, as clients and reviewers see it. */
@TouyanTest
class SchemaTests {

	private static final Path PRINTED = Path.of("src/docs/schema.graphql");

	private static final Pattern ENGLISH_WITH_CHINESE = Pattern.compile("(?s).*[A-Za-z].*\\p{IsHan}.*");

	private final GraphQLSchema schema;

	SchemaTests(@Autowired GraphQlSource source) {
		this.schema = source.schema();
	}

	@Test
	void thePrintedSchemaIsTheOneInTheRepository() throws IOException {
		String printed = new SchemaPrinter(SchemaPrinter.Options.defaultOptions()
			.includeScalarTypes(true)
			.includeDirectiveDefinitions(false)
			.includeSchemaElement(element -> !(element instanceof GraphQLNamedSchemaElement named && federated(named)))
			.includeDirectives(directive -> directive.equals("oneOf") || directive.equals("deprecated"))).print(schema);
		Snapshots.check(PRINTED, printed);
	}

	@Test
	void everythingIsDescribedInEnglishWithTheChineseTerm() {
		var undescribed = new ArrayList<String>();
		schema.getAllTypesAsList()
			.stream()
			.filter(type -> !Introspection.isIntrospectionTypes(type)
					&& !ScalarInfo.isGraphqlSpecifiedScalar(type.getName()) && !federated(type))
			.forEach(type -> described(type).filter(element -> !fits(element))
				.forEach(element -> undescribed.add(type.getName() + "." + element.getName())));
		assertThat(undescribed).isEmpty();
	}

	@Test
	void everyTypeCanBeNamedOrMetByARequest() {
		var reached = new HashSet<String>();
		Deque<GraphQLSchemaElement> next = new ArrayDeque<>(
				List.of(schema.getQueryType(), Objects.requireNonNull(schema.getMutationType()),
						Objects.requireNonNull(schema.getSubscriptionType())));
		while (!next.isEmpty()) {
			GraphQLSchemaElement element = next.remove();
			if (element instanceof GraphQLNamedType type && !reached.add(type.getName())) {
				continue;
			}
			next.addAll(element.getChildren());
			if (element instanceof GraphQLInterfaceType type) {
				next.addAll(schema.getImplementations(type));
			}
		}
		assertThat(schema.getAllTypesAsList())
			.filteredOn(type -> !Introspection.isIntrospectionTypes(type) && !federated(type)
					&& !ScalarInfo.isGraphqlSpecifiedScalar(type.getName()))
			.extracting(GraphQLNamedType::getName)
			.isSubsetOf(reached);
	}

	/** What Apollo Federation brings along is described by its specification. */
	private static boolean federated(GraphQLNamedSchemaElement element) {
		return element.getName().startsWith("_") || element.getName().contains("__");
	}

	@Test
	void theMappingToTheGraphIsNotPublished() {
		assertThat(schema.getDirectivesByName()).doesNotContainKeys("node", "relationship", "temporal", "derived",
				"cypher", "role", "pattern", "recursive", "paths");
		assertThat(schema.getType("Direction")).isNull();
	}

	private static boolean fits(GraphQLNamedSchemaElement element) {
		String description = element.getDescription();
		return description != null && ENGLISH_WITH_CHINESE.matcher(description).matches();
	}

	private static Stream<GraphQLNamedSchemaElement> described(GraphQLNamedType type) {
		List<GraphQLNamedSchemaElement> elements = new ArrayList<>(List.of(type));
		switch (type) {
			case GraphQLFieldsContainer container -> {
				for (GraphQLFieldDefinition field : container.getFieldDefinitions()) {
					if (federated(field)) {
						continue;
					}
					elements.add(field);
					List<GraphQLArgument> arguments = field.getArguments();
					elements.addAll(arguments);
				}
			}
			case GraphQLInputObjectType input -> {
				List<GraphQLInputObjectField> fields = input.getFieldDefinitions();
				elements.addAll(fields);
			}
			case GraphQLEnumType enumeration -> {
				List<GraphQLEnumValueDefinition> values = enumeration.getValues();
				elements.addAll(values);
			}
			default -> {
			}
		}
		return elements.stream();
	}

}

package org.touyan.query.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLTypeUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;

import org.touyan.Proof;
import org.touyan.TouyanTest;
import org.touyan.query.RowScope;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every field of every type that leads to other nodes leads to those only that are seen, for callers with some of the
 * levels. {@code -Dleaks.seed=} repeats a run.
 */
@TouyanTest
class RelatedLeakTests {

	private static final Logger LOG = LoggerFactory.getLogger(RelatedLeakTests.class);

	/** Each type is asked for in one graph of so many, and so by one of as many kinds of callers. */
	private static final int PART = Proof.of(3, 1);

	private final long seed = Proof.seed("leaks.seed");

	private final Driver driver;

	private Oracle oracle;

	RelatedLeakTests(@Autowired Driver driver) {
		this.driver = driver;
		this.oracle = new Oracle(driver);
	}

	@AfterEach
	void clear() {
		oracle.clear();
	}

	@Test
	void inALibrary() {
		assertThat(asked(Proof.of(3, 15))).isPositive();
	}

	@Test
	void inTheServicesGraph() {
		oracle = new Oracle(driver, Library.ofService());
		assertThat(asked(Proof.of(1, 6))).isPositive();
	}

	private int asked(int graphs) {
		LOG.info("leaks.seed={}", seed);
		var random = new Random(seed);
		int asked = 0;
		for (int graph = 0; graph < graphs; graph++) {
			oracle.use(RandomGraph.of(random, oracle.library().mapping()));
			oracle.graph().seenBy(viewer(random, graph));
			List<GraphQLObjectType> types = types();
			for (int number = graphs < PART ? 0 : graph % PART; number < types.size(); number += PART) {
				GraphQLObjectType type = types.get(number);
				String fields = fields(type);
				List<String> ids = ids(type.getName());
				if (!fields.isEmpty() && !ids.isEmpty()) {
					oracle.check("query($ids: [ID!]!) { nodes(ids: $ids) { ... on %s { %s } } }"
						.formatted(type.getName(), fields), Map.of("ids", ids));
					asked++;
				}
			}
		}
		return asked;
	}

	/** Everywhere with half of the levels, in some territories with none, and there with half of them. */
	private RowScope viewer(Random random, int graph) {
		RowScope some = Viewers.some(random, oracle.library().mapping());
		var levels = new ArrayList<>(some.levels());
		levels.removeIf(_ -> graph % 3 == 1 || random.nextBoolean());
		return new RowScope(graph % 3 == 0 ? List.of("") : some.territories(), Set.copyOf(levels), 0);
	}

	private List<String> ids(String type) {
		return oracle.graph()
			.things()
			.stream()
			.filter(thing -> thing.type().equals(type))
			.map(Thing::id)
			.limit(Library.SETTINGS.maximumPageSize())
			.toList();
	}

	private List<GraphQLObjectType> types() {
		var node = (GraphQLInterfaceType) oracle.library().executable().getType("Node");
		return oracle.library().executable().getImplementations(node);
	}

	private static String fields(GraphQLObjectType type) {
		return type.getFieldDefinitions()
			.stream()
			.map(RelatedLeakTests::field)
			.collect(Collectors.joining(" "))
			.strip();
	}

	private static String field(GraphQLFieldDefinition field) {
		var type = (GraphQLNamedType) GraphQLTypeUtil.unwrapAll(field.getType());
		if (type.getName().endsWith("Connection")) {
			return field.getName() + " { totalCount nodes { __typename } edges { node { __typename } } }";
		}
		boolean one = type instanceof GraphQLCompositeType;
		return one ? field.getName() + " { __typename }" : "";
	}

}

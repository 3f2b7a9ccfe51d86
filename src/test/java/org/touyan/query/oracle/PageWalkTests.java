package org.touyan.query.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLTypeUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;

import org.touyan.Proof;
import org.touyan.TouyanTest;

/** Going from page to page, in every order, meets each row once. */
@TouyanTest
class PageWalkTests {

	/** One page of each kind of order; the others share most of the keys. */
	private static final Set<String> EVERY_ORDER = Set.of("works", "people", "shelves", "loans");

	private static final int STEP = Proof.of(4, 1);

	private final Oracle oracle;

	private final PageWalk walk;

	PageWalkTests(@Autowired Driver driver) {
		this.oracle = new Oracle(driver);
		this.walk = new PageWalk(oracle);
	}

	@BeforeEach
	void write() {
		Stream.iterate(7L, seed -> seed + 1)
			.map(seed -> RandomGraph.of(new Random(seed), oracle.library().mapping()))
			.filter(graph -> graph.whole() && graph.things().size() > 30)
			.findFirst()
			.ifPresent(oracle::use);
	}

	@AfterEach
	void clear() {
		oracle.clear();
	}

	@Test
	void atTheRoot() {
		for (GraphQLFieldDefinition page : pages("Query")) {
			if (EVERY_ORDER.contains(page.getName())) {
				List<String> orders = orders(page);
				for (int number = 0; number < orders.size(); number += STEP) {
					walk.at(page.getName(), orders.get(number));
				}
			}
			else {
				walk.at(page.getName(), orders(page).getLast());
			}
		}
	}

	/** In a period the same thing is there as often as there are relationships to it. */
	@Test
	void onWhatIsRelated() {
		for (String type : List.of("Person", "Book", "Shelf", "Journal")) {
			Thing busiest = oracle.graph()
				.things()
				.stream()
				.filter(thing -> thing.type().equals(type))
				.max((left, right) -> Long.compare(ties(left), ties(right)))
				.orElseThrow();
			List<GraphQLFieldDefinition> pages = pages(type);
			for (int number = 0; number < pages.size(); number += Proof.of(2, 1)) {
				GraphQLFieldDefinition page = pages.get(number);
				List<String> orders = orders(page);
				if (STEP == 1) {
					int choice = page.getName().length() % orders.size();
					walk.on(busiest, page.getName(), orders.get(choice), "");
				}
				walk.on(busiest, page.getName(), orders.getLast(), ", during: {}");
			}
		}
	}

	private long ties(Thing thing) {
		return oracle.graph().ties().stream().filter(tie -> tie.source().is(thing) || tie.target().is(thing)).count();
	}

	private List<GraphQLFieldDefinition> pages(String type) {
		return oracle.library()
			.executable()
			.getObjectType(type)
			.getFieldDefinitions()
			.stream()
			.filter(field -> field.getArgument("orderBy") != null)
			.toList();
	}

	/** By each field, up and down in turns, and by two at once. */
	private static List<String> orders(GraphQLFieldDefinition page) {
		var order = (GraphQLInputObjectType) GraphQLTypeUtil.unwrapAll(page.getArgument("orderBy").getType());
		var orders = new ArrayList<String>();
		for (GraphQLInputObjectField key : order.getFieldDefinitions()) {
			String direction = orders.size() % 2 == 0 ? "DESC" : "ASC";
			if (key.getType() instanceof GraphQLInputObjectType related && !key.getName().equals("edge")) {
				String figure = related.getName().endsWith("RelationOrder") ? "count" : "id";
				orders.add("{%s: {%s: %s}}".formatted(key.getName(), figure, direction));
			}
			else if (key.getType() instanceof GraphQLInputObjectType carried) {
				carried.getFieldDefinitions()
					.forEach(field -> orders.add("{edge: {%s: %s}}".formatted(field.getName(), direction)));
			}
			else {
				orders.add("{%s: %s}".formatted(key.getName(), direction));
			}
		}
		orders.add(orders.getFirst() + ", " + orders.getLast());
		return orders;
	}

}

package org.touyan.query.oracle;

import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;

/** Asks the compiler and the evaluation the same, and compares what they say. */
final class Oracle {

	private final Library library;

	private final Driver driver;

	private final Store store;

	private final Cursors cursors = new Cursors();

	private LibraryGraph graph = new LibraryGraph(true);

	Oracle(Driver driver) {
		this(driver, new Library());
	}

	Oracle(Driver driver, Library library) {
		this.driver = driver;
		this.library = library;
		this.store = new Store(driver, library.mapping());
	}

	Library library() {
		return library;
	}

	LibraryGraph graph() {
		return graph;
	}

	Cursors cursors() {
		return cursors;
	}

	void use(LibraryGraph next) {
		graph = next;
		store.write(next);
	}

	void clear() {
		store.clear();
	}

	/** Answers the query, and fails where the two answers differ. */
	Answer check(String query, Map<String, @Nullable Object> variables) {
		return check(query, variables, true);
	}

	/** The same, where the order of the keys may be left out of account. */
	Answer check(String query, Map<String, @Nullable Object> variables, boolean ordered) {
		Answer expected = library.evaluated(graph, cursors, Library.TODAY, query, variables);
		Answer actual = compiled(query, variables);
		String difference = actual.refusal() != null ? "refused with " + actual.refusal()
				: new Difference(cursors, ordered).between(expected.data(), actual.data(), "");
		if (difference == null && !told(expected.missing(), actual.missing())) {
			difference = "expected missing %s but was %s".formatted(expected.missing(), actual.missing());
		}
		if (difference != null) {
			throw new AssertionError("""
					%s
					GRAPH
					%s
					QUERY
					%s
					VARIABLES %s
					STATEMENTS
					%s
					EXPECTED %s
					ACTUAL   %s
					MISSING  %s""".formatted(difference, graph, query, variables, actual.work().get(), expected.data(),
					actual.data(), actual.missing()));
		}
		return actual;
	}

	/**
	 * Whether what is missing is told. Where one value makes the object around it null, the GraphQL specification
	 * leaves open whether others inside of it are still looked at, so not all of them need be told; the data is
	 * compared anyway.
	 */
	private static boolean told(Set<String> expected, Set<String> actual) {
		return expected.containsAll(actual) && actual.isEmpty() == expected.isEmpty();
	}

	/** The code with which the compiler refuses the query, or null. */
	@Nullable
	String refusal(String query, Map<String, @Nullable Object> variables) {
		return compiled(query, variables).refusal();
	}

	/** What the compiler alone answers. */
	Answer compiled(String query, Map<String, @Nullable Object> variables) {
		return library.compiled(driver, Library.TODAY, graph.viewer(), query, variables);
	}

}

package org.touyan.acts.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.neo4j.driver.Query;
import org.neo4j.driver.Value;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

import org.touyan.graph.ReadView;

/** The rules of the field. The same judge an act, a list of acts, and the graph as it stands. */
@Component
public class Rules {

	private static final String FILES = "classpath:cypher/rules/*/*.cypher";

	/** Later than every day that is written. */
	private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

	private final List<Rule> rules;

	private final Clock clock;

	Rules(Clock clock) {
		this.clock = clock;
		try {
			this.rules = Arrays.stream(new PathMatchingResourcePatternResolver().getResources(FILES))
				.map(Rule::of)
				.sorted(Comparator.comparing(Rule::code))
				.toList();
		}
		catch (IOException unreadable) {
			throw new UncheckedIOException(unreadable);
		}
	}

	/** All there are, in the order of their codes. */
	public List<Rule> all() {
		return rules;
	}

	/**
	 * Judges nodes from a day on.
	 * @param touched the ids of the nodes
	 * @param labels theirs
	 * @param from the first day that is looked at
	 * @return where a rule is broken on that day or later
	 */
	public List<Violation> judge(ReadView view, Collection<String> touched, Set<String> labels, LocalDate from) {
		List<Rule> concerned = rules.stream().filter(rule -> labels.contains(rule.label())).toList();
		return judge(concerned, view::read, rule -> new Query(rule.touched(),
				Map.of("touched", List.copyOf(touched), "from", from, "to", LAST, "today", today())));
	}

	/**
	 * Judges the whole graph on a day.
	 * @param some the rules
	 * @param reader sends queries that return one value each
	 * @return where a rule is broken on the day
	 */
	public List<Violation> judge(List<Rule> some, Function<List<Query>, List<Value>> reader, LocalDate day) {
		return judge(some, reader,
				rule -> new Query(rule.all(), Map.of("from", day, "to", day.plusDays(1), "today", today())));
	}

	private LocalDate today() {
		return LocalDate.now(clock);
	}

	private static List<Violation> judge(List<Rule> some, Function<List<Query>, List<Value>> reader,
			Function<Rule, Query> statement) {
		List<Value> found = reader.apply(some.stream().map(statement).toList());
		return IntStream.range(0, some.size())
			.boxed()
			.flatMap(index -> found.get(index).asList(value -> Violation.of(some.get(index), value)).stream())
			.toList();
	}

}

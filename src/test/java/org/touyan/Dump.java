package org.touyan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.springframework.boot.test.context.TestComponent;

import static java.util.stream.Collectors.groupingBy;

/**
 * All nodes and relationships of the tests' sample as plain values, read once, so that tests compute for themselves
 * what the service answers. It shares no code with the service.
 */
@TestComponent
public class Dump {

	private static final Map<Driver, Content> READ = new HashMap<>();

	private final Driver driver;

	Dump(Driver driver) {
		this.driver = driver;
	}

	private Content content() {
		return READ.computeIfAbsent(driver, Dump::read);
	}

	/** Ties by the id at the one end, and by their type. */
	private record Content(Map<String, Thing> things, Map<String, List<Thing>> labelled,
			Map<String, Map<String, List<Tie>>> out, Map<String, Map<String, List<Tie>>> in) {
	}

	/** A node: its id, its labels and its properties. */
	public record Thing(String id, List<String> labels, Map<String, Object> properties) {

		/** Of its id alone, since sets of things would read all their properties otherwise. */
		@Override
		public int hashCode() {
			return id.hashCode();
		}

		/** Whether it carries the label. */
		public boolean is(String label) {
			return labels.contains(label);
		}

		/** A property; null where it has none. */
		public @Nullable Object value(String property) {
			return properties.get(property);
		}

		/** A text that it has. */
		public String text(String property) {
			return (String) Objects.requireNonNull(properties.get(property), property);
		}

		/** A whole number that it has. */
		public long number(String property) {
			return (Long) Objects.requireNonNull(properties.get(property), property);
		}

		/** A number that it has, with digits behind the point. */
		public double decimal(String property) {
			return (Double) Objects.requireNonNull(properties.get(property), property);
		}

		/** A day; null where it has none. */
		public @Nullable LocalDate day(String property) {
			return (LocalDate) properties.get(property);
		}

		/** Whether the code of its division begins so. */
		public boolean isIn(String area) {
			return properties.get("territory") instanceof String code && code.startsWith(area);
		}

		/** Whether it holds on the day, by its properties from and to. */
		public boolean holdsOn(LocalDate day) {
			return Dump.holds(day("from"), day("to"), day);
		}

		/** Whether it happened by the day. */
		public boolean happenedBy(String property, LocalDate day) {
			LocalDate on = day(property);
			return on != null && !on.isAfter(day);
		}

	}

	/** A relationship. */
	public record Tie(String type, String from, String to, Map<String, Object> properties) {

		/** Whether it holds on the day, by its properties from and to; always where it has none. */
		public boolean holdsOn(LocalDate day) {
			return !properties.containsKey("from")
					|| Dump.holds((LocalDate) properties.get("from"), (LocalDate) properties.get("to"), day);
		}

	}

	private static boolean holds(@Nullable LocalDate from, @Nullable LocalDate to, LocalDate day) {
		return from != null && !from.isAfter(day) && (to == null || to.isAfter(day));
	}

	/** All nodes with the label, in the order of their ids. */
	public List<Thing> all(String label) {
		return content().labelled.getOrDefault(label, List.of());
	}

	/** The node with this id. */
	public Thing thing(String id) {
		return Objects.requireNonNull(content().things.get(id), id);
	}

	/** Relationships that lead from a node. */
	public List<Tie> ties(Thing from, String type) {
		return content().out.getOrDefault(from.id(), Map.of()).getOrDefault(type, List.of());
	}

	/** Relationships that lead to a node. */
	public List<Tie> tiesTo(Thing to, String type) {
		return content().in.getOrDefault(to.id(), Map.of()).getOrDefault(type, List.of());
	}

	/** Nodes to which relationships lead from a node, whatever their time. */
	public Stream<Thing> to(Thing from, String type) {
		return ties(from, type).stream().map(tie -> thing(tie.to()));
	}

	/** Nodes from which relationships lead to a node, whatever their time. */
	public Stream<Thing> from(Thing to, String type) {
		return tiesTo(to, type).stream().map(tie -> thing(tie.from()));
	}

	/** The state of a record on a day: the property of the stage that holds; null where none does. */
	public @Nullable String stage(Thing record, String property, LocalDate day) {
		return to(record, "HAS_STAGE").filter(stage -> stage.holdsOn(day))
			.map(stage -> stage.text(property))
			.findFirst()
			.orElse(null);
	}

	private static Content read(Driver driver) {
		try (Session session = driver.session()) {
			var things = new TreeMap<String, Thing>();
			session.run("MATCH (n:Entity) RETURN n.id AS id, labels(n) AS labels, properties(n) AS properties")
				.forEachRemaining(row -> things.put(row.get("id").asString(), new Thing(row.get("id").asString(),
						row.get("labels").asList(label -> label.asString()), row.get("properties").asMap())));
			List<Tie> ties = session.run(
					"MATCH (a:Entity)-[r]->(b:Entity) RETURN type(r) AS type, a.id AS a, b.id AS b, properties(r) AS p")
				.list(row -> new Tie(row.get("type").asString(), row.get("a").asString(), row.get("b").asString(),
						row.get("p").asMap()));
			var labelled = new HashMap<String, List<Thing>>();
			things.values()
				.forEach(thing -> thing.labels()
					.forEach(label -> labelled.computeIfAbsent(label, _ -> new ArrayList<>()).add(thing)));
			return new Content(new HashMap<>(things), labelled,
					ties.stream().collect(groupingBy(Tie::from, groupingBy(Tie::type))),
					ties.stream().collect(groupingBy(Tie::to, groupingBy(Tie::type))));
		}
	}

	/** How high a post is that is held: by its division, there by its kind. */
	public int height(Thing holding) {
		String code = holding.text("territory");
		int place = code.endsWith("000000") ? 200 : code.endsWith("000") ? 100 : 0;
		return place + switch (to(holding, "OF_POST").findFirst().orElseThrow().text("kind")) {
			case "SECRETARY" -> 9;
			case "DIRECTOR" -> 7;
			case "DEPUTY_SECRETARY", "DEPUTY_DIRECTOR" -> 5;
			case "GROUP_HEAD", "SUPERVISION_HEAD", "SUPERVISION_MEMBER" -> 1;
			default -> 3;
		};
	}

}

package org.touyan.places;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;

import org.touyan.api.Areas;
import org.touyan.places.DivisionNames.Named;

/** Areas are the divisions in the graph, which are read at the start, and anew where one is not found. */
@Component
@ConditionalOnProperty(name = "touyan.district", matchIfMissing = true)
class DivisionAreas implements Areas {

	private static final String DIVISIONS = """
			MATCH (n:Place) WHERE n.id =~ '[0-9]{12}'
			RETURN {code: n.id, name: n.name,
				others: [other IN [n.fullName] + coalesce(n.aliases, []) WHERE other IS NOT NULL]} AS division""";

	/** So old a reading may be before it is made anew for an area that it has not. */
	private static final Duration OLD = Duration.ofMinutes(1);

	private final Neo4jClient client;

	private final Clock clock;

	private volatile @Nullable Read read;

	DivisionAreas(Neo4jClient client, Clock clock) {
		this.client = client;
		this.clock = clock;
	}

	private record Read(DivisionNames names, Instant at) {
	}

	@Override
	public String territory(String given) {
		String area = given.strip();
		if (area.isEmpty()) {
			return "";
		}
		Read last = read;
		Read known = last == null ? read() : last;
		return known.names().territory(area).orElseGet(() -> {
			Read now = known.at().plus(OLD).isBefore(clock.instant()) ? read() : known;
			return now.names().territory(area).orElseThrow(() -> new IllegalArgumentException(now.names().near(area)));
		});
	}

	@EventListener(ApplicationReadyEvent.class)
	void begin() {
		read();
	}

	private Read read() {
		Instant at = clock.instant();
		List<Named> divisions = List.copyOf(
				client.query(DIVISIONS).fetchAs(Named.class).mappedBy((_, row) -> named(row.get("division"))).all());
		var now = new Read(new DivisionNames(divisions), at);
		read = now;
		return now;
	}

	private static Named named(Value division) {
		return new Named(division.get("code").asString(), division.get("name").asString(),
				division.get("others").asList(Value::asString));
	}

}

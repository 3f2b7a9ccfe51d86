package org.touyan.access;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import org.touyan.graph.Change;

import static org.assertj.core.api.Assertions.assertThat;

/** Who is refused is in the log, and cannot fill it. */
class RejectionLogTests {

	private final List<Change> changes = new ArrayList<>();

	private final AtomicLong nanoseconds = new AtomicLong();

	private final RejectionLog log = new RejectionLog(changes::add, JsonMapper.shared(), nanoseconds::get);

	@Test
	void aFloodIsTwoRecordsAMinute() {
		for (int times = 0; times < 10_000; times++) {
			log.refused("village", "10.0.0.1", "POST /auth/token", RequestRejection.INVALID_CREDENTIALS);
		}
		assertThat(changes).extracting(Change::actor).containsExactly("village");
		assertThat(changes.getFirst().act()).isEqualTo("REFUSED");
		assertThat(JsonMapper.shared().readTree(changes.getFirst().after())).isEqualTo(JsonMapper.shared()
			.readTree("{\"code\":\"INVALID_CREDENTIALS\",\"address\":\"10.0.0.1\",\"request\":\"POST /auth/token\"}"));
		nanoseconds.addAndGet(Duration.ofSeconds(61).toNanos());
		log.refused("village", "10.0.0.1", "POST /auth/token", RequestRejection.INVALID_CREDENTIALS);
		log.close();
		assertThat(changes).hasSize(3);
		assertThat(changes).extracting(change -> JsonMapper.shared().readTree(change.after()).path("again").asInt(0))
			.containsExactlyInAnyOrder(0, 9_999, 0);
	}

	@Test
	void othersAreToldApart() {
		log.refused("a", "10.0.0.1", "GET /graphql", RequestRejection.FORBIDDEN);
		log.refused("b", "10.0.0.1", "GET /graphql", RequestRejection.FORBIDDEN);
		log.refused("a", "10.0.0.2", "GET /graphql", RequestRejection.FORBIDDEN);
		log.refused("a", "10.0.0.1", "GET /graphql", RequestRejection.SEPARATION_OF_DUTIES);
		assertThat(changes).hasSize(4);
	}

	@Test
	void whatIsNotOverIsWrittenAtTheEnd() {
		log.refused("a", "10.0.0.1", "GET /graphql", RequestRejection.FORBIDDEN);
		log.refused("a", "10.0.0.1", "GET /graphql", RequestRejection.FORBIDDEN);
		log.close();
		assertThat(changes).hasSize(2);
		assertThat(changes.getLast().after()).contains("\"again\":1");
	}

	@Test
	void aLogThatTakesNothingDoesNotLetAnybodyIn() {
		var broken = new RejectionLog(_ -> {
			throw new IllegalStateException("away");
		}, JsonMapper.shared(), nanoseconds::get);
		broken.refused("a", "10.0.0.1", "GET /graphql", RequestRejection.FORBIDDEN);
		broken.close();
	}

}

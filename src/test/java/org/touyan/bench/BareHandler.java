package org.touyan.bench;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.servlet.ServletException;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.Value;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

import org.touyan.graph.Change;
import org.touyan.graph.ChangeLog;

/**
 * What somebody would write who needs these answers only: a statement by hand, its rows as JSON. Who reads birthdays is
 * put into the change log beforehand, as the service has to.
 */
@TestConfiguration
class BareHandler {

	private static final SessionConfig READ = SessionConfig.builder().withDefaultAccessMode(AccessMode.READ).build();

	private final List<BenchQuery> queries = BenchQuery.all();

	private final Driver driver;

	private final Clock clock;

	private final ChangeLog log;

	BareHandler(Driver driver, ChangeLog log, Clock clock) {
		this.clock = clock;
		this.log = log;
		this.driver = driver;
	}

	@Bean
	RouterFunction<ServerResponse> bareHandlers() {
		return RouterFunctions.route().POST("/bare/{number}", this::answer).build();
	}

	private ServerResponse answer(ServerRequest request) throws ServletException, IOException {
		Map<String, Object> variables = request.body(new ParameterizedTypeReference<>() {
		});
		BenchQuery query = queries.get(Integer.parseInt(request.pathVariable("number")));
		if (query.isSensitive()) {
			log.append(new Change("bench", "READ", null, null, null, query.name()));
		}
		Object data = raw(query, variables).asObject();
		return ServerResponse.ok().contentType(MediaType.APPLICATION_JSON).body(Map.of("data", data));
	}

	/** Runs the statement as such, which needs no transaction of its own making. */
	Value raw(BenchQuery query, Map<String, ?> variables) {
		var parameters = new HashMap<String, @Nullable Object>(variables);
		parameters.put("today", LocalDate.now(clock));
		try (Session session = driver.session(READ)) {
			return session.run(query.statement(), parameters).single().get(0);
		}
	}

}

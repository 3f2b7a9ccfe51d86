package org.touyan.access;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.TransactionCallback;
import org.neo4j.driver.TransactionContext;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

import org.touyan.graph.Change;
import org.touyan.graph.ChangeLog;

/**
 * Writes grants. What an act checks and what it writes is one transaction; who did it and why is kept with the grant.
 */
@Component
class GrantWriter {

	private static final String OF_ACCOUNT = "MATCH (g:Grant {account: $account}) RETURN properties(g)";

	private static final String BY_ID = "MATCH (g:Grant {id: $id}) RETURN properties(g)";

	private static final String ADD = "CREATE (g:Entity:Grant) SET g = $properties";

	private static final String END = "MATCH (g:Grant {id: $id}) SET g += $properties";

	private final Driver driver;

	private final Grants grants;

	private final ChangeLog log;

	private final JsonMapper json;

	GrantWriter(Driver driver, Grants grants, ChangeLog log, JsonMapper json) {
		this.log = log;
		this.json = json;
		this.driver = driver;
		this.grants = grants;
	}

	Grant add(Grant grant, Caller officer, String reason) {
		var properties = new HashMap<String, @Nullable Object>(
				Map.of("id", grant.id(), "account", grant.account(), "role", grant.role().name(), "territories",
						grant.territories(), "from", grant.from(), "givenBy", officer.account(), "givenFor", reason));
		properties.put("to", grant.to());
		return written(transaction -> {
			if (found(transaction, OF_ACCOUNT, Map.of("account", grant.account())).stream()
				.anyMatch(grant::conflicts)) {
				throw new ActException(Refusal.SEPARATION_OF_DUTIES.name(), Refusal.SEPARATION_OF_DUTIES.message());
			}
			transaction.run(ADD, Map.of("properties", properties)).consume();
			log.append(transaction, new Change(officer.account(), "GRANT", grant.id(), reason, null, json(grant)));
			return grant;
		});
	}

	/** Ends a grant on a day, or on its first where that is later. */
	Grant end(String id, LocalDate day, Caller officer, String reason) {
		return written(transaction -> {
			Grant grant = found(transaction, BY_ID, Map.of("id", id)).stream()
				.findFirst()
				.orElseThrow(() -> new ActException("NOT_FOUND", "There is no such grant."));
			if (grant.to() != null && !grant.to().isAfter(day)) {
				throw new ActException("ALREADY_ENDED", "The grant ended on %s.".formatted(grant.to()));
			}
			Grant ended = grant.until(grant.from().isAfter(day) ? grant.from() : day);
			transaction
				.run(END,
						Map.of("id", id, "properties",
								Map.of("to", ended.to(), "revokedBy", officer.account(), "revokedFor", reason)))
				.consume();
			log.append(transaction,
					new Change(officer.account(), "REVOKE_GRANT", id, reason, json(grant), json(ended)));
			return ended;
		});
	}

	private static List<Grant> found(TransactionContext transaction, String statement, Map<String, Object> parameters) {
		return transaction.run(statement, parameters)
			.list(row -> Grant.of(row.get(0)))
			.stream()
			.flatMap(Optional::stream)
			.toList();
	}

	private String json(Grant grant) {
		return json.writeValueAsString(grant);
	}

	private Grant written(TransactionCallback<Grant> act) {
		try (Session session = driver.session()) {
			Grant written = session.executeWrite(act);
			grants.forget(written.account());
			return written;
		}
	}

}

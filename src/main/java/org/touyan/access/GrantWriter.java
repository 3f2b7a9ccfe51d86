package org.touyan.access;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.neo4j.driver.TransactionCallback;
import org.neo4j.driver.TransactionContext;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

import org.touyan.graph.Change;
import org.touyan.graph.ChangeLog;

/** Writes grants, one after the other. What an act checks and writes, and its record, are one transaction. */
@Component
class GrantWriter {

	private static final String OF_ACCOUNT = "MATCH (g:Grant {account: $account}) RETURN properties(g)";
	private static final String BY_ID = "MATCH (g:Grant {id: $id}) RETURN properties(g)";

	private static final String ADD = "CREATE (g:Entity:Grant) SET g = $properties";

	private static final String END = "MATCH (g:Grant {id: $id}) SET g += $properties";

	private final Grants grants;

	private final ChangeLog log;

	private final JsonMapper json;

	GrantWriter(Grants grants, ChangeLog log, JsonMapper json) {
		this.log = log;
		this.json = json;
		this.grants = grants;
	}

	Grant add(Grant grant, Caller officer, String reason) {
		return written(transaction -> {
			if (found(transaction, OF_ACCOUNT, Map.of("account", grant.account())).anyMatch(grant::conflicts)) {
				throw new ActException(Refusal.SEPARATION_OF_DUTIES.name(), Refusal.SEPARATION_OF_DUTIES.message());
			}
			transaction.run(ADD, Map.of("properties", grant.properties())).consume();
			log.append(transaction,
					new Change(officer.account(), "GRANT", grant.id(), reason, null, json.writeValueAsString(grant)));
			return grant;
		});
	}

	/** Ends a grant on a day, or on its first where that is later. */
	Grant end(String id, LocalDate day, Caller officer, String reason) {
		return written(transaction -> {
			Grant grant = found(transaction, BY_ID, Map.of("id", id)).findFirst()
				.orElseThrow(() -> new ActException("NOT_FOUND", "There is no such grant."));
			if (grant.to() != null && !grant.to().isAfter(day)) {
				throw new ActException("ALREADY_ENDED", "The grant ended on %s.".formatted(grant.to()));
			}
			Grant ended = grant.until(grant.from().isAfter(day) ? grant.from() : day);
			transaction.run(END, Map.of("id", id, "properties", ended.properties())).consume();
			log.append(transaction, new Change(officer.account(), "REVOKE_GRANT", id, reason,
					json.writeValueAsString(grant), json.writeValueAsString(ended)));
			return ended;
		});
	}

	private Stream<Grant> found(TransactionContext transaction, String statement, Map<String, Object> parameters) {
		log.await(transaction);
		return transaction.run(statement, parameters)
			.list(row -> Grant.of(row.get(0)))
			.stream()
			.flatMap(Optional::stream);
	}

	private Grant written(TransactionCallback<Grant> act) {
		Grant written = log.transact(act);
		grants.forget(written.account());
		return written;
	}

}

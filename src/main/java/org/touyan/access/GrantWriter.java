package org.touyan.access;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import org.neo4j.driver.SimpleQueryRunner;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

import org.touyan.graph.Change;
import org.touyan.graph.ChangeLog;
import org.touyan.graph.LogEnd;

/** Writes grants, one after the other. What an act checks and writes, and its record, are one transaction. */
@Component
class GrantWriter {

	private static final String ALL = "MATCH (g:Grant) RETURN properties(g)";

	private static final String BY_ID = "MATCH (g:Grant {id: $id}) RETURN properties(g)";

	private static final String ADD = "CREATE (g:Entity:Grant) SET g = $properties";

	private static final String CHANGE = "MATCH (g:Grant {id: $id}) SET g += $properties";

	private final Grants grants;

	private final Accounts accounts;

	private final KnownRights known;

	private final ChangeLog log;

	private final JsonMapper json;

	GrantWriter(Grants grants, Accounts accounts, KnownRights known, ChangeLog log, JsonMapper json) {
		this.accounts = accounts;
		this.known = known;
		this.log = log;
		this.json = json;
		this.grants = grants;
	}

	Grant add(Grant grant, Caller officer, String reason) {
		return written(transaction -> {
			LogEnd end = log.await(transaction);
			check(grant, found(transaction, ALL, Map.of()));
			transaction.run(ADD, Map.of("properties", grant.properties()));
			log.append(end, List
				.of(new Change(officer.account(), "GRANT", grant.id(), reason, null, json.writeValueAsString(grant))));
			return grant;
		});
	}

	/** There must be nothing of the account beside which it gives nothing, in the graph or in a token that was seen. */
	private void check(Grant grant, Stream<Grant> others) {
		List<Right> rights = known.of(grant.account());
		if (rights.stream().anyMatch(right -> right.role().excludes(grant.role()))
				|| others.filter(other -> accounts.isSame(other.account(), grant.account()))
					.anyMatch(grant::conflicts)) {
			throw ActException.forbidden(RequestRejection.SEPARATION_OF_DUTIES,
					RequestRejection.SEPARATION_OF_DUTIES.message());
		}
		if (grant.takesFrom(rights)) {
			throw new ActException("GRANT_WITHOUT_EFFECT", ErrorType.BAD_REQUEST,
					"The account has more without it: what is open in some of its territories only is open in none.");
		}
	}

	/** Notes of a grant, once, that a token of its account was seen beside which it gives nothing. */
	void conflict(Grant found, LocalDate day) {
		log.transact(transaction -> {
			LogEnd end = log.await(transaction);
			found(transaction, BY_ID, Map.of("id", found.id())).filter(grant -> grant.conflictOn() == null)
				.forEach(grant -> {
					Grant conflicting = grant.inConflict(day);
					transaction.run(CHANGE, Map.of("id", grant.id(), "properties", conflicting.properties()));
					log.append(end, List.of(new Change(grant.account(), "GRANT_WITHOUT_EFFECT", grant.id(), null,
							json.writeValueAsString(grant), json.writeValueAsString(conflicting))));
				});
			return found;
		});
		grants.forget();
	}

	/** Ends a grant on a day, or on its first where that is later. */
	Grant end(String id, LocalDate day, Caller officer, String reason) {
		return written(transaction -> {
			LogEnd end = log.await(transaction);
			Grant grant = found(transaction, BY_ID, Map.of("id", id)).findFirst()
				.orElseThrow(() -> new ActException("NOT_FOUND", ErrorType.NOT_FOUND, "There is no such grant."));
			if (grant.to() != null && !grant.to().isAfter(day)) {
				throw new ActException("ALREADY_ENDED", ErrorType.BAD_REQUEST,
						"The grant ended on %s.".formatted(grant.to()));
			}
			Grant ended = grant.until(day);
			transaction.run(CHANGE, Map.of("id", id, "properties", ended.properties()));
			log.append(end, List.of(new Change(officer.account(), "REVOKE_GRANT", id, reason,
					json.writeValueAsString(grant), json.writeValueAsString(ended))));
			return ended;
		});
	}

	private static Stream<Grant> found(SimpleQueryRunner transaction, String statement,
			Map<String, Object> parameters) {
		return transaction.run(statement, parameters)
			.list(row -> Grant.of(row.get(0)))
			.stream()
			.flatMap(Optional::stream);
	}

	private Grant written(Function<SimpleQueryRunner, Grant> act) {
		Grant written = log.transact(act);
		grants.forget();
		return written;
	}

}

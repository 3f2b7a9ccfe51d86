package org.touyan.access;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

import org.touyan.graph.Period;

/**
 * A right that an account was given for a time: from a day on, until the day before another.
 *
 * @param conflictOn the first day on which a token of the account gave what this would have taken; null for none
 */
record Grant(String id, String account, Role role, List<String> territories, LocalDate from, @Nullable LocalDate to,
		@Nullable LocalDate conflictOn) {

	/** A grant of a role that there is no longer is none. */
	static Optional<Grant> of(Value node) {
		return Role.named(node.get("role").asString())
			.map(role -> new Grant(node.get("id").asString(), node.get("account").asString(), role,
					node.get("territories").asList(Value::asString), node.get("from").asLocalDate(),
					day(node.get("to")), day(node.get("conflictOn"))));
	}

	private static @Nullable LocalDate day(Value day) {
		return day.isNull() ? null : day.asLocalDate();
	}

	/** As the graph has it. */
	Map<String, @Nullable Object> properties() {
		var properties = new HashMap<String, @Nullable Object>(
				Map.of("id", id, "account", account, "role", role.name(), "territories", territories, "from", from));
		properties.put("to", to);
		properties.put("conflictOn", conflictOn);
		return properties;
	}

	Period period() {
		return new Period(from, to);
	}

	/** Whether both hold on some day, and one of them must be the account's only role. */
	boolean conflicts(Grant other) {
		return role.excludes(other.role) && period().overlaps(other.period());
	}

	/** Whether who has these rights would have less with it: nobody is given a right to take another. */
	boolean takesFrom(List<Right> rights) {
		return rights.stream().anyMatch(right -> right.role().excludes(role)) || !new Caller(account, rights)
			.losesNothing(Stream.concat(rights.stream(), Stream.of(right())).toList());
	}

	/** All grants may be known alike. */
	@Nullable
	Void dataLevel() {
		return null;
	}

	/** A grant comes from nowhere else. */
	@Nullable
	Void sourceRef() {
		return null;
	}

	/** No act that has versions changes a grant. */
	int version() {
		return 0;
	}

	/** The same, ended on a day, or on its first where that is later. */
	Grant until(LocalDate day) {
		return new Grant(id, account, role, territories, from, period().until(day).to(), conflictOn);
	}

	Grant inConflict(LocalDate day) {
		return new Grant(id, account, role, territories, from, to, day);
	}

	Right right() {
		return Right.stated(role, territories);
	}

}

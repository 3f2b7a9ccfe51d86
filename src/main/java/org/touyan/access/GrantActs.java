package org.touyan.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import graphql.GraphQLError;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.GraphQlExceptionHandler;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.stereotype.Controller;

import org.touyan.graph.Ulid;

/** Gives and revokes grants, for security officers, who give none to themselves. */
@Controller
class GrantActs {

	private final Callers callers;

	private final GrantWriter writer;

	private final Clock clock;

	GrantActs(Callers callers, GrantWriter writer, Clock clock) {
		this.callers = callers;
		this.writer = writer;
		this.clock = clock;
	}

	@MutationMapping
	Grant grantAccess(@Argument String account, @Argument Role role, @Argument List<String> territories,
			@Argument LocalDate from, @Argument @Nullable LocalDate to, @Argument String reason) {
		Caller officer = officer(reason);
		check(!account.isBlank() && account.length() <= 100, "account");
		check(role.isOfficer() == territories.isEmpty(), "territories");
		check(territories.stream().allMatch(Right::isTerritory), "territories");
		check(!from.isBefore(LocalDate.now(clock)), "from");
		check(to == null || to.isAfter(from), "to");
		if (account.equals(officer.account())) {
			throw new ActException(Refusal.SEPARATION_OF_DUTIES.name(), "Nobody gives a right to themselves.");
		}
		return writer.add(new Grant(Ulid.of(clock.instant()), account, role, territories, from, to), officer, reason);
	}

	@MutationMapping
	Grant revokeGrant(@Argument String id, @Argument String reason) {
		return writer.end(id, LocalDate.now(clock), officer(reason), reason);
	}

	private Caller officer(String reason) {
		Caller caller = callers.current();
		if (!caller.roles().contains(Role.SECURITY_OFFICER)) {
			throw new ActException(Refusal.FORBIDDEN.name(), Refusal.FORBIDDEN.message());
		}
		check(!reason.isBlank(), "reason");
		return caller;
	}

	private static void check(boolean isRight, String argument) {
		if (!isRight) {
			throw new ActException("INVALID_ARGUMENT", "\"%s\" cannot be so.".formatted(argument));
		}
	}

	@GraphQlExceptionHandler
	GraphQLError refused(ActException refused) {
		return GraphQLError.newError()
			.message("%s", refused.getMessage())
			.errorType(ErrorType.FORBIDDEN)
			.extensions(Map.of("code", refused.code()))
			.build();
	}

}

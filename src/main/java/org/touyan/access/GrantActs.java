package org.touyan.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.schema.DataFetchingEnvironment;
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

	static final int LONGEST_REASON = 1000;

	private static final int LONGEST_ACCOUNT = 100;

	private final Callers callers;

	private final GrantWriter writer;

	private final RejectedActs refusals;

	private final Accounts accounts;

	private final Clock clock;

	GrantActs(Callers callers, GrantWriter writer, RejectedActs refusals, Accounts accounts, Clock clock) {
		this.accounts = accounts;
		this.refusals = refusals;
		this.callers = callers;
		this.writer = writer;
		this.clock = clock;
	}

	@MutationMapping
	Grant grantAccess(@Argument String account, @Argument Role role, @Argument List<String> territories,
			@Argument LocalDate from, @Argument @Nullable LocalDate to, @Argument String reason) {
		var grant = new Grant(Ulid.of(clock.instant()), account, role, territories, from, to, null);
		return refusals.logged(callers.current(), "grantAccess", reason,
				() -> writer.add(checked(grant, officer(reason)), callers.current(), reason));
	}

	private Grant checked(Grant grant, Caller officer) {
		LocalDate today = LocalDate.now(clock);
		check(isText(grant.account(), LONGEST_ACCOUNT)
				&& grant.account().codePoints().noneMatch(Character::isISOControl),
				"account is blank, has more than %d characters or some that cannot be seen."
					.formatted(LONGEST_ACCOUNT));
		check(grant.role().isOfficer() == grant.territories().isEmpty(),
				grant.role().isOfficer() ? "An officer has no territories." : "This role needs territories.");
		check(grant.territories().stream().allMatch(Right::isTerritory),
				"territories are codes of divisions, such as 370112013, or \"*\" for all.");
		check(!grant.from().isBefore(today),
				"from is %s; a grant begins today, on %s, or later.".formatted(grant.from(), today));
		check(grant.to() == null || grant.to().isAfter(grant.from()), "to is not after from.");
		if (accounts.isSame(grant.account(), officer.account())) {
			throw ActException.forbidden(RequestRejection.SEPARATION_OF_DUTIES, "Nobody gives a right to themselves.");
		}
		return grant;
	}

	@MutationMapping
	Grant revokeGrant(@Argument String id, @Argument String reason) {
		return refusals.logged(callers.current(), "revokeGrant", reason,
				() -> writer.end(id, LocalDate.now(clock), officer(reason), reason));
	}

	private Caller officer(String reason) {
		Caller caller = callers.current();
		if (!caller.roles().contains(Role.SECURITY_OFFICER)) {
			throw ActException.forbidden(RequestRejection.FORBIDDEN, RequestRejection.FORBIDDEN.message());
		}
		check(isText(reason, LONGEST_REASON),
				"reason is blank, has more than %d characters or some that cannot be seen.".formatted(LONGEST_REASON));
		return caller;
	}

	private static boolean isText(String text, int longest) {
		return PlainText.is(text) && !PlainText.isBlank(text) && text.length() <= longest;
	}

	private static void check(boolean isRight, String message) {
		if (!isRight) {
			throw new ActException("INVALID_ARGUMENT", ErrorType.BAD_REQUEST, message);
		}
	}

	@GraphQlExceptionHandler
	GraphQLError refused(ActException refused, DataFetchingEnvironment environment) {
		return GraphqlErrorBuilder.newError(environment)
			.message("%s", refused.getMessage())
			.errorType(refused.kind())
			.extensions(Map.of("code", refused.code()))
			.build();
	}

}

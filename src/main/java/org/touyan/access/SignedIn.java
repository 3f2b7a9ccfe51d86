package org.touyan.access;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.jwt.Jwt;

import org.touyan.query.RowScope;

/** Somebody who stays for longer than one request: what they may do is found out anew whenever it is asked. */
public final class SignedIn {

	private final Jwt token;

	private final String account;

	private final SignIns signIns;

	SignedIn(Jwt token, String account, SignIns signIns) {
		this.token = token;
		this.account = account;
		this.signIns = signIns;
	}

	/** The name of the account. */
	public String account() {
		return account;
	}

	/**
	 * What they may see now, with the grants that hold now.
	 * @param purpose what the answer is for; null where it is not said
	 * @return empty where their token has ended, or where there is nothing that they may see
	 * @throws org.neo4j.driver.exceptions.Neo4jException where the database does not answer
	 */
	public Optional<RowScope> scope(@Nullable String purpose) {
		return signIns.caller(token, account).map(caller -> signIns.scope(caller, purpose));
	}

	/**
	 * Counts a request of theirs.
	 * @return the time to wait where there were too many, else zero
	 */
	public Duration count() {
		return signIns.count(account);
	}

	/**
	 * Does something as them.
	 * @param work is done on the current thread
	 * @return what it gives; empty where they may do nothing any more
	 */
	public <T> Optional<T> as(Supplier<T> work) {
		SecurityContext before = SecurityContextHolder.getContext();
		return signIns.caller(token, account).map(caller -> {
			SecurityContextHolder.setContext(new SecurityContextImpl(authentication(caller, token)));
			try {
				return work.get();
			}
			finally {
				SecurityContextHolder.setContext(before);
			}
		});
	}

	static UsernamePasswordAuthenticationToken authentication(Caller caller, Jwt token) {
		return UsernamePasswordAuthenticationToken.authenticated(caller, token, List.of());
	}

}

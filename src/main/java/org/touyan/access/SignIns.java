package org.touyan.access;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.stereotype.Component;

import org.touyan.query.RowScope;

/** Tells who stays for longer than one request, on a connection that they keep open. */
@Component
public class SignIns {

	private final JwtDecoder tokens;

	private final Claims claims;

	private final RateLimits limits;

	private final AccessSettings settings;

	private final Clock clock;

	SignIns(JwtDecoder tokens, Claims claims, RateLimits limits, AccessSettings settings, Clock clock) {
		this.tokens = tokens;
		this.claims = claims;
		this.limits = limits;
		this.settings = settings;
		this.clock = clock;
	}

	/**
	 * Who has sent a token otherwise than in the header of a request.
	 * @param token as it was issued, without what is before it in a header
	 * @return empty where it is bad, or where nothing may be seen with it
	 */
	public Optional<SignedIn> of(String token) {
		try {
			return Optional.of(of(tokens.decode(token))).filter(signedIn -> signedIn.scope(null).isPresent());
		}
		catch (BadJwtException _) {
			return Optional.empty();
		}
	}

	/**
	 * Who sent the request that the current thread works on.
	 * @return empty where nobody signed in
	 */
	public Optional<SignedIn> current() {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		return authentication != null && authentication.getCredentials() instanceof Jwt token ? Optional.of(of(token))
				: Optional.empty();
	}

	private SignedIn of(Jwt token) {
		return new SignedIn(token,
				claims.account(token).orElseThrow(() -> new BadJwtException("The token is nobody's.")), this);
	}

	/** Who that is now. */
	Optional<Caller> caller(Jwt token, String account) {
		if (token.getExpiresAt() != null && !clock.instant().isBefore(token.getExpiresAt())) {
			return Optional.empty();
		}
		return Optional.of(claims.caller(token, account))
			.filter(caller -> !caller.isWatchedByThemselves() && caller.reads());
	}

	RowScope scope(Caller caller, @Nullable String purpose) {
		return caller.scope(purpose, settings.minimumCellSize());
	}

	Duration count(String account) {
		return limits.account(account);
	}

}

package org.touyan.access;

import java.io.IOException;
import java.util.List;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.exceptions.Neo4jException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;
import org.springframework.web.filter.OncePerRequestFilter;

/** Finds out who asks, and whether now. A bad token is counted against the address it came from. */
final class Admission extends OncePerRequestFilter {

	private final BearerTokenResolver bearer = new DefaultBearerTokenResolver();

	private final JwtDecoder tokens;

	private final Claims claims;

	private final RateLimits limits;

	private final Refusals refusals;

	Admission(JwtDecoder tokens, Claims claims, RateLimits limits, Refusals refusals) {
		this.tokens = tokens;
		this.claims = claims;
		this.limits = limits;
		this.refusals = refusals;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Refusal refusal = refusal(request, response);
		if (refusal != null) {
			refusals.send(response, refusal);
			return;
		}
		chain.doFilter(request, response);
	}

	private @Nullable Refusal refusal(HttpServletRequest request, HttpServletResponse response) {
		String address = request.getRemoteAddr();
		try {
			String token = bearer.resolve(request);
			return token == null ? Refusals.tooMany(response, limits.address(address))
					: signIn(tokens.decode(token), response);
		}
		catch (OAuth2AuthenticationException | BadJwtException _) {
			Refusal tooMany = Refusals.tooMany(response, limits.address(address));
			return tooMany == null ? Refusal.UNAUTHENTICATED : tooMany;
		}
		catch (JwtException | JwtDecoderInitializationException _) {
			return Refusal.ISSUER_UNAVAILABLE;
		}
		catch (Neo4jException _) {
			return Refusal.DATABASE_UNAVAILABLE;
		}
	}

	private @Nullable Refusal signIn(Jwt token, HttpServletResponse response) {
		String account = claims.account(token).orElseThrow(() -> new BadJwtException("The token is nobody's."));
		Refusal tooMany = Refusals.tooMany(response, limits.account(account));
		if (tooMany != null) {
			return tooMany;
		}
		Caller caller = claims.caller(token, account);
		if (caller.isWatchedByThemselves()) {
			return Refusal.SEPARATION_OF_DUTIES;
		}
		SecurityContextHolder.setContext(
				new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(caller, null, List.of())));
		return null;
	}

}

package org.touyan.access;

import java.io.IOException;
import java.util.Collections;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.neo4j.driver.exceptions.Neo4jException;
import org.springframework.http.HttpHeaders;
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
final class AuthenticationFilter extends OncePerRequestFilter {

	private final BearerTokenResolver bearer = new DefaultBearerTokenResolver();

	private final JwtDecoder tokens;

	private final Claims claims;

	private final RateLimits limits;

	private final ErrorResponses refusals;

	AuthenticationFilter(JwtDecoder tokens, Claims claims, RateLimits limits, ErrorResponses refusals) {
		this.tokens = tokens;
		this.claims = claims;
		this.limits = limits;
		this.refusals = refusals;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (isAdmitted(request, response)) {
			chain.doFilter(request, response);
		}
	}

	private void refuse(HttpServletRequest request, HttpServletResponse response, RequestRejection refusal)
			throws IOException {
		if (!refusals.tooMany(response, limits.address(request.getRemoteAddr()))) {
			refusals.record(request, response, refusal, "");
		}
	}

	private boolean isAdmitted(HttpServletRequest request, HttpServletResponse response) throws IOException {
		if (Collections.list(request.getHeaders(HttpHeaders.AUTHORIZATION)).size() > 1) {
			refuse(request, response, RequestRejection.AMBIGUOUS_CREDENTIALS);
			return false;
		}
		try {
			String token = bearer.resolve(request);
			if (token != null) {
				return isSignedIn(tokens.decode(token), request, response);
			}
			return !refusals.tooMany(response, limits.address(request.getRemoteAddr()));
		}
		catch (OAuth2AuthenticationException | BadJwtException _) {
			refuse(request, response, RequestRejection.UNAUTHENTICATED);
		}
		catch (JwtException | JwtDecoderInitializationException _) {
			refusals.send(response, RequestRejection.ISSUER_UNAVAILABLE);
		}
		catch (Neo4jException _) {
			refusals.send(response, RequestRejection.DATABASE_UNAVAILABLE);
		}
		return false;
	}

	private boolean isSignedIn(Jwt token, HttpServletRequest request, HttpServletResponse response) throws IOException {
		String account = claims.account(token).orElseThrow(() -> new BadJwtException("The token is nobody's."));
		if (refusals.tooMany(response, limits.account(account))) {
			return false;
		}
		Caller caller = claims.caller(token, account);
		if (caller.isWatchedByThemselves()) {
			refusals.record(request, response, RequestRejection.SEPARATION_OF_DUTIES, account);
			return false;
		}
		SecurityContextHolder.setContext(new SecurityContextImpl(SignedIn.authentication(caller, token)));
		return true;
	}

}

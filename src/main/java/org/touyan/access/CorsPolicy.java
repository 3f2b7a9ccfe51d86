package org.touyan.access;

import java.io.IOException;
import java.util.List;

import org.springframework.http.HttpHeaders;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.DefaultCorsProcessor;
import org.springframework.web.filter.CorsFilter;

/** What browsers are told: what a page of the service may do, and which other pages may ask it. */
final class CorsPolicy {

	/** The console and nothing else runs, from the service and nowhere else. */
	private static final String CONTENT = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
			+ " font-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

	private CorsPolicy() {
	}

	/** Beside those that are there by default: no frames, no guesses at types, no copies. */
	static void headers(HeadersConfigurer<HttpSecurity> headers) {
		headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
			.referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER));
	}

	/** Answers those who ask whether they may, and refuses other origins as everything else is refused. */
	static CorsFilter origins(AccessSettings settings, ErrorResponses refusals) {
		var filter = new CorsFilter(_ -> allowed(settings));
		filter.setCorsProcessor(new DefaultCorsProcessor() {
			@Override
			protected void rejectRequest(ServerHttpResponse response) throws IOException {
				if (response instanceof ServletServerHttpResponse refused) {
					refusals.send(refused.getServletResponse(), RequestRejection.ORIGIN_FORBIDDEN);
				}
			}
		});
		return filter;
	}

	private static CorsConfiguration allowed(AccessSettings settings) {
		var cors = new CorsConfiguration();
		cors.setAllowedOrigins(settings.origins());
		cors.setAllowedMethods(List.of("GET", "POST"));
		cors.setAllowedHeaders(List.of(HttpHeaders.AUTHORIZATION, HttpHeaders.CONTENT_TYPE));
		return cors;
	}

}

package org.touyan.access;

import java.util.function.BooleanSupplier;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;

/** Which address is whose. There are no cookies, so none can be misused. */
@Configuration(proxyBeanMethods = false)
class HttpSecurityConfiguration {

	private final AccessSettings settings;

	private final boolean isOwnMachine;

	private final Callers callers;

	HttpSecurityConfiguration(AccessSettings settings, ServerProperties server, Callers callers) {
		this.settings = settings;
		this.isOwnMachine = AccessSettings.isOwnMachine(server.getAddress());
		this.callers = callers;
	}

	@Bean
	SecurityFilterChain requests(HttpSecurity http, JwtDecoder tokens, Claims claims, RateLimits limits,
			ErrorResponses refusals) {
		http.csrf(AbstractHttpConfigurer::disable)
			.logout(AbstractHttpConfigurer::disable)
			.requestCache(AbstractHttpConfigurer::disable)
			.sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.addFilter(CorsPolicy.origins(settings, refusals))
			.headers(CorsPolicy::headers)
			.authorizeHttpRequests(this::rules)
			.addFilterBefore(new AuthenticationFilter(tokens, claims, limits, refusals),
					AnonymousAuthenticationFilter.class)
			.exceptionHandling(refused -> refused
				.authenticationEntryPoint((_, response, _) -> refusals.send(response, RequestRejection.UNAUTHENTICATED))
				.accessDeniedHandler((request, response, _) -> refusals.record(request, response,
						RequestRejection.FORBIDDEN, callers.current().account())));
		return http.build();
	}

	private void rules(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules) {
		boolean console = settings.console() == null ? isOwnMachine : settings.console();
		AuthorizationManager<RequestAuthorizationContext> officer = when(
				() -> callers.current().roles().contains(Role.SYSTEM_OFFICER));
		rules.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
			.permitAll()
			.requestMatchers(HttpSecurityConfiguration::opensWebSocket)
			.permitAll()
			.requestMatchers("/graphql")
			.access(when(() -> callers.current().reads()))
			.requestMatchers("/auth/**")
			.permitAll()
			.requestMatchers("/", "/graphiql/**", "/webjars/**")
			.access(when(() -> console))
			.requestMatchers("/actuator/health/liveness", "/actuator/health/readiness")
			.access(isOwnMachine ? when(() -> true) : officer)
			.requestMatchers("/actuator/**")
			.access(officer)
			.anyRequest()
			.authenticated();
	}

	/** Browsers can give no token with it: the first message has it, and until then nothing is answered. */
	private static boolean opensWebSocket(HttpServletRequest request) {
		return request.getRequestURI().equals("/graphql") && request.getMethod().equals("GET")
				&& "websocket".equalsIgnoreCase(request.getHeader(HttpHeaders.UPGRADE));
	}

	private static AuthorizationManager<RequestAuthorizationContext> when(BooleanSupplier allowed) {
		return (_, _) -> new AuthorizationDecision(allowed.getAsBoolean());
	}

}

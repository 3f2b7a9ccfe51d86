package org.touyan.access;

import java.time.Clock;

import com.github.benmanes.caffeine.cache.Ticker;
import io.github.bucket4j.TimeMeter;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import tools.jackson.databind.json.JsonMapper;

import org.touyan.graph.ChangeLog;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AccessSettings.class)
class AccessConfiguration {

	@Bean
	@ConditionalOnProperty("touyan.access.issuer")
	JwtDecoder tokensOfIssuer(AccessSettings settings, Clock clock) {
		String issuer = String.valueOf(settings.issuer());
		if (Boolean.TRUE.equals(settings.demo())) {
			throw new AccessException("There are no demo accounts (touyan.access.demo) beside an issuer of tokens"
					+ " (touyan.access.issuer).");
		}
		OAuth2TokenValidator<Jwt> validator = Tokens.validator(issuer, settings.audience(), clock);
		return settings.keys() == null ? Tokens.ofIssuer(issuer, validator) : Tokens.ofKeys(settings.keys(), validator);
	}

	@Bean
	Claims claims(AccessSettings settings, KnownRights known, Grants grants, GrantConflicts conflicts, Clock clock) {
		return new Claims(settings, known, grants::of, conflicts::found, clock);
	}

	@Bean
	RateLimits rateLimits(AccessSettings settings) {
		return new RateLimits(settings, TimeMeter.SYSTEM_NANOTIME);
	}

	@Bean
	RejectionLog refusalLog(ChangeLog changes, JsonMapper json) {
		return new RejectionLog(changes::append, json, Ticker.systemTicker());
	}

	/** One observation of a request is enough; these would be one for each of its filters. */
	@Bean
	SecurityObservationSettings noObservationsOfFilters() {
		return SecurityObservationSettings.noObservations();
	}

}

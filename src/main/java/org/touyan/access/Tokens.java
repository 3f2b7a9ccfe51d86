package org.touyan.access;

import java.io.IOException;
import java.text.ParseException;
import java.time.Clock;
import java.util.Arrays;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.util.ResourceUtils;

/** Checks tokens: whose signature they have, from whom and for whom they are, and whether they are still valid. */
final class Tokens {

	private Tokens() {
	}

	/** Tokens of an issuer whose keys are in a file. */
	static JwtDecoder ofKeys(String file, OAuth2TokenValidator<Jwt> validator) {
		try {
			var keys = new ImmutableJWKSet<>(JWKSet.load(ResourceUtils.getFile(file)));
			// Those of shared secrets are not among them, so no public key can be mistaken for one.
			NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSource(keys)
				.jwsAlgorithms(allowed -> allowed.addAll(Arrays.asList(SignatureAlgorithm.values())))
				.build();
			decoder.setJwtValidator(validator);
			return decoder;
		}
		catch (IOException | ParseException unreadable) {
			throw new AccessException(
					"The keys of the issuer (touyan.access.keys) cannot be read from %s.".formatted(file));
		}
	}

	/** Tokens of an issuer that is asked for its keys when the first one comes. */
	static JwtDecoder ofIssuer(String issuer, OAuth2TokenValidator<Jwt> validator) {
		return new SupplierJwtDecoder(() -> {
			NimbusJwtDecoder decoder = NimbusJwtDecoder.withIssuerLocation(issuer)
				.validateType(false)
				.discoverJwsAlgorithms()
				.build();
			decoder.setJwtValidator(validator);
			return decoder;
		});
	}

	static OAuth2TokenValidator<Jwt> validator(String issuer, String audience, Clock clock) {
		var time = new JwtTimestampValidator();
		time.setClock(clock);
		time.setAllowEmptyExpiryClaim(false);
		var type = new JwtTypeValidator("JWT", "at+jwt");
		type.setAllowEmpty(true);
		return new DelegatingOAuth2TokenValidator<>(time, type, new JwtIssuerValidator(issuer),
				new JwtAudienceValidator(audience));
	}

}

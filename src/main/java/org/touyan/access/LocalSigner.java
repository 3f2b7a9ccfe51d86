package org.touyan.access;

import java.net.InetAddress;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;

import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

/**
 * Where no issuer is set, the service signs the tokens of the demo accounts itself, with a key that is made at every
 * start and never leaves the process.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "touyan.access.issuer", matchIfMissing = true, havingValue = "false")
class LocalSigner {

	/** The issuer that the tokens name. */
	static final String ISSUER = "touyan";

	private final SecretKey key;

	LocalSigner(AccessSettings settings, ServerProperties server) throws NoSuchAlgorithmException {
		check(settings.demo(), server.getAddress());
		this.key = KeyGenerator.getInstance("HmacSHA256").generateKey();
	}

	private static void check(@Nullable Boolean demo, @Nullable InetAddress address) {
		if (demo == null ? !AccessSettings.isOwnMachine(address) : !demo) {
			throw new AccessException(
					"Nobody could sign in: set the issuer of tokens (touyan.access.issuer). Without one"
							+ " there are demo accounts with known passwords, but only where the service listens on its own machine"
							+ " alone, or where touyan.access.demo allows them.");
		}
	}

	@Bean
	JwtDecoder ownTokens(AccessSettings settings, Clock clock) {
		NimbusJwtDecoder decoder = NimbusJwtDecoder.withSecretKey(key)
			.validateType(false)
			.macAlgorithm(MacAlgorithm.HS256)
			.build();
		decoder.setJwtValidator(Tokens.validator(ISSUER, settings.audience(), clock));
		return decoder;
	}

	@Bean
	JwtEncoder signer() {
		return NimbusJwtEncoder.withSecretKey(key).algorithm(MacAlgorithm.HS256).build();
	}

}

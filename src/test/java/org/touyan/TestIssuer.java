package org.touyan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

/** Tokens for tests: of an issuer whose keys are in a file, or of the service's own signer. */
public final class TestIssuer {

	/** What the tokens name as their issuer. */
	public static final String NAME = "https://issuer.test";

	private final ECKey key;

	private final Path file;

	/** Makes an issuer with a key of its own. */
	public TestIssuer() {
		try {
			this.key = new ECKeyGenerator(Curve.P_256).keyID("test").generate();
			this.file = Files.createTempFile(Files.createDirectories(Path.of("target/test-data")), "keys", ".json")
				.toAbsolutePath();
			Files.writeString(file, new JWKSet(key.toPublicJWK()).toString());
		}
		catch (JOSEException | IOException failure) {
			throw new IllegalStateException(failure);
		}
	}

	/**
	 * The environment variables with which a service takes its tokens.
	 * @return names and values
	 */
	public Map<String, String> environment() {
		return Map.of("TOUYAN_ACCESS_ISSUER", NAME, "TOUYAN_ACCESS_KEYS", file.toString());
	}

	/**
	 * A token for one who may see everything.
	 * @return as it belongs behind "Bearer"
	 */
	public String everything() {
		return token(claims -> claims);
	}

	/**
	 * A token.
	 * @param claims changes those of one who may see everything
	 * @return as it belongs behind "Bearer"
	 */
	public String token(UnaryOperator<JwtClaimsSet.Builder> claims) {
		return token(JwsHeader.with(SignatureAlgorithm.ES256).build(), claims);
	}

	/**
	 * A token with a header of its own.
	 * @param header names the algorithm, ES256
	 * @param claims changes those of one who may see everything
	 * @return as it belongs behind "Bearer"
	 */
	public String token(JwsHeader header, UnaryOperator<JwtClaimsSet.Builder> claims) {
		return new NimbusJwtEncoder(new ImmutableJWKSet<>(new JWKSet(key)))
			.encode(JwtEncoderParameters.from(header, claims.apply(claims(NAME)).build()))
			.getTokenValue();
	}

	/**
	 * A token of the service's own signer for one who may see everything.
	 * @param signer the service's
	 * @return as it belongs behind "Bearer"
	 */
	public static String everything(JwtEncoder signer) {
		return signed(signer, claims("touyan"));
	}

	/**
	 * A token of the service's own signer.
	 * @param signer the service's
	 * @param claims what it says
	 * @return as it belongs behind "Bearer"
	 */
	public static String signed(JwtEncoder signer, JwtClaimsSet.Builder claims) {
		return signer.encode(JwtEncoderParameters.from(claims.build())).getTokenValue();
	}

	/**
	 * The claims of one who may see everything.
	 * @param issuer who says so
	 * @return to be changed and built
	 */
	public static JwtClaimsSet.Builder claims(String issuer) {
		Instant now = Instant.now();
		return JwtClaimsSet.builder()
			.issuer(issuer)
			.audience(List.of("touyan"))
			.subject("everything")
			.claim("roles", List.of("DEPARTMENT_ADMINISTRATOR"))
			.claim("territories", List.of("*"))
			.issuedAt(now)
			.expiresAt(now.plusSeconds(36_000));
	}

}

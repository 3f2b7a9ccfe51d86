package org.touyan.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtDecoder;

import org.touyan.TestIssuer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Tokens of an issuer whose keys are in a file. */
class TokensTests {

	private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");

	private static final TestIssuer ISSUER = new TestIssuer();

	private static final JwtDecoder TOKENS = at(NOW);

	private static JwtDecoder at(Instant time) {
		return Tokens.ofKeys(ISSUER.environment().getOrDefault("TOUYAN_ACCESS_KEYS", ""),
				Tokens.validator(TestIssuer.NAME, "touyan", Clock.fixed(time, ZoneOffset.UTC)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "JWT", "at+jwt", "" })
	void aTokenIsTakenWhateverItSaysItIs(String type) {
		JwsHeader.Builder header = JwsHeader.with(SignatureAlgorithm.ES256);
		String token = ISSUER.token((type.isEmpty() ? header : header.type(type)).build(),
				claims -> claims.issuedAt(NOW).expiresAt(NOW.plusSeconds(1)));
		assertThat(TOKENS.decode(token).getSubject()).isEqualTo("everything");
	}

	@Test
	void whatIsSignedForAnotherUseIsNone() {
		String token = ISSUER.token(JwsHeader.with(SignatureAlgorithm.ES256).type("logout+jwt").build(),
				claims -> claims.issuedAt(NOW).expiresAt(NOW.plusSeconds(1)));
		assertThatThrownBy(() -> TOKENS.decode(token)).isInstanceOf(BadJwtException.class);
	}

	@Test
	void aTokenEndsAMinuteAfterItsTimeSinceClocksDiffer() {
		String token = ISSUER.token(claims -> claims.issuedAt(NOW.minusSeconds(60)).expiresAt(NOW));
		assertThat(at(NOW.plusSeconds(59)).decode(token).getSubject()).isEqualTo("everything");
		assertThatThrownBy(() -> at(NOW.plus(Duration.ofSeconds(61))).decode(token))
			.isInstanceOf(BadJwtException.class);
	}

	@ParameterizedTest
	@ValueSource(strings = { "PT1H", "P1D" })
	void aTokenFromBeforeTheClockWasSetBackIsTakenUntilItsEnd(Duration back) {
		String token = ISSUER.token(claims -> claims.issuedAt(NOW).expiresAt(NOW.plusSeconds(3600)));
		assertThat(at(NOW.minus(back)).decode(token).getSubject()).isEqualTo("everything");
		String later = ISSUER.token(claims -> claims.issuedAt(NOW).notBefore(NOW).expiresAt(NOW.plusSeconds(3600)));
		assertThatThrownBy(() -> at(NOW.minus(back)).decode(later)).isInstanceOf(BadJwtException.class);
	}

	@Test
	void aTokenOfAnotherKeyIsNone() {
		assertThatThrownBy(() -> TOKENS.decode(new TestIssuer().token(claims -> claims)))
			.isInstanceOf(BadJwtException.class);
	}

	@Test
	void aTokenForSeveralIsTakenWhereOneOfThemIsMeant() {
		String token = ISSUER
			.token(claims -> claims.audience(List.of("a", "touyan")).issuedAt(NOW).expiresAt(NOW.plusSeconds(1)));
		assertThat(TOKENS.decode(token).getAudience()).containsExactly("a", "touyan");
	}

}

package org.touyan.access;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/** Who asks too often waits, and nobody else does. */
class RateLimitTests {

	private static final int REQUESTS = 1200;

	private final SteppedTime time = new SteppedTime();

	private final RateLimits limits = new RateLimits(
			new Binder(new MapConfigurationPropertySource()).bindOrCreate("touyan.access", AccessSettings.class), time);

	@Test
	void anAccountWaitsUntilItsTimeComes() {
		for (int request = 0; request < REQUESTS; request++) {
			assertThat(limits.account("busy")).isZero();
		}
		Duration wait = limits.account("busy");
		assertThat(wait).isEqualTo(Duration.ofMinutes(1).dividedBy(REQUESTS));
		assertThat(limits.account("other")).isZero();
		assertThat(limits.address("busy")).isZero();
		time.pass(wait);
		assertThat(limits.account("busy")).isZero();
		assertThat(limits.account("busy")).isPositive();
	}

	@Test
	void passwordsAreNotGuessedQuickly() {
		for (int guess = 0; guess < 10; guess++) {
			assertThat(limits.signIn("10.0.0.1", "district")).isZero();
		}
		assertThat(limits.signIn("10.0.0.1", "district")).isEqualTo(Duration.ofSeconds(6));
		assertThat(limits.signIn("10.0.0.1", "village")).isZero();
		assertThat(limits.signIn("10.0.0.2", "district")).isZero();
	}

}

package org.touyan.access;

import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

import org.touyan.access.Budgets.Budget;

import static org.assertj.core.api.Assertions.assertThat;

/** Who has spent what there was waits until it is restored, and nobody else does. */
class BudgetTests {

	private static final AccessSettings SETTINGS = new Binder(
			new MapConfigurationPropertySource(Map.of("touyan.access.cost-per-minute", 6_000)))
		.bindOrCreate("touyan.access", AccessSettings.class);

	private final SteppedTime time = new SteppedTime();

	private final Budgets budgets = new Budgets(new RateLimits(SETTINGS, time), SETTINGS);

	@Test
	void whatIsSpentIsRestored() {
		assertThat(budgets.spend("busy", 5_000)).isEqualTo(new Budget(1_000, 6_000, 100, Duration.ZERO));
		Budget refused = budgets.spend("busy", 2_000);
		assertThat(refused.available()).isEqualTo(1_000);
		assertThat(refused.delay()).isEqualTo(Duration.ofSeconds(10));
		assertThat(budgets.spend("other", 2_000).delay()).isZero();
		time.pass(refused.delay());
		assertThat(budgets.spend("busy", 2_000)).isEqualTo(new Budget(0, 6_000, 100, Duration.ZERO));
	}

	@Test
	void whatWasSpentWithoutAskingIsPaidBack() {
		budgets.spend("busy", 6_000);
		assertThat(budgets.owe("busy", 3_000).available()).isEqualTo(-3_000);
		assertThat(budgets.spend("busy", 1).delay()).isCloseTo(Duration.ofSeconds(30), Duration.ofMillis(20));
	}

	@Test
	void whatCostsMoreThanThereEverIsTakesAllThereIs() {
		assertThat(budgets.spend("busy", Long.MAX_VALUE)).isEqualTo(new Budget(0, 6_000, 100, Duration.ZERO));
	}

}

package org.touyan.access;

import java.time.Duration;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import org.springframework.stereotype.Component;

/** What the requests of each account may cost: they spend from a budget of its own, which is restored all the time. */
@Component
public class Budgets {

	private static final int SECONDS = 60;

	/** A bucket is not restored faster than by one in a nanosecond; that much is no limit. */
	private static final long MOST = 60_000_000_000L;

	private final RateLimits limits;

	private final long maximum;

	Budgets(RateLimits limits, AccessSettings settings) {
		this.limits = limits;
		this.maximum = Math.clamp(settings.costPerMinute(), 1, MOST);
	}

	/**
	 * What there is to spend.
	 *
	 * @param available now; less than nothing where more was spent than there was
	 * @param maximum that is ever there
	 * @param restorePerSecond what is restored in a second
	 * @param delay until there is enough; zero where there is
	 */
	public record Budget(long available, long maximum, long restorePerSecond, Duration delay) {
	}

	/**
	 * The budget of who has not spent anything.
	 * @return all there can be
	 */
	public Budget full() {
		return budget(maximum, Duration.ZERO);
	}

	/**
	 * Spends, where there is as much; what costs more than there can ever be takes all there can be.
	 * @param account whose budget it is
	 * @param cost 0 or more
	 * @return what is left, or, where there is not enough, what there is and how long to wait
	 */
	public Budget spend(String account, long cost) {
		ConsumptionProbe probe = bucket(account).tryConsumeAndReturnRemaining(Math.clamp(cost, 1, maximum));
		return budget(probe.getRemainingTokens(),
				probe.isConsumed() ? Duration.ZERO : Duration.ofNanos(probe.getNanosToWaitForRefill()));
	}

	/**
	 * Spends what was spent already, whether there is as much or not.
	 * @param account whose budget it is
	 * @param cost 0 or more
	 * @return what is left
	 */
	public Budget owe(String account, long cost) {
		Bucket bucket = bucket(account);
		bucket.consumeIgnoringRateLimits(Math.clamp(cost, 1, maximum));
		return budget(bucket.getAvailableTokens(), Duration.ZERO);
	}

	private Bucket bucket(String account) {
		return limits.bucket(RateLimits.Counted.COST, maximum, account);
	}

	private Budget budget(long available, Duration delay) {
		return new Budget(available, maximum, maximum / SECONDS, delay);
	}

}

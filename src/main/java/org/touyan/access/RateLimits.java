package org.touyan.access;

import java.time.Duration;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;

/** Counts what each account, and each address that is nobody's, asks; nobody's requests count against another. */
final class RateLimits {

	/** More than a district has accounts; who is forgotten begins anew. */
	private static final long BUCKETS = 100_000;

	private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
		.maximumSize(BUCKETS)
		.expireAfterAccess(Duration.ofMinutes(2))
		.build();

	private final AccessSettings settings;

	private final TimeMeter time;

	RateLimits(AccessSettings settings, TimeMeter time) {
		this.settings = settings;
		this.time = time;
	}

	/** Counts a request of an account; gives the time to wait where there were too many, else zero. */
	Duration account(String account) {
		return wait("account " + account, settings.requestsPerMinute());
	}

	Duration address(String address) {
		return wait("address " + address, settings.anonymousRequestsPerMinute());
	}

	Duration signIn(String address, String account) {
		return wait("sign-in " + address + " " + account, settings.signInsPerMinute());
	}

	private Duration wait(String who, int perMinute) {
		ConsumptionProbe probe = bucket(who, perMinute).tryConsumeAndReturnRemaining(1);
		return probe.isConsumed() ? Duration.ZERO : Duration.ofNanos(probe.getNanosToWaitForRefill());
	}

	Bucket bucket(String who, long perMinute) {
		return buckets.get(who,
				_ -> Bucket.builder()
					.addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
					.withCustomTimePrecision(time)
					.build());
	}

}

package org.touyan.access;

import java.time.Duration;
import java.util.List;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;

/** Counts what each account, and each address that is nobody's, asks; nobody's requests count against another. */
final class RateLimits {

	/** More than a district has accounts; who is forgotten begins anew. */
	private static final long BUCKETS = 100_000;

	private final Cache<Key, Bucket> buckets = Caffeine.newBuilder()
		.maximumSize(BUCKETS)
		.expireAfterAccess(Duration.ofMinutes(2))
		.build();

	private final AccessSettings settings;

	private final TimeMeter time;

	RateLimits(AccessSettings settings, TimeMeter time) {
		this.settings = settings;
		this.time = time;
	}

	/** What is counted. */
	enum Counted {

		REQUESTS, ANONYMOUS_REQUESTS, SIGN_INS, COST

	}

	private record Key(Counted counted, List<String> who) {
	}

	/** Counts a request of an account; gives the time to wait where there were too many, else zero. */
	Duration account(String account) {
		return wait(Counted.REQUESTS, settings.requestsPerMinute(), account);
	}

	Duration address(String address) {
		return wait(Counted.ANONYMOUS_REQUESTS, settings.anonymousRequestsPerMinute(), address);
	}

	Duration signIn(String address, String account) {
		return wait(Counted.SIGN_INS, settings.signInsPerMinute(), address, account);
	}

	private Duration wait(Counted counted, int perMinute, String... who) {
		ConsumptionProbe probe = bucket(counted, perMinute, who).tryConsumeAndReturnRemaining(1);
		return probe.isConsumed() ? Duration.ZERO : Duration.ofNanos(probe.getNanosToWaitForRefill());
	}

	Bucket bucket(Counted counted, long perMinute, String... who) {
		return buckets.get(new Key(counted, List.of(who)),
				_ -> Bucket.builder()
					.addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
					.withCustomTimePrecision(time)
					.build());
	}

}

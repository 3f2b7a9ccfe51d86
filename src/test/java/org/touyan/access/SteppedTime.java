package org.touyan.access;

import java.time.Duration;

import io.github.bucket4j.TimeMeter;

/** Time for rate limits that passes only when a test says so. */
final class SteppedTime implements TimeMeter {

	private long nanoseconds;

	void pass(Duration time) {
		nanoseconds += time.toNanos();
	}

	@Override
	public long currentTimeNanos() {
		return nanoseconds;
	}

	@Override
	public boolean isWallClockBased() {
		return false;
	}

}

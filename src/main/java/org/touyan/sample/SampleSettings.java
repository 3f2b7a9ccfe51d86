package org.touyan.sample;

import java.time.Clock;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is loaded into an empty store.
 *
 * @param scale district, city, province or a plain number of districts
 * @param seed from which all chance of the sample comes
 * @param until the last day of what it tells; the day of the load where none is given
 */
@ConfigurationProperties("touyan.sample")
record SampleSettings(@DefaultValue("district") String scale, @DefaultValue("370112") long seed,
		@Nullable LocalDate until) {

	private static final int MOST = 9_999;

	/** The last day of what the sample tells, for a load on the clock's day. */
	LocalDate lastDay(Clock clock) {
		return until == null ? LocalDate.now(clock) : until;
	}

	/** The number of districts. */
	int districts() {
		int districts = switch (scale) {
			case "district" -> 1;
			case "city" -> 10;
			case "province" -> 100;
			default -> Integer.parseInt(scale);
		};
		if (districts < 1 || districts > MOST) {
			throw new IllegalArgumentException("touyan.sample.scale is a number from 1 to %d.".formatted(MOST));
		}
		return districts;
	}

}

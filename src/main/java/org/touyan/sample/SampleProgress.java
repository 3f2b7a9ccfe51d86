package org.touyan.sample;

import java.time.LocalDate;

import org.neo4j.driver.Value;

/**
 * How far a load has come.
 *
 * @param version of the sample that it loads
 * @param until the last day of what the sample tells
 * @param scale the number of districts it is to load
 * @param district the one it is at, from 0 on
 * @param done how many batches of that one are in the store
 */
record SampleProgress(int version, long seed, LocalDate until, int scale, int district, int done, boolean complete) {

	static SampleProgress of(Value load) {
		return new SampleProgress(load.get("version").asInt(0), load.get("seed").asLong(),
				load.get("until").asLocalDate(SampleDates.END), load.get("scale").asInt(), load.get("district").asInt(),
				load.get("done").asInt(), load.get("complete").asBoolean());
	}

}

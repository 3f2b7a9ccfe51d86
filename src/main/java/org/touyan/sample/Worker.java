package org.touyan.sample;

import org.touyan.graph.Period;
import org.touyan.people.WorkerBand;

/** A person's time as a community worker. */
record Worker(SampleNode person, SampleNode record, WorkerBand band, Period span) {
}

package org.touyan.sample;

import java.time.LocalDate;

import org.touyan.reserves.ReserveStatus;

/** A status of a reserve record and the day it began. */
record ReserveStep(ReserveStatus status, LocalDate from) {
}

package org.touyan.api;

import java.util.List;

/**
 * What a field of the type Subscription follows: something to which more is added all the time, each piece with a
 * number. It is equal for all who follow the same, so that what is read for one of them is read for all.
 */
public interface Followed {

	/**
	 * What comes next.
	 *
	 * @param events in their order; each becomes an answer
	 * @param position the number of the last that was looked at, whether it is among the events or nothing for who
	 * follows
	 * @param hasNext whether there are more already
	 */
	record Batch(List<?> events, long position, boolean hasNext) {

		public Batch {
			events = List.copyOf(events);
		}

	}

	/**
	 * What a field answers: what it follows, and from where on.
	 *
	 * @param position the number of the last piece that the client has
	 */
	record From(Followed what, long position) {
	}

	/**
	 * Reads what comes after a position, as somebody may see it now.
	 * @return some of it, where it is much
	 */
	Batch next(long position, FieldContext context);

}

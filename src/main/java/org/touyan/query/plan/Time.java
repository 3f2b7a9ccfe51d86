package org.touyan.query.plan;

/** When something that is read must hold. */
public sealed interface Time {

	/**
	 * The day for which values are computed.
	 *
	 * @return the day itself; of a period its last day or today, whichever is earlier
	 */
	Parameter day();

	/** On a day. */
	record Day(Parameter day) implements Time {

		@Override
		public String toString() {
			return day.name().startsWith(Parameter.AS_OF) ? "" : " on " + day;
		}

	}

	/**
	 * On some day of a period.
	 *
	 * @param from the first day
	 * @param to the first day after the last
	 */
	record Period(Parameter from, Parameter to, Parameter day) implements Time {

		@Override
		public String toString() {
			return " within " + from + ".." + to;
		}

	}

}

package org.touyan.people;

import java.time.LocalDate;

/**
 * The line of age at which somebody leaves office.
 *
 * @param on the first day beyond it, the first of the month after the one in which the age is reached
 */
public record AgeLine(Kind kind, LocalDate on) {

	/** Which line it is. 年龄界限 */
	public enum Kind {

		/** 退休 */
		RETIREMENT,
		/** 离任年龄线 */
		DEPARTMENT_LINE

	}

}

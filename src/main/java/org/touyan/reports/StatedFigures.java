package org.touyan.reports;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.touyan.api.Rows;

/** What sources state, as {@code questions/reports/stated.graphql} reads it. */
record StatedFigures(Rows<StatedFigure> statedFigures) {

	/**
	 * One figure.
	 *
	 * @param about null where who asks does not see it
	 */
	record StatedFigure(String id, String metric, double value, String unit, @Nullable Qualifier qualifier,
			String source, LocalDate statedOn, @Nullable About about) {
	}

	record About(String id, String type) {

		boolean isDivision() {
			return id.matches("[0-9]{12}");
		}

		boolean isAlliance() {
			return type.equals("Alliance");
		}

		/** The beginning that the codes of all in the division have. */
		String area() {
			return id.replaceFirst("(000000|000)$", "");
		}

	}

}

package org.touyan.reserves;

import java.time.LocalDate;
import java.time.YearMonth;

import org.touyan.api.Rows;
import org.touyan.organisations.HeldPost;
import org.touyan.organisations.Sex;
import org.touyan.people.AgeLine;
import org.touyan.people.AgeLines;

/**
 * Somebody in office, as questions read it.
 *
 * @param birthMonth such as 1985-03
 * @param holdings all posts that are held on the day of the question
 */
public record Incumbent(String id, Sex sex, String birthMonth, Rows<HeldPost> holdings) {

	/** The age on a day, in full years by months. */
	public int age(LocalDate day) {
		return Ages.on(day, birthMonth);
	}

	/** The age at which the person leaves office. */
	public AgeLine line(AgeLines lines) {
		return lines.of(sex, YearMonth.parse(birthMonth), holdings.nodes());
	}

}

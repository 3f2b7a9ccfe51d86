package org.touyan.people;

import java.time.YearMonth;
import java.util.Collection;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import org.touyan.organisations.HeldPost;
import org.touyan.organisations.PostKind;
import org.touyan.organisations.Sex;
import org.touyan.places.DivisionLevel;

/**
 * At which age those in office leave it. Cadres of the district and its subdistricts, and those whom they send to
 * villages, are employees and retire by the statute ({@link Retirement}). Those in office in villages and communities
 * are elected and no employees; no law says an age for them, so theirs is a line of the department.
 *
 * @param leaving the age, in years, beyond which nobody stays in office in a village or community; counties commonly
 * take 60
 * @param countyGradeFrom the lowest level of divisions in whose bodies the posts are of county grade (县处级): the
 * subdistrict in the districts of a city of vice-provincial standing (副省级城市) as Jinan is, elsewhere the district
 */
@ConfigurationProperties("touyan.age-lines")
public record AgeLines(@DefaultValue("60") int leaving, @DefaultValue("SUBDISTRICT") DivisionLevel countyGradeFrom) {

	/**
	 * The line for somebody in office.
	 * @param held the posts held on the day for which it is asked
	 */
	public AgeLine of(Sex sex, YearMonth bornIn, Collection<HeldPost> held) {
		return isEmployed(held)
				? new AgeLine(AgeLine.Kind.RETIREMENT, Retirement.dateOf(sex, bornIn, isOfCountyGrade(held)))
				: new AgeLine(AgeLine.Kind.DEPARTMENT_LINE, bornIn.plusYears(leaving).plusMonths(1).atDay(1));
	}

	/** Whether somebody who holds these posts is employed, and not only elected in villages and communities. */
	private static boolean isEmployed(Collection<HeldPost> held) {
		return held.stream()
			.anyMatch(each -> each.level() != DivisionLevel.VILLAGE_COMMUNITY || each.isOf(PostKind.FIRST_SECRETARY));
	}

	private boolean isOfCountyGrade(Collection<HeldPost> held) {
		return held.stream().anyMatch(each -> each.level().compareTo(countyGradeFrom) >= 0);
	}

}

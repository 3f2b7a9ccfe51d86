package org.touyan.reserves.ages;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.touyan.organisations.AgeBand;
import org.touyan.reserves.ages.AgeCounts.InBand;
import org.touyan.reserves.ages.AgeCounts.On;
import org.touyan.reserves.ages.AgeCounts.Retired;
import org.touyan.reserves.ages.Officers.Person;

import static org.assertj.core.api.Assertions.assertThat;

/** Two people on two days ten years apart. */
class AgeCountsTests {

	private static final LocalDate DAY = LocalDate.of(2026, 6, 30);

	private static final LocalDate THEN = LocalDate.of(2036, 6, 30);

	private static final List<Person> PEOPLE = List.of(new Person("thirty", "1996-06", LocalDate.of(2056, 7, 1)),
			new Person("fifty", "1975-07", LocalDate.of(2030, 7, 1)));

	@Test
	void bandsAndRetirementAreCountedOnBothDays() {
		assertThat(AgeCounts.of(PEOPLE, DAY, THEN).counts())
			.isEqualTo(Map.of(AgeCounts.PEOPLE, 2L, new InBand(On.NOW, AgeBand.UP_TO_30), 1L,
					new InBand(On.NOW, AgeBand.FROM_46_TO_50), 1L, new Retired(On.NOW, false), 2L,
					new InBand(On.THEN, AgeBand.FROM_36_TO_40), 1L, new InBand(On.THEN, AgeBand.FROM_56), 1L,
					new Retired(On.THEN, false), 1L, new Retired(On.THEN, true), 1L));
	}

	@Test
	void theMeanGrowsByTheYearsBetween() {
		AgeFigures figures = AgeFigures.of(AgeCounts.of(PEOPLE, DAY, THEN), _ -> 2L);
		assertThat(figures.meanAge()).isEqualTo(40);
		assertThat(figures.meanAgeThen()).isEqualTo(50);
	}

	@Test
	void ofNobodyThereIsNoMean() {
		assertThat(AgeCounts.of(List.of(), DAY, THEN).mean(On.NOW)).isNull();
	}

	@Test
	void withoutTheNumberOfPeopleNoMeanIsTold() {
		AgeFigures figures = AgeFigures.of(AgeCounts.of(PEOPLE, DAY, THEN), _ -> null);
		assertThat(figures.meanAge()).isNull();
		assertThat(figures.retiredRateThen()).isNull();
	}

}

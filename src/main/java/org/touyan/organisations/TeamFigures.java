package org.touyan.organisations;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * How a team, or all teams of an area or kind, is filled and made up. People are counted once in it, however many posts
 * they hold; null where so few that it would tell of single people to who asks.
 *
 * @param organisations how many
 * @param meanAge in years
 */
record TeamFigures(int organisations, TeamPlaces establishment, @Nullable Long people, @Nullable Double meanAge,
		List<AgeCount> ages, List<EducationCount> education, List<OriginCount> origins, @Nullable Long women,
		@Nullable Long ethnicMinorities, @Nullable Long outsideParty, @Nullable Long natives,
		@Nullable Long secretariesAndDirectors, @Nullable Long newlyPromoted) {

	record AgeCount(AgeBand band, @Nullable Long people) {
	}

	record EducationCount(@Nullable Education education, @Nullable Long people) {
	}

	record OriginCount(TeamOrigin origin, @Nullable Long people) {
	}

}

package org.touyan.organisations;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.touyan.disclosure.Share;
import org.touyan.organisations.Axis.Organisation;
import org.touyan.organisations.Axis.Site;

/** How far the axis reaches in an area, by the level of its organisations and by the kind of the places. */
record AxisFigures(List<LevelReach> levels, List<SiteReach> places) {

	/**
	 * Organisations of a level.
	 *
	 * @param reached of these, with a chain up to a working committee
	 */
	record LevelReach(AxisLevel level, long organisations, long reached) {
	}

	/**
	 * Places of a kind.
	 *
	 * @param reached of these, with an organisation of their level that is reached
	 * @param share from 0 to 1; null where there are no places
	 */
	record SiteReach(SiteKind kind, long places, long reached, @Nullable Double share) {
	}

	/** Of all that lies in a part of the axis. */
	static AxisFigures of(AxisPart part, AxisChain chain) {
		List<Organisation> organisations = part.organisations();
		return new AxisFigures(
				Arrays.stream(AxisLevel.values())
					.filter(level -> level != AxisLevel.DISTRICT_COMMITTEE)
					.map(level -> levelReach(level, organisations, chain))
					.toList(),
				Arrays.stream(SiteKind.values())
					.map(kind -> siteReach(kind, part.sites(),
							AxisChain.seats(kind.level(), organisations, chain::reaches)))
					.toList());
	}

	private static LevelReach levelReach(AxisLevel level, List<Organisation> organisations, AxisChain chain) {
		List<Organisation> all = organisations.stream().filter(each -> each.level() == level).toList();
		return new LevelReach(level, all.size(), all.stream().filter(chain::reaches).count());
	}

	private static SiteReach siteReach(SiteKind kind, List<Site> sites, Set<String> seats) {
		long all = sites.stream().filter(site -> site.kind() == kind).count();
		long reached = sites.stream().filter(site -> site.kind() == kind && seats.contains(site.id())).count();
		return new SiteReach(kind, all, reached, Share.of(reached, all));
	}

}

package org.touyan.organisations.axis;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.touyan.disclosure.Share;
import org.touyan.organisations.AxisLevel;
import org.touyan.organisations.axis.Axis.Organisation;
import org.touyan.organisations.axis.Axis.Site;
import org.touyan.organisations.axis.Axis.SiteKind;
import org.touyan.places.DivisionLevel;
import org.touyan.places.Territory;

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

	/** The Party organisations and the places of the axis that lie in one territory. */
	record Part(List<Organisation> organisations, List<Site> sites) {

		static Part whole(Axis axis) {
			return new Part(axis.partyOrganisations().nodes(), axis.sites());
		}

		/** By the first nine digits of their codes; what belongs to the district itself is in none. */
		Map<String, Part> bySubdistrict() {
			Map<String, List<Organisation>> organisationsOf = organisations.stream()
				.collect(Collectors.groupingBy(each -> Territory.subdistrict(each.territory())));
			Map<String, List<Site>> sitesOf = sites.stream()
				.collect(Collectors.groupingBy(each -> Territory.subdistrict(each.territory())));
			Set<String> codes = new TreeSet<>(organisationsOf.keySet());
			codes.addAll(sitesOf.keySet());
			codes.removeIf(code -> DivisionLevel.of(code).compareTo(DivisionLevel.SUBDISTRICT) > 0);
			var parts = new TreeMap<String, Part>();
			codes.forEach(code -> parts.put(code,
					new Part(organisationsOf.getOrDefault(code, List.of()), sitesOf.getOrDefault(code, List.of()))));
			return parts;
		}

	}

	/** Of all that lies in a part of the axis. */
	static AxisFigures of(Part part, AxisChain chain) {
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

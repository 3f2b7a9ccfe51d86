package org.touyan.organisations;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.touyan.organisations.Axis.Organisation;
import org.touyan.organisations.Axis.Site;
import org.touyan.places.DivisionLevel;
import org.touyan.places.Territory;

/** The Party organisations and the places of the axis that lie in one territory. */
record AxisPart(List<Organisation> organisations, List<Site> sites) {

	static AxisPart whole(Axis axis) {
		return new AxisPart(axis.partyOrganisations().nodes(), axis.sites());
	}

	/** By the first nine digits of their codes; what belongs to the district itself is in none. */
	Map<String, AxisPart> bySubdistrict() {
		Map<String, List<Organisation>> organisationsOf = organisations.stream()
			.collect(Collectors.groupingBy(each -> Territory.subdistrict(each.territory())));
		Map<String, List<Site>> sitesOf = sites.stream()
			.collect(Collectors.groupingBy(each -> Territory.subdistrict(each.territory())));
		Set<String> codes = new TreeSet<>(organisationsOf.keySet());
		codes.addAll(sitesOf.keySet());
		codes.removeIf(code -> DivisionLevel.of(code).compareTo(DivisionLevel.SUBDISTRICT) > 0);
		var parts = new TreeMap<String, AxisPart>();
		codes.forEach(code -> parts.put(code,
				new AxisPart(organisationsOf.getOrDefault(code, List.of()), sitesOf.getOrDefault(code, List.of()))));
		return parts;
	}

}

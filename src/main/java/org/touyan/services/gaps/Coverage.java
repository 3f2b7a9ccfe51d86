package org.touyan.services.gaps;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.touyan.api.NodeRef;
import org.touyan.places.Territory;
import org.touyan.services.FacilityKind;

/** The facilities of a subdistrict, and how many of its communities lack which. */
record Coverage(String area, NodeRef subdistrict, long communities, long lacking, List<KindGap> kinds, long facilities,
		long openLate) {

	record KindGap(FacilityKind kind, long communities) {
	}

	/** Of each subdistrict with a community, in the order of the codes. */
	static List<Coverage> of(List<Gap> communities, List<Facilities.Facility> open, Set<FacilityKind> kinds) {
		Map<String, List<Facilities.Facility>> facilities = open.stream()
			.collect(Collectors.groupingBy(each -> Territory.subdistrict(each.territory())));
		return communities.stream()
			.collect(Collectors.groupingBy(each -> Territory.subdistrict(each.community()), TreeMap::new,
					Collectors.toList()))
			.entrySet()
			.stream()
			.map(each -> of(each.getKey(), each.getValue(), facilities.getOrDefault(each.getKey(), List.of()), kinds))
			.toList();
	}

	private static Coverage of(String area, List<Gap> communities, List<Facilities.Facility> open,
			Set<FacilityKind> kinds) {
		return new Coverage(area, new NodeRef(Territory.code(area)), communities.size(),
				communities.stream().filter(Gap::isOne).count(),
				kinds.stream()
					.sorted()
					.map(kind -> new KindGap(kind,
							communities.stream().filter(each -> each.missing().contains(kind)).count()))
					.toList(),
				open.size(), open.stream().filter(Facilities.Facility::lateOpening).count());
	}

}

package org.touyan.services.gaps;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.touyan.services.FacilityKind;

/** What a community lacks; nothing where it has all. */
record Gap(String community, List<FacilityKind> missing) {

	/** What each community lacks of the kinds that it should have, in the order of the codes. */
	static List<Gap> of(Collection<String> communities, List<Facilities.Facility> open, Set<FacilityKind> kinds) {
		Map<String, Set<FacilityKind>> there = open.stream()
			.collect(Collectors.groupingBy(Facilities.Facility::territory,
					Collectors.mapping(Facilities.Facility::kind, Collectors.toSet())));
		return communities.stream()
			.sorted()
			.map(code -> new Gap(code,
					kinds.stream()
						.filter(kind -> !there.getOrDefault(code, Set.of()).contains(kind))
						.sorted()
						.toList()))
			.toList();
	}

	boolean isOne() {
		return !missing.isEmpty();
	}

}

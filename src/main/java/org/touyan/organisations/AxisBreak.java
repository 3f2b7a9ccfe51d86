package org.touyan.organisations;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.touyan.api.NodeRef;
import org.touyan.organisations.Axis.Organisation;
import org.touyan.organisations.Axis.Site;
import org.touyan.places.Territory;

/**
 * A place where the five-level axis breaks.
 *
 * @param missing the level of the organisation that is not there
 * @param organisation below or above which nothing is; null where a place has none
 * @param text says it to a clerk
 */
record AxisBreak(AxisBreakKind kind, AxisLevel missing, @Nullable NodeRef organisation, NodeRef place, String territory,
		NodeRef subdistrict, String text) {

	private static AxisBreak of(AxisBreakKind kind, Site site) {
		return new AxisBreak(kind, site.kind().level(), null, new NodeRef(site.id()), site.territory(),
				subdistrict(site.territory()), kind.text(site.name()));
	}

	private static AxisBreak of(AxisBreakKind kind, AxisLevel missing, Organisation organisation) {
		return new AxisBreak(kind, missing, new NodeRef(organisation.id()), new NodeRef(organisation.seatId()),
				organisation.territory(), subdistrict(organisation.territory()), kind.text(organisation.name()));
	}

	private static NodeRef subdistrict(String territory) {
		return new NodeRef(Territory.code(Territory.subdistrict(territory)));
	}

	/** All of an area, by place and by kind. */
	static List<AxisBreak> all(Axis axis) {
		AxisChain chain = axis.chain();
		List<Organisation> organisations = axis.partyOrganisations().nodes();
		Stream<AxisBreak> withoutOrganisation = Stream.of(AxisBreakKind.values())
			.filter(kind -> kind.site() != null)
			.flatMap(kind -> withoutOrganisation(kind, axis));
		Stream<AxisBreak> withoutSuperior = organisations.stream()
			.filter(each -> each.superiorCard() == null && each.level() != AxisLevel.DISTRICT_COMMITTEE)
			.map(each -> of(AxisBreakKind.ORGANISATION_WITHOUT_SUPERIOR, each.level().above(), each));
		return Stream
			.of(withoutOrganisation,
					without(AxisBreakKind.BRANCH_WITHOUT_GROUP, AxisLevel.BUILDING_GROUP, organisations, chain),
					without(AxisBreakKind.GROUP_WITHOUT_HUB, AxisLevel.PARTY_MEMBER_HUB_HOUSEHOLD, organisations,
							chain),
					withoutSuperior)
			.flatMap(breaks -> breaks)
			.sorted(Comparator.comparing(AxisBreak::territory)
				.thenComparing(AxisBreak::kind)
				.thenComparing(AxisBreak::key))
			.toList();
	}

	/** Places of the kind in which no organisation of its level has its seat. */
	private static Stream<AxisBreak> withoutOrganisation(AxisBreakKind kind, Axis axis) {
		List<Site> sites = axis.sites().stream().filter(site -> site.kind() == kind.site()).toList();
		Set<String> seats = sites.isEmpty() ? Set.of()
				: AxisChain.seats(sites.getFirst().kind().level(), axis.partyOrganisations().nodes(), _ -> true);
		return sites.stream().filter(site -> !seats.contains(site.id())).map(site -> of(kind, site));
	}

	/** Those of the level above this one to which none of it answers. */
	private static Stream<AxisBreak> without(AxisBreakKind kind, AxisLevel level, List<Organisation> organisations,
			AxisChain chain) {
		Set<String> with = chain.superiorsOf(level);
		return organisations.stream()
			.filter(each -> each.level() == level.above() && !with.contains(each.id()))
			.map(each -> of(kind, level, each));
	}

	String key() {
		return kind + (organisation == null ? place.id() : organisation.id());
	}

}

package org.touyan.organisations;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.touyan.api.NodeRef;
import org.touyan.organisations.Axis.Organisation;
import org.touyan.organisations.Axis.Site;

/**
 * A place where the five-level axis breaks.
 *
 * @param missing the level of the organisation that is not there
 * @param organisation below or above which nothing is; null where a place has none
 * @param text says it to a clerk
 */
record AxisBreak(AxisBreakKind kind, AxisLevel missing, @Nullable NodeRef organisation, NodeRef place, String territory,
		NodeRef subdistrict, String text) {

	private static final int SUBDISTRICT = 9;

	private static AxisBreak of(AxisBreakKind kind, Site site) {
		return new AxisBreak(kind, site.kind().level(), null, new NodeRef(site.id()), site.territory(),
				subdistrict(site.territory()), kind.text(site.name()));
	}

	private static AxisBreak of(AxisBreakKind kind, AxisLevel missing, Organisation organisation) {
		return new AxisBreak(kind, missing, new NodeRef(organisation.id()), new NodeRef(organisation.seatId()),
				organisation.territory(), subdistrict(organisation.territory()), kind.text(organisation.name()));
	}

	private static NodeRef subdistrict(String territory) {
		return new NodeRef(territory.substring(0, SUBDISTRICT) + "000");
	}

	/** All of an area, by place and by kind. */
	static List<AxisBreak> all(Axis axis) {
		AxisChain chain = axis.chain();
		List<Organisation> organisations = axis.partyOrganisations().nodes();
		Stream<AxisBreak> withoutOrganisation = Stream.of(AxisBreakKind.values())
			.filter(kind -> kind.site() != null)
			.flatMap(kind -> axis.sites()
				.stream()
				.filter(site -> site.kind() == kind.site()
						&& !AxisChain.seats(site.kind().level(), organisations, _ -> true).contains(site.id()))
				.map(site -> of(kind, site)));
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

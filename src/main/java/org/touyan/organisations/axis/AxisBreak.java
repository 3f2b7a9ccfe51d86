package org.touyan.organisations.axis;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.touyan.api.NodeRef;
import org.touyan.organisations.AxisLevel;
import org.touyan.organisations.axis.Axis.Organisation;
import org.touyan.organisations.axis.Axis.Site;
import org.touyan.organisations.axis.Axis.SiteKind;
import org.touyan.places.Territory;

/**
 * A place where the five-level axis breaks.
 *
 * @param missing the level of the organisation that is not there
 * @param organisation below or above which nothing is; null where a place has none
 * @param text says it to a clerk
 */
record AxisBreak(Kind kind, AxisLevel missing, @Nullable NodeRef organisation, NodeRef place, String territory,
		NodeRef subdistrict, String text) {

	/** Where the five-level axis can break, each with what is said of it to a clerk. 断点类型 */
	enum Kind {

		SUBDISTRICT_WITHOUT_COMMITTEE(SiteKind.SUBDISTRICT, "%s没有街道党工委"),
		COMMUNITY_WITHOUT_ORGANISATION(SiteKind.COMMUNITY, "%s没有社区党组织"),
		VILLAGE_WITHOUT_ORGANISATION(SiteKind.VILLAGE, "%s没有村党组织"), ESTATE_WITHOUT_BRANCH(SiteKind.ESTATE, "%s没有小区党支部"),
		BRANCH_WITHOUT_GROUP(null, "%s下没有楼栋党小组"), GROUP_WITHOUT_HUB(null, "%s下没有党员中心户"),
		ORGANISATION_WITHOUT_SUPERIOR(null, "%s没有隶属的上级党组织");

		private final @Nullable SiteKind site;

		private final String text;

		Kind(@Nullable SiteKind site, String text) {
			this.site = site;
			this.text = text;
		}

		/** The kind of place that has no organisation; null where an organisation lacks another. */
		@Nullable
		SiteKind site() {
			return site;
		}

		String text(String name) {
			return text.formatted(name);
		}

	}

	private static AxisBreak of(Kind kind, Site site) {
		return new AxisBreak(kind, site.kind().level(), null, new NodeRef(site.id()), site.territory(),
				subdistrict(site.territory()), kind.text(site.name()));
	}

	private static AxisBreak of(Kind kind, AxisLevel missing, Organisation organisation) {
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
		Stream<AxisBreak> withoutOrganisation = Stream.of(Kind.values())
			.filter(kind -> kind.site() != null)
			.flatMap(kind -> withoutOrganisation(kind, axis));
		Stream<AxisBreak> withoutSuperior = organisations.stream()
			.filter(each -> each.superiorCard() == null && each.level() != AxisLevel.DISTRICT_COMMITTEE)
			.map(each -> of(Kind.ORGANISATION_WITHOUT_SUPERIOR, each.level().above(), each));
		return Stream
			.of(withoutOrganisation, without(Kind.BRANCH_WITHOUT_GROUP, AxisLevel.BUILDING_GROUP, organisations, chain),
					without(Kind.GROUP_WITHOUT_HUB, AxisLevel.PARTY_MEMBER_HUB_HOUSEHOLD, organisations, chain),
					withoutSuperior)
			.flatMap(breaks -> breaks)
			.sorted(Comparator.comparing(AxisBreak::territory)
				.thenComparing(AxisBreak::kind)
				.thenComparing(AxisBreak::key))
			.toList();
	}

	/** Places of the kind in which no organisation of its level has its seat. */
	private static Stream<AxisBreak> withoutOrganisation(Kind kind, Axis axis) {
		List<Site> sites = axis.sites().stream().filter(site -> site.kind() == kind.site()).toList();
		Set<String> seats = sites.isEmpty() ? Set.of()
				: AxisChain.seats(sites.getFirst().kind().level(), axis.partyOrganisations().nodes(), _ -> true);
		return sites.stream().filter(site -> !seats.contains(site.id())).map(site -> of(kind, site));
	}

	/** Those of the level above this one to which none of it answers. */
	private static Stream<AxisBreak> without(Kind kind, AxisLevel level, List<Organisation> organisations,
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

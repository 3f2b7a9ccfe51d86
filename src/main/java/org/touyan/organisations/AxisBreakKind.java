package org.touyan.organisations;

import org.jspecify.annotations.Nullable;

/** Where the five-level axis can break, each with what is said of it to a clerk. 断点类型 */
enum AxisBreakKind {

	SUBDISTRICT_WITHOUT_COMMITTEE(SiteKind.SUBDISTRICT, "%s没有街道党工委"),
	COMMUNITY_WITHOUT_ORGANISATION(SiteKind.COMMUNITY, "%s没有社区党组织"),
	VILLAGE_WITHOUT_ORGANISATION(SiteKind.VILLAGE, "%s没有村党组织"), ESTATE_WITHOUT_BRANCH(SiteKind.ESTATE, "%s没有小区党支部"),
	BRANCH_WITHOUT_GROUP(null, "%s下没有楼栋党小组"), GROUP_WITHOUT_HUB(null, "%s下没有党员中心户"),
	ORGANISATION_WITHOUT_SUPERIOR(null, "%s没有隶属的上级党组织");

	private final @Nullable SiteKind site;

	private final String text;

	AxisBreakKind(@Nullable SiteKind site, String text) {
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

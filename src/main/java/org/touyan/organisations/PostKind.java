package org.touyan.organisations;

/** Kinds of post, each with its grade and its usual title. 职务 */
public enum PostKind {

	/** 书记 */
	SECRETARY(PostGrade.CHIEF, "书记"),
	/** 副书记 */
	DEPUTY_SECRETARY(PostGrade.DEPUTY, "副书记"),
	/** 党组织委员 */
	PARTY_COMMITTEE_MEMBER(PostGrade.OTHER, "委员"),
	/** 主任 */
	DIRECTOR(PostGrade.CHIEF, "主任"),
	/** 副主任 */
	DEPUTY_DIRECTOR(PostGrade.DEPUTY, "副主任"),
	/** 村（居）委会委员 */
	COMMITTEE_MEMBER(PostGrade.OTHER, "委员"),
	/** 村文书 */
	CLERK(PostGrade.OTHER, "文书"),
	/** 党小组组长 */
	GROUP_HEAD(PostGrade.CHIEF, "组长"),
	/** 第一书记 */
	FIRST_SECRETARY(PostGrade.OTHER, "第一书记"),
	/** 村务监督委员会主任, who leads nobody but those who watch over the village's affairs */
	SUPERVISION_HEAD(PostGrade.OTHER, "主任"),
	/** 村务监督委员会委员 */
	SUPERVISION_MEMBER(PostGrade.OTHER, "委员");

	private final PostGrade grade;

	private final String title;

	PostKind(PostGrade grade, String title) {
		this.grade = grade;
		this.title = title;
	}

	/** Chief, deputy or neither. */
	public PostGrade grade() {
		return grade;
	}

	/** Whether it is of a Party organisation, so that only members can hold it. */
	public boolean isOfParty() {
		return switch (this) {
			case SECRETARY, DEPUTY_SECRETARY, PARTY_COMMITTEE_MEMBER, GROUP_HEAD, FIRST_SECRETARY -> true;
			case DIRECTOR, DEPUTY_DIRECTOR, COMMITTEE_MEMBER, CLERK, SUPERVISION_HEAD, SUPERVISION_MEMBER -> false;
		};
	}

	/** The title without the organisation's name. */
	public String title() {
		return title;
	}

}

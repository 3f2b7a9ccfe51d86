package org.touyan.reserves;

import org.touyan.organisations.PostKind;

/** What a person is in reserve for. 后备类型 */
public enum ReserveKind {

	/** 村（社区）党组织书记后备 */
	SECRETARY_RESERVE(PostKind.SECRETARY),
	/** “两委”成员后备 */
	MEMBER_RESERVE(PostKind.COMMITTEE_MEMBER);

	private final PostKind post;

	ReserveKind(PostKind post) {
		this.post = post;
	}

	/** The kind of post for which the number is required. */
	public PostKind post() {
		return post;
	}

}

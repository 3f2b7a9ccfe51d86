package org.touyan.alliances;

/** Parts that members play in an alliance. 成员角色 */
public enum AllianceRole {

	LEAD("牵头"), MEMBER("成员"), SUPPORT("支持单位");

	private final String chinese;

	AllianceRole(String chinese) {
		this.chinese = chinese;
	}

	/** How a clerk says it. */
	public String chinese() {
		return chinese;
	}

}

package org.touyan.alliances.path;

/** What can tie two villages or communities to each other. 联系类型 */
public enum LinkKind {

	ALLIANCE("联建"), PAIRING("城乡共建"), PROJECT("项目"), MENTORSHIP("帮带"), PERSON("共享人员"), SALE("产销"), PARTNER("合作企业");

	private final String chinese;

	LinkKind(String chinese) {
		this.chinese = chinese;
	}

	/** How a clerk says it. */
	public String chinese() {
		return chinese;
	}

}

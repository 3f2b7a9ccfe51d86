package org.touyan.governance;

/** Fields of a plan of action. 领域 */
public enum PlanField {

	URBAN("城市"), RURAL("乡村");

	private final String chinese;

	PlanField(String chinese) {
		this.chinese = chinese;
	}

	/** How a clerk says it. */
	public String chinese() {
		return chinese;
	}

}

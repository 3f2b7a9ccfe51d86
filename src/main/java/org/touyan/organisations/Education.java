package org.touyan.organisations;

/** Education, the main steps of table ZB64, the highest first. 学历 */
public enum Education {

	/** 研究生 */
	GRADUATE("研究生"),
	/** 大学 */
	UNIVERSITY("大学"),
	/** 大专 */
	COLLEGE("大专"),
	/** 中专 */
	VOCATIONAL("中专"),
	/** 高中 */
	SENIOR_SECONDARY("高中"),
	/** 初中 */
	JUNIOR_SECONDARY("初中");

	private final String title;

	Education(String title) {
		this.title = title;
	}

	/** Its name in Chinese. */
	public String title() {
		return title;
	}

	/** Whether it is as high as another or higher. */
	public boolean isAtLeast(Education other) {
		return compareTo(other) <= 0;
	}

}

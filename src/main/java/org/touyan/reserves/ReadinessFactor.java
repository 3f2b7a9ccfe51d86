package org.touyan.reserves;

/** What makes a reserve ready, with how much it weighs where no setting says another weight. 成熟度因素 */
public enum ReadinessFactor {

	/** 在库时间 */
	POOL(3),
	/** 考察 */
	INSPECTION(3),
	/** 帮带 */
	MENTORING(2),
	/** 培训 */
	TRAINING(1),
	/** 学历 */
	EDUCATION(2),
	/** 年龄 */
	AGE(2),
	/** 证书 */
	CERTIFICATE(1);

	private final double standardWeight;

	ReadinessFactor(double standardWeight) {
		this.standardWeight = standardWeight;
	}

	/** How much it weighs where no setting says another weight. */
	public double standardWeight() {
		return standardWeight;
	}

}

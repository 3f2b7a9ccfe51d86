package org.touyan.organisations;

import java.util.Arrays;

/** Bands of age in full years, as cadre analysis has them. 年龄段 */
public enum AgeBand {

	/** 30岁及以下 */
	UP_TO_30(30),
	/** 31-35岁 */
	FROM_31_TO_35(35),
	/** 36-40岁 */
	FROM_36_TO_40(40),
	/** 41-45岁 */
	FROM_41_TO_45(45),
	/** 46-50岁 */
	FROM_46_TO_50(50),
	/** 51-55岁 */
	FROM_51_TO_55(55),
	/** 56岁及以上 */
	FROM_56(Integer.MAX_VALUE);

	private final int oldest;

	AgeBand(int oldest) {
		this.oldest = oldest;
	}

	/** Whether those in it are young cadres: 35 at the most. 年轻干部 */
	public boolean isYoung() {
		return compareTo(FROM_31_TO_35) <= 0;
	}

	/** The band of an age in full years. */
	public static AgeBand of(int age) {
		return Arrays.stream(values()).filter(band -> age <= band.oldest).findFirst().orElseThrow();
	}

}

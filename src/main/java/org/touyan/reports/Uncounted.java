package org.touyan.reports;

/** Why the graph does not count what a source states, in words for a clerk. */
final class Uncounted {

	private Uncounted() {
	}

	/** The reason by what is measured. */
	static String why(String metric) {
		return switch (metric) {
			case "entrustedKeys", "entrustedKeyHouseholds", "entrustedKeyServices" -> "涉及住户，图谱不收录住户及其托管钥匙，只保留引述数据";
			case "yearsWithoutPetitions" -> "图谱不收录信访人员和信访事项，只保留引述数据";
			case "operatingRevenue" -> "图谱只收录集体收入，未收录营业收入";
			case "greeningYears", "greenedArea" -> "图谱未收录造林年限与面积";
			case "serviceKinds", "freeServices", "services", "serviceEvents" -> "图谱未收录社区服务项目与活动";
			case "incomerShare" -> "图谱不收录居民个人，未收录外来人口占比";
			case "farmMarkets" -> "图谱未收录助农大集";
			default -> "图谱未收录该指标，不作推算";
		};
	}

}

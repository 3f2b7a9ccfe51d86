package org.touyan.reports;

/** Why the graph does not count what a source states, in words for a clerk. */
final class Uncounted {

	private Uncounted() {
	}

	/** The reason by what is measured. */
	static String why(String metric) {
		return switch (metric) {
			case "entrustedKeyHouseholds" -> "图谱不收录住户，居家服务只登记户数，只保留引述数据";
			case "yearsWithoutPetitions" -> "图谱不收录信访人员和信访事项，只保留引述数据";
			case "incomerShare" -> "图谱不收录居民个人，未收录外来人口占比";
			default -> "图谱未收录该指标，不作推算";
		};
	}

}

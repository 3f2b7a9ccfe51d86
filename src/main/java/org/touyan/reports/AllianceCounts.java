package org.touyan.reports;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.touyan.alliances.Growth;
import org.touyan.api.QueryContext;
import org.touyan.api.ReadBy;
import org.touyan.api.Rows;
import org.touyan.reports.StatedFigures.About;

/** What the graph counts of an alliance, as {@code questions/reports/alliance.graphql} reads it. */
@ReadBy("reports/alliance")
record AllianceCounts(@Nullable Alliance alliance) {

	/** What is counted here. */
	static final Set<String> METRICS = Set.of("allianceMembers", "incomeGrowthYears");

	record Alliance(Rows<Member> members, Rows<Income> incomes) {
	}

	record Member(String type) {

		boolean isVillage() {
			return type.equals("Village") || type.equals("UnresolvedPlace");
		}

	}

	record Income(int year, long amount) {
	}

	static AllianceCounts read(About about, QueryContext question) {
		return question.figures(Map.of("id", about.id()), AllianceCounts.class);
	}

	Count count(String metric) {
		if (alliance == null) {
			return Count.none("该联建当日不存在");
		}
		return switch (metric) {
			case "allianceMembers" ->
				Count.of(alliance.members().nodes().stream().filter(Member::isVillage).count(), "当日的成员村数，含未具名的村");
			case "incomeGrowthYears" -> growth(alliance);
			default -> throw new IllegalArgumentException(metric);
		};
	}

	private static Count growth(Alliance alliance) {
		var incomes = alliance.incomes()
			.nodes()
			.stream()
			.collect(Collectors.toMap(Income::year, Income::amount, Long::sum, TreeMap::new));
		if (incomes.isEmpty()) {
			return Count.none("图谱中尚无该联建的集体收入");
		}
		int last = incomes.lastKey();
		int years = 0;
		while (hasGrown(last - years, incomes)) {
			years++;
		}
		return Count.of(years, "截至%d年，联建集体收入比上年增长10%%及以上的连续年数".formatted(last));
	}

	private static boolean hasGrown(int year, Map<Integer, Long> incomes) {
		Growth growth = Growth.to(year, incomes.get(year - 1), incomes.get(year));
		return growth != null && growth.hasTwoDigits();
	}

}

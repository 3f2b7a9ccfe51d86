package org.touyan.reports;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

	record Alliance(Rows<Member> members) {
	}

	/**
	 * A member.
	 *
	 * @param incomes of a village; null of others
	 */
	record Member(String type, @Nullable Rows<Income> incomes) {

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

	/** What the source says of the villages, counted of those that are known: all of their incomes together. */
	private static Count growth(Alliance alliance) {
		List<Rows<Income>> villages = alliance.members()
			.nodes()
			.stream()
			.flatMap(each -> Stream.ofNullable(each.incomes()))
			.filter(each -> !each.nodes().isEmpty())
			.toList();
		var incomes = villages.stream()
			.flatMap(each -> each.nodes().stream())
			.collect(Collectors.toMap(Income::year, Income::amount, Long::sum, TreeMap::new));
		if (incomes.isEmpty()) {
			return Count.none("图谱中尚无成员村的集体收入");
		}
		int last = incomes.lastKey();
		int years = 0;
		while (hasGrown(last - years, incomes)) {
			years++;
		}
		return Count.of(years, "截至%d年，已知名的%d个成员村集体收入合计比上年增长10%%及以上的连续年数".formatted(last, villages.size()));
	}

	private static boolean hasGrown(int year, Map<Integer, Long> incomes) {
		Growth growth = Growth.to(year, incomes.get(year - 1), incomes.get(year));
		return growth != null && growth.hasTwoDigits();
	}

}

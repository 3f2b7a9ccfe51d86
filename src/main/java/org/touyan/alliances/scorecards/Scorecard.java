package org.touyan.alliances.scorecards;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.touyan.alliances.Growth;
import org.touyan.api.NodeRef;
import org.touyan.places.Territory;

/**
 * The figures of an alliance with certain members.
 *
 * @param memberCount all members, whether they are seen or not
 * @param places the villages and communities of which the figures are
 */
record Scorecard(int memberCount, int villageCount, int subdistrictCount, List<NodeRef> places, List<InYear> years,
		GrowthRule villageGrowth, GrowthRule ownGrowth, int projectCount, int completedProjectCount, long investment,
		int memberProjectCount, int brandCount, int brandProductCount, int productCount, int sharedProductCount,
		int adviserCount, int sharedAdviserCount, int reserveCount, int sharedPeopleCount) {

	/** The figures of a year. */
	record InYear(int year, @Nullable Long villageIncome, int closedVillages, @Nullable Double villageIncomeMean,
			@Nullable Double villageGrowth, @Nullable Long ownIncome, @Nullable Double ownGrowth,
			@Nullable Long villageVisits, @Nullable Long ownVisits, int meetingsHeld, @Nullable Double meetingsDue,
			@Nullable Integer meetingsMissing) {
	}

	/**
	 * The rule of two years of ten per cent or more (连续两年集体收入两位数增长), on the last two years whose accounts are closed.
	 *
	 * @param years those that are judged and of which the growth is known
	 * @param rates the growth of each, 0.1 for ten per cent
	 * @param last the growth of the last year; null where it is not known
	 * @param isMet null where the growth of one of the two years is not known
	 */
	record GrowthRule(List<Integer> years, List<Double> rates, @Nullable Double last, @Nullable Boolean isMet) {

		private static final int YEARS = 2;

		static GrowthRule of(YearFigures figures) {
			int last = figures.lastYear().orElse(0);
			List<Growth> known = IntStream.rangeClosed(last - YEARS + 1, last)
				.mapToObj(figures::growth)
				.flatMap(Stream::ofNullable)
				.toList();
			return new GrowthRule(known.stream().map(Growth::year).toList(), known.stream().map(Growth::rate).toList(),
					figures.rate(last),
					known.size() < YEARS ? null : (Boolean) known.stream().allMatch(Growth::hasTwoDigits));
		}

	}

	static Scorecard of(AllianceSheet alliance, int memberCount, List<MemberSheet> members, IntStream years,
			LocalDate day) {
		List<MemberSheet> villages = members.stream().filter(MemberSheet::isVillage).toList();
		var incomes = YearFigures.of(villages.stream().map(MemberSheet::incomes).toList());
		var visits = YearFigures.of(villages.stream().map(MemberSheet::visitors).toList());
		var own = YearFigures.of(List.of(alliance.incomes()));
		var ownVisits = YearFigures.of(List.of(alliance.visitors()));
		List<Shared> products = Shared.of(members, MemberSheet::products);
		List<Shared> advisers = Shared.of(members, MemberSheet::advisers);
		int subdistricts = (int) members.stream().map(one -> Territory.subdistrict(one.id())).distinct().count();
		return new Scorecard(memberCount, villages.size(), subdistricts,
				members.stream().map(one -> new NodeRef(one.id())).toList(),
				years.mapToObj(year -> inYear(year, alliance, incomes, visits, own, ownVisits, day)).toList(),
				GrowthRule.of(incomes), GrowthRule.of(own), alliance.projects().nodes().size(),
				alliance.completedCount(day), alliance.investment(), Shared.of(members, MemberSheet::projects).size(),
				alliance.brands().nodes().size(), alliance.brandProductCount(), products.size(),
				Shared.several(products), advisers.size(), Shared.several(advisers),
				Shared.of(members, MemberSheet::reserves).size(),
				Shared.several(Shared.of(members, MemberSheet::people)));
	}

	private static InYear inYear(int year, AllianceSheet alliance, YearFigures incomes, YearFigures visits,
			YearFigures own, YearFigures ownVisits, LocalDate day) {
		int held = alliance.meetingsHeld(year);
		Double due = alliance.meetingsDue(year, day);
		return new InYear(year, incomes.total(year), incomes.count(year), incomes.mean(year), incomes.rate(year),
				own.total(year), own.rate(year), visits.total(year), ownVisits.total(year), held, due,
				due == null ? null : (Integer) Math.max(0, (int) Math.floor(due) - held));
	}

}

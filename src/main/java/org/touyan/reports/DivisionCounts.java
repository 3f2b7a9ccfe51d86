package org.touyan.reports;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.touyan.api.QueryContext;
import org.touyan.api.ReadBy;
import org.touyan.api.Rows;
import org.touyan.api.Total;
import org.touyan.disclosure.Publication;
import org.touyan.disclosure.PublishedCounts;
import org.touyan.organisations.AxisLevel;
import org.touyan.reports.StatedFigures.About;

/** What the graph counts in a division, as {@code questions/reports/division.graphql} reads it. */
@ReadBy("reports/division")
record DivisionCounts(Total estates, Total communityWorkers, Total certified, Total reserveOfficials, Total advisers,
		Rows<Programme> talentProgrammes, Levels partyOrganisations, Total products, Total basicGrids,
		Total dedicatedGrids, Total marketDays, Rows<Village> villages) {

	/** What is counted here. */
	static final Set<String> METRICS = Set.of("estates", "communityWorkers", "certifiedCommunityWorkers",
			"reserveOfficials", "advisers", "talentMeasures", "partyOrganisationLevels", "productKinds", "basicGrids",
			"dedicatedGrids", "farmMarkets", "greeningYears", "greenedArea", "visitsPerYear", "operatingRevenue");

	private enum Workers {

		ALL, CERTIFIED, UNCERTIFIED

	}

	record Programme(Total measures) {
	}

	record Levels(List<Group> groups) {

		/** Villages stand beside communities, and the district committee above the axis. */
		private long onAxis() {
			return groups.stream()
				.flatMap(group -> Stream.ofNullable(group.key().level()))
				.filter(level -> level != AxisLevel.DISTRICT_COMMITTEE)
				.map(level -> level == AxisLevel.VILLAGE_PARTY_ORG ? AxisLevel.COMMUNITY_PARTY_ORG : level)
				.distinct()
				.count();
		}

	}

	record Group(Key key) {
	}

	record Key(@Nullable AxisLevel level) {
	}

	record Village(Rows<Visitors> visitors, Rows<YearIncome> tourismIncomes, Rows<Greening> projects) {

		/** Of what is greened, since the first of it began. */
		private static Count years(List<Village> villages, LocalDate day) {
			return greening(villages).map(Greening::startedOn)
				.min(Comparator.naturalOrder())
				.map(from -> Count.of(ChronoUnit.YEARS.between(from, day), "自当地最早的生态项目开工之日起的整年数"))
				.orElseGet(() -> Count.none("图谱中尚无该地的生态项目"));
		}

		private static Count area(List<Village> villages) {
			return Count.of(Math.round(greening(villages).map(Greening::areaMu)
				.filter(Objects::nonNull)
				.mapToDouble(Double::doubleValue)
				.sum()), "当地各生态项目面积之和（亩）");
		}

		private static Stream<Greening> greening(List<Village> villages) {
			return villages.stream().flatMap(village -> village.projects.nodes().stream());
		}

	}

	record Greening(LocalDate startedOn, @Nullable Double areaMu) {
	}

	/** What was taken from tourism in a year, in yuan. */
	record YearIncome(int year, long amount) {

		private static Count latest(List<Village> villages) {
			return villages.stream()
				.flatMap(village -> village.tourismIncomes.nodes().stream())
				.max(Comparator.comparingInt(YearIncome::year))
				.map(each -> Count.of(each.amount, "最近一个已结账年度（%d年）的旅游收入，不含集体收入".formatted(each.year)))
				.orElseGet(() -> Count.none("图谱中尚无该地的旅游收入"));
		}

	}

	static DivisionCounts read(About about, QueryContext question) {
		return question.figures(
				Map.of("area", about.area(), "code", about.id(), "since", question.day().minusYears(1).toString()),
				DivisionCounts.class);
	}

	Count count(String metric, QueryContext question) {
		return switch (metric) {
			case "estates" -> Count.of(estates.count(), "区划内的小区数");
			case "communityWorkers" ->
				Count.ofPeople(published(question).of(Workers.ALL), "截至当日在区划内社区任职的社区工作者人数，一人计一次");
			case "certifiedCommunityWorkers" ->
				Count.ofPeople(published(question).of(Workers.CERTIFIED), "在职社区工作者中截至当日已取得社会工作职业证书的人数");
			case "reserveOfficials" ->
				Count.ofPeople(question.published(reserveOfficials.count()), "当日在库的后备干部人数（后备、继续后备、考察中），一人计一次");
			case "advisers" -> Count.ofPeople(question.published(advisers.count()), "当日在智囊团的顾问人数（全图谱，智囊团不分区划）");
			case "talentMeasures" ->
				Count.of(talentProgrammes.nodes().stream().mapToLong(each -> each.measures().count()).sum(),
						"人才计划下的措施条数（全图谱）");
			case "partyOrganisationLevels" -> Count.of(partyOrganisations.onAxis(), "区划内有党组织的主轴层级数（村与社区为同一级，区委不计）");
			case "productKinds" -> Count.of(products.count(), "区划内各村产品的种数，同一产品计一次");
			case "basicGrids" -> Count.of(basicGrids.count(), "区划内的基础网格数");
			case "dedicatedGrids" -> Count.of(dedicatedGrids.count(), "区划内的专属网格数");
			case "farmMarkets" -> Count.of(marketDays.count(), "区划内截至当日近十二个月的助农大集场数");
			case "greeningYears" -> Village.years(villages.nodes(), question.day());
			case "greenedArea" -> Village.area(villages.nodes());
			case "operatingRevenue" -> YearIncome.latest(villages.nodes());
			case "visitsPerYear" -> Visitors.latest(villages.nodes().stream().map(Village::visitors));
			default -> throw new IllegalArgumentException(metric);
		};
	}

	/** Of all workers and those with a certificate those without one are known. */
	private PublishedCounts published(QueryContext question) {
		Publication publication = question.publication();
		publication.count(Workers.ALL, communityWorkers.count());
		publication.count(Workers.CERTIFIED, certified.count());
		publication.count(Workers.UNCERTIFIED, communityWorkers.count() - certified.count());
		publication.sum(Workers.ALL, List.of(Workers.CERTIFIED, Workers.UNCERTIFIED));
		return publication.publish();
	}

}

package org.touyan.reserves.coverage;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

import org.touyan.api.AnswerPage;
import org.touyan.api.ComputedMapping;
import org.touyan.api.FieldContext;
import org.touyan.api.NodeRef;
import org.touyan.api.QueryContext;
import org.touyan.disclosure.GroupKey;
import org.touyan.places.DivisionLevel;
import org.touyan.places.Territory;
import org.touyan.reserves.ReserveQuota;
import org.touyan.reserves.ReserveSettings;
import org.touyan.reserves.succession.Candidates;

/** How many reserves there must be and are, in posts, villages, subdistricts and the district. */
@Controller
class ReserveCoverage {

	private final ReserveSettings settings;

	private final Candidates candidates;

	ReserveCoverage(ReserveSettings settings, Candidates candidates) {
		this.settings = settings;
		this.candidates = candidates;
	}

	record Answer(AnswerPage<Row> page, CoverageFigures all, List<Area> subdistricts) {
	}

	record Area(String area, NodeRef subdistrict, CoverageFigures figures) {
	}

	/**
	 * The coverage of one post, village or community, subdistrict or district.
	 *
	 * @param area how the codes of its places begin
	 * @param state null where it is of several places
	 */
	record Row(String area, NodeRef place, @Nullable NodeRef post, Coverage.@Nullable State state,
			CoverageFigures figures) {

		/** Posts are told by their ids, all else by its area. */
		private String key() {
			return post == null ? area : post.id();
		}

		private boolean hasGap() {
			return figures.gap() == null || figures.gap() > 0;
		}

	}

	/** What the rows of a coverage are. 覆盖层级 */
	enum Level {

		/** 区 */
		DISTRICT(DivisionLevel.DISTRICT),
		/** 街道 */
		SUBDISTRICT(DivisionLevel.SUBDISTRICT),
		/** 村居 */
		VILLAGE(DivisionLevel.VILLAGE_COMMUNITY),
		/** 岗位 */
		POST(DivisionLevel.VILLAGE_COMMUNITY);

		private final DivisionLevel division;

		Level(DivisionLevel division) {
			this.division = division;
		}

		/** How the codes of all places begin that are counted in one row. */
		private String areaOf(String code) {
			return division.prefix(code);
		}

	}

	@QueryMapping
	Answer reserveCoverage(@Argument Level level, @Argument boolean onlyGaps,
			@Argument @Valid @Nullable ReserveQuota required, QueryContext question) {
		Function<String, ReserveQuota> quotas = required == null ? settings::requiredOf : _ -> required;
		CoverageRecords records = CoverageRecords.read(question);
		Set<String> barred = candidates.of(question).barred();
		List<Coverage> settlements = records.settlements(quotas, barred);
		List<Coverage> units = level == Level.POST ? records.posts(quotas, barred, question) : settlements;
		List<Row> rows = rows(units, level, question).stream().filter(row -> !onlyGaps || row.hasGap()).toList();
		var byCode = new TreeMap<>(
				settlements.stream().collect(Collectors.groupingBy(each -> Territory.subdistrict(each.code()))));
		var published = CoverageFigures.Published.of(settlements, byCode, question.publication());
		return new Answer(question.page(rows, Row::key), published.figures(GroupKey.ALL, settlements),
				byCode.entrySet()
					.stream()
					.map(area -> new Area(area.getKey(), new NodeRef(Territory.code(area.getKey())),
							published.figures(new GroupKey.Area(area.getKey()), area.getValue())))
					.toList());
	}

	/** The coverage of villages and communities by the settings. */
	@ComputedMapping(type = "VillageOrCommunity", field = "reserveCoverage")
	Map<String, Row> reserveCoverage(Set<String> ids, FieldContext context) {
		return CoverageRecords.read(ids, context)
			.settlements(settings::requiredOf, candidates.of(ids, context).barred())
			.stream()
			.collect(Collectors.toMap(Coverage::code, each -> row(List.of(each), Level.VILLAGE, context)));
	}

	/** Those with the most missing first. */
	private static List<Row> rows(List<Coverage> units, Level level, QueryContext question) {
		Map<String, List<Coverage>> byKey = units.stream()
			.collect(Collectors.groupingBy(unit -> unit.post() == null ? level.areaOf(unit.code()) : unit.post()));
		return byKey.values()
			.stream()
			.map(those -> row(those, level, question))
			.sorted(Comparator.comparingLong((Row row) -> row.figures().gap() == null ? 0 : -row.figures().gap())
				.thenComparing(Row::area)
				.thenComparing(Row::key))
			.toList();
	}

	/** Rows are refused to who may read figures only, so what is told of one does not depend on the others. */
	private static Row row(List<Coverage> those, Level level, FieldContext question) {
		Coverage first = those.getFirst();
		String area = level.areaOf(first.code());
		boolean isOne = level == Level.VILLAGE || level == Level.POST;
		return new Row(area, new NodeRef(Territory.code(area)), NodeRef.of(first.post()), isOne ? first.state() : null,
				CoverageFigures.Published.of(those, Map.of(), question.publication()).figures(GroupKey.ALL, those));
	}

}

package org.touyan.reserves;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

import org.touyan.api.AnswerPage;
import org.touyan.api.NodeRef;
import org.touyan.api.QueryContext;
import org.touyan.places.Territory;

/** How many reserves there must be and are, in posts, villages, subdistricts and the district. */
@Controller
class ReserveCoverage {

	private final ReserveSettings settings;

	ReserveCoverage(ReserveSettings settings) {
		this.settings = settings;
	}

	record Answer(AnswerPage<CoverageRow> page, CoverageFigures all, List<Area> subdistricts) {
	}

	record Area(String area, NodeRef subdistrict, CoverageFigures figures) {
	}

	@QueryMapping
	Answer reserveCoverage(@Argument CoverageLevel level, @Argument boolean onlyGaps,
			@Argument @Valid @Nullable ReserveQuota required, QueryContext question) {
		Function<String, ReserveQuota> quotas = required == null ? settings::requiredOf : _ -> required;
		CoverageRecords records = CoverageRecords.read(question);
		List<Coverage> settlements = records.settlements(quotas);
		List<Coverage> units = level == CoverageLevel.POST ? records.posts(quotas, question) : settlements;
		List<CoverageRow> rows = CoverageRow.of(units, level, question)
			.stream()
			.filter(row -> !onlyGaps || row.figures().gap() == null || row.figures().gap() > 0)
			.toList();
		var byCode = new TreeMap<>(
				settlements.stream().collect(Collectors.groupingBy(each -> Territory.subdistrict(each.code()))));
		Map<String, CoverageFigures> figures = CoverageFigures.of(settlements, byCode, question);
		return new Answer(question.page(rows, CoverageRow::key), Objects.requireNonNull(figures.get("")), byCode
			.keySet()
			.stream()
			.map(code -> new Area(code, new NodeRef(Territory.code(code)), Objects.requireNonNull(figures.get(code))))
			.toList());
	}

}

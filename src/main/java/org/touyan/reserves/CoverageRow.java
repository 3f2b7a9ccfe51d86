package org.touyan.reserves;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.touyan.api.NodeRef;
import org.touyan.api.QueryContext;
import org.touyan.places.Territory;

/**
 * The coverage of one post, village or community, subdistrict or district.
 *
 * @param area how the codes of its places begin
 * @param state null where it is of several places
 */
record CoverageRow(String key, String area, NodeRef place, @Nullable NodeRef post, Coverage.@Nullable State state,
		CoverageFigures figures) {

	/** Those with the most missing first. */
	static List<CoverageRow> of(List<Coverage> units, CoverageLevel level, QueryContext question) {
		Map<String, List<Coverage>> byKey = units.stream()
			.collect(Collectors.groupingBy(unit -> unit.post() == null ? level.areaOf(unit.code()) : unit.post(),
					TreeMap::new, Collectors.toList()));
		// Rows are refused to who may read figures only, so what is told of one does not depend on the others.
		Function<List<Coverage>, CoverageFigures> figures = those -> Objects
			.requireNonNull(CoverageFigures.of(those, Map.of(), question).get(""));
		return byKey.entrySet()
			.stream()
			.map(entry -> of(entry.getKey(), entry.getValue().getFirst(), level, figures.apply(entry.getValue())))
			.sorted(Comparator
				.comparingLong((CoverageRow row) -> row.figures().gap() == null ? 0 : -row.figures().gap())
				.thenComparing(CoverageRow::area)
				.thenComparing(CoverageRow::key))
			.toList();
	}

	private static CoverageRow of(String key, Coverage first, CoverageLevel level, CoverageFigures figures) {
		String area = level.areaOf(first.code());
		boolean isOne = level == CoverageLevel.VILLAGE || level == CoverageLevel.POST;
		return new CoverageRow(key, area, new NodeRef(Territory.code(area)), NodeRef.of(first.post()),
				isOne ? first.state() : null, figures);
	}

}

package org.touyan.reports;

import java.util.Comparator;
import java.util.stream.Stream;

import org.touyan.api.Rows;

/** Visitors of a year, in people times. */
record Visitors(int year, long visits) {

	/** Those of the last year that is known. */
	static Count latest(Stream<Rows<Visitors>> all) {
		return all.flatMap(each -> each.nodes().stream())
			.max(Comparator.comparingInt(Visitors::year))
			.map(each -> Count.of(each.visits(), "最近一个已统计年度（%d年）的游客人次".formatted(each.year())))
			.orElseGet(() -> Count.none("图谱中尚无该地的游客量"));
	}

}

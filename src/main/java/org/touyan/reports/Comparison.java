package org.touyan.reports;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.touyan.api.NodeRef;
import org.touyan.reports.StatedFigures.About;
import org.touyan.reports.StatedFigures.StatedFigure;

/**
 * A figure with its count.
 *
 * @param how it is counted; null where it is not
 * @param why it is not counted; null where it is
 */
record Comparison(NodeRef figure, String metric, @Nullable String metricZh, @Nullable NodeRef place,
		@Nullable NodeRef alliance, double stated, String unit, @Nullable String unitZh, @Nullable Qualifier qualifier,
		String source, LocalDate statedOn, @Nullable Double counted, @Nullable Double difference,
		@Nullable Boolean agrees, @Nullable String how, @Nullable String why) {

	static Comparison of(StatedFigure each, @Nullable About about, Count count) {
		NodeRef subject = about == null ? null : new NodeRef(about.id());
		boolean isAlliance = about != null && about.isAlliance();
		Double counted = count.value();
		return new Comparison(new NodeRef(each.id()), each.metric(), each.metricZh(), isAlliance ? null : subject,
				isAlliance ? subject : null, each.value(), each.unit(), each.unitZh(), each.qualifier(), each.source(),
				each.statedOn(), counted, counted == null ? null : counted - each.value(),
				counted == null ? null : Qualifier.agrees(each.qualifier(), each.value(), counted),
				counted == null ? null : count.how(), counted == null ? count.how() : null);
	}

}

package org.touyan.reports;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.touyan.api.ReadBy;
import org.touyan.api.Rows;
import org.touyan.places.Territory;

/** What sources state, as {@code questions/reports/stated.graphql} reads it. */
@ReadBy("reports/stated")
record StatedFigures(Rows<StatedFigure> statedFigures, Rows<Subject> places, Rows<Subject> alliances) {

	record StatedFigure(String id, String metric, @Nullable String metricZh, double value, String unit,
			@Nullable String unitZh, @Nullable Qualifier qualifier, String source, LocalDate statedOn) {
	}

	record Subject(String id, Rows<Ref> statedFigures) {
	}

	record Ref(String id) {
	}

	/** What a figure is about. */
	record About(String id, boolean isAlliance) {

		boolean isDivision() {
			return !isAlliance && Territory.isCode(id);
		}

		/** The beginning that the codes of all in the division have. */
		String area() {
			return Territory.of(id);
		}

	}

	/** What each figure is about, by the figure's id; nothing for those whose subject is not seen. */
	Map<String, About> subjects() {
		var subjects = new HashMap<String, About>();
		places.nodes().forEach(place -> put(place, false, subjects));
		alliances.nodes().forEach(alliance -> put(alliance, true, subjects));
		return subjects;
	}

	private static void put(Subject subject, boolean isAlliance, Map<String, About> subjects) {
		subject.statedFigures()
			.nodes()
			.forEach(figure -> subjects.put(figure.id(), new About(subject.id(), isAlliance)));
	}

}

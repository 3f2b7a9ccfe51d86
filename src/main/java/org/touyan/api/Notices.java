package org.touyan.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.touyan.access.Caller;
import org.touyan.query.CompiledField;

/** Says, beside an answer, what of it is not shown. */
final class Notices {

	private Notices() {
	}

	/** Those of who asks: one for each right that was granted and gives nothing. */
	static List<Map<String, Object>> of(Caller caller) {
		return caller.withoutEffect()
			.stream()
			.map(id -> Map.<String, Object>of(Errors.CODE, "GRANT_WITHOUT_EFFECT", "id", id, "message",
					"A right that was granted gives nothing, as it would take from those that the token states."))
			.toList();
	}

	/** That of a root field for a day that is yet to come. */
	static Map<String, Object> noForecast(String field, LocalDate day) {
		return Map.of(Errors.CODE, "NO_FORECAST", "path", List.of(field), "message",
				"%s is yet to come: the answer is what today is known to hold then, and no forecast.".formatted(day));
	}

	/**
	 * The notices of a root field: one for each field that is null, or shown in part, because of who asks. The path has
	 * no places in lists, since it is so for every row.
	 */
	static Stream<Map<String, Object>> of(CompiledField field) {
		return field.withheld()
			.stream()
			.map(withheld -> Map.of(Errors.CODE, "FIELD_WITHHELD", "path", withheld.path(), "level", withheld.level(),
					"message", "%s is shown only to those who may read what is %s.".formatted(withheld.path().getLast(),
							withheld.level())));
	}

}

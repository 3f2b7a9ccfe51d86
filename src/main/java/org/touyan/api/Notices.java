package org.touyan.api;

import java.util.Map;
import java.util.stream.Stream;

import org.touyan.query.CompiledField;

/** Says, beside an answer, what of it is not shown. */
final class Notices {

	private Notices() {
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

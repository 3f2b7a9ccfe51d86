package org.touyan.acts;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** What acts have touched, and from which day on anything is another thing than before. */
final class WriteTrace {

	private final Set<String> ofAct = new LinkedHashSet<>();

	private final Set<String> all = new LinkedHashSet<>();

	private LocalDate earliest;

	WriteTrace(LocalDate today) {
		this.earliest = today;
	}

	void touch(String id) {
		ofAct.add(id);
		all.add(id);
	}

	/** Notes of values that were written, or that were there before, the days among them. */
	void note(Collection<? extends @Nullable Object> values) {
		for (Object value : values) {
			if (value instanceof LocalDate day && day.isBefore(earliest)) {
				earliest = day;
			}
		}
	}

	/** What an act has touched since this was last asked. */
	Set<String> takeOfAct() {
		Set<String> taken = new LinkedHashSet<>(ofAct);
		ofAct.clear();
		return taken;
	}

	Set<String> all() {
		return Collections.unmodifiableSet(all);
	}

	/** The first day that is written; today where that is earlier. */
	LocalDate earliest() {
		return earliest;
	}

}

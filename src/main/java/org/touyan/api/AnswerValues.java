package org.touyan.api;

import java.lang.reflect.Method;
import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** Reads answers by code, which are records of values, of records, of references to nodes and of lists of these. */
final class AnswerValues {

	private AnswerValues() {
	}

	/** The items of a list; of anything else, itself. */
	static Collection<?> each(@Nullable Object value) {
		return switch (value) {
			case null -> List.of();
			case Collection<?> several -> several;
			default -> List.of(value);
		};
	}

	static @Nullable Object property(Object answer, String name) {
		try {
			Method accessor = answer.getClass().getDeclaredMethod(name);
			accessor.setAccessible(true);
			return accessor.invoke(answer);
		}
		catch (ReflectiveOperationException absent) {
			throw new IllegalStateException("An answer has no value for " + name, absent);
		}
	}

}

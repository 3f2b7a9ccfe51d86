package org.touyan.api;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Reads answers by code, which are records or maps of values, of records, of references to nodes and of lists of these.
 */
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

	/** The value of a field: what the answer has under that name itself, or its page. */
	static @Nullable Object property(Object answer, String name) {
		if (answer instanceof Map<?, ?> values) {
			return values.get(name);
		}
		try {
			Method accessor = answer.getClass().getDeclaredMethod(name);
			accessor.setAccessible(true);
			return accessor.invoke(answer);
		}
		catch (NoSuchMethodException absent) {
			RecordComponent page = page(answer.getClass())
				.orElseThrow(() -> new IllegalStateException("An answer has no value for " + name, absent));
			return property(Objects.requireNonNull(property(answer, page.getName())), name);
		}
		catch (ReflectiveOperationException failed) {
			throw new IllegalStateException("An answer has no value for " + name, failed);
		}
	}

	/** The component of an answer that is its page, whose fields are the answer's. */
	static Optional<RecordComponent> page(Class<?> answer) {
		return Stream.ofNullable(answer.getRecordComponents())
			.flatMap(Arrays::stream)
			.filter(component -> component.getType() == AnswerPage.class)
			.findFirst();
	}

}

package org.touyan.query.planner;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.touyan.query.plan.Parameter;

/**
 * Takes the values out of a query and names their places by the order in which they come. What a value is checked for
 * and made into is kept as well, since it may be a {@link VariableBinding} that is filled only later.
 */
public final class Parameters {

	private final Map<String, Kept> values = new LinkedHashMap<>();

	private final String suffix;

	private int number;

	private boolean computed;

	private record Kept(@Nullable Object given, DatedMaker maker) {
	}

	/** Makes the value of a parameter of what a request gives. */
	interface Maker {

		@Nullable
		Object make(@Nullable Object given);

	}

	/** One for which it matters which day it is. */
	interface DatedMaker {

		@Nullable
		Object make(@Nullable Object given, LocalDate today);

	}

	/** Those of a root field, told from those of others by the number of the field. */
	Parameters(int field) {
		this.suffix = field == 0 ? "" : "_" + field;
	}

	Parameter add(@Nullable Object given) {
		return add(given, value -> value);
	}

	Parameter add(@Nullable Object given, Maker maker) {
		return addDated(given, (value, _) -> maker.make(value));
	}

	Parameter addDated(@Nullable Object given, DatedMaker maker) {
		var parameter = new Parameter("p" + number++ + suffix);
		put(parameter, given, maker);
		return parameter;
	}

	/** One whose value is made with that of a parameter that is a day. */
	Parameter addForDay(Parameter day, Object given, DatedMaker maker) {
		Kept kept = Objects.requireNonNull(values.get(day.name()));
		return addDated(Arrays.asList(kept.given(), given), (both, today) -> {
			List<Object> each = FilterPlanner.list(Objects.requireNonNull(both));
			return maker.make(each.get(1), (LocalDate) Objects.requireNonNull(kept.maker().make(each.get(0), today)));
		});
	}

	/** The date of the whole answer. */
	Parameter addAsOf(@Nullable Object given, DatedMaker maker) {
		var parameter = new Parameter(Parameter.AS_OF + suffix);
		put(parameter, given, maker);
		return parameter;
	}

	/** Code computes something for a day that is one of these. */
	Parameter computedFor(Parameter day) {
		computed = true;
		return day;
	}

	boolean hasComputed() {
		return computed;
	}

	private void put(Parameter parameter, @Nullable Object given, DatedMaker maker) {
		values.put(parameter.name(), new Kept(given, maker));
	}

	/**
	 * The values for one request.
	 *
	 * @param variables of the request
	 * @param today the day it is
	 * @return by the names of the parameters
	 * @throws InvalidArgumentException where a value cannot be accepted
	 */
	public Map<String, @Nullable Object> values(Map<String, ? extends @Nullable Object> variables, LocalDate today) {
		var filled = new LinkedHashMap<String, @Nullable Object>();
		for (Map.Entry<String, Kept> entry : values.entrySet()) {
			Kept kept = entry.getValue();
			filled.put(entry.getKey(), kept.maker().make(VariableBinding.filled(kept.given(), variables), today));
		}
		return filled;
	}

}

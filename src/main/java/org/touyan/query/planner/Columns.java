package org.touyan.query.planner;

import java.util.LinkedHashMap;
import java.util.Map;

import org.touyan.query.plan.Projection;

/** The columns of a row, named by the fields they are of; the same thing asked for twice is read once. */
final class Columns {

	private final Map<String, Projection> columns = new LinkedHashMap<>();

	/** The name of the column with the projection, which is added if it is not there yet. */
	String add(String field, Projection projection) {
		String name = field;
		for (int number = 2; columns.containsKey(name) && !projection.equals(columns.get(name)); number++) {
			name = field + "__" + number;
		}
		columns.put(name, projection);
		return name;
	}

	Map<String, Projection> all() {
		return columns;
	}

}

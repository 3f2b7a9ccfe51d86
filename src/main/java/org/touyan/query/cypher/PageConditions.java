package org.touyan.query.cypher;

import java.util.List;

import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;

import org.touyan.query.plan.Page;
import org.touyan.query.plan.Parameter;
import org.touyan.query.plan.Sort;

/** Renders where in an order a page is. */
record PageConditions(Reads reads, Conditions conditions) {

	/** Rows of the page's part of the order: those between its two ends. */
	Condition within(Row row, Page page) {
		return beyond(row, page.order(), page.after(), true, false)
			.and(beyond(row, page.order(), page.before(), false, false));
	}

	/** The rows up to that after which a page goes on. */
	Condition preceding(Row row, Page page) {
		return beyond(row, page.order(), page.after(), false, true);
	}

	/** The rows from that on before which a page stops. */
	Condition following(Row row, Page page) {
		return beyond(row, page.order(), page.before(), true, true);
	}

	/**
	 * Rows that come after the one with the keys given, or before it, where what is missing comes last. The last key is
	 * never missing.
	 */
	private Condition beyond(Row row, List<Sort> order, List<Parameter> keys, boolean after, boolean itself) {
		Condition beyond = Cypher.noCondition();
		for (int index = keys.size() - 1; index >= 0; index--) {
			Sort sort = order.get(index);
			Expression value = reads.value(row, sort.value());
			Expression key = Conditions.parameter(keys.get(index));
			Expression compared = conditions.compared(keys.get(index));
			Condition further = sort.descending() == after ? value.lt(compared) : value.gt(compared);
			Condition notShort = sort.descending() == after ? value.lte(compared) : value.gte(compared);
			if (index == keys.size() - 1) {
				beyond = itself ? notShort : further;
			}
			else if (sort.value().nullable()) {
				further = further.or(after ? value.isNull().and(key.isNotNull()) : value.isNotNull().and(key.isNull()));
				Condition equal = value.isEqualTo(key).or(value.isNull().and(key.isNull()));
				beyond = further.or(equal.and(beyond));
			}
			else {
				// An index finds what is not short of the key. A third case for what equals it would be a second
				// search.
				beyond = notShort.and(further.or(beyond));
			}
		}
		return beyond;
	}

}

package org.touyan.api;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLTypeUtil;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of a question are asked for by what they show, and in which order.
 *
 * @param fits whether a row is among them
 * @param order null where they stay as they are
 */
record RowSelection(Predicate<Object> fits, @Nullable Comparator<Object> order) {

	/** Null where all rows are asked for as they are. */
	static @Nullable RowSelection of(DataFetchingEnvironment environment, QueryContext question) {
		Map<String, Object> where = environment.getArgument("where");
		List<Map<String, Object>> orderBy = environment.getArgument("orderBy");
		if (where == null && (orderBy == null || orderBy.isEmpty())) {
			return null;
		}
		Predicate<Object> fits = where == null ? _ -> true
				: new RowConditions(question).all(type(environment), where, false);
		Comparator<Object> order = orderBy == null ? null
				: orderBy.stream().map(RowOrder::of).reduce(Comparator::thenComparing).orElse(null);
		return new RowSelection(fits, order);
	}

	private static GraphQLInputObjectType type(DataFetchingEnvironment environment) {
		return (GraphQLInputObjectType) GraphQLTypeUtil
			.unwrapAll(environment.getFieldDefinition().getArgument("where").getType());
	}

	/** Those that are asked for; rows that are alike in the order stay as they are. */
	<R> List<R> of(List<R> rows, Function<R, Object> shown) {
		var selected = rows.stream().filter(row -> fits.test(shown.apply(row)));
		return order == null ? selected.toList() : selected.sorted(Comparator.comparing(shown, order)).toList();
	}

}

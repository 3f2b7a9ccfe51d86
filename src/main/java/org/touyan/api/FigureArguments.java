package org.touyan.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLTypeUtil;

import org.touyan.query.QueryException;
import org.touyan.query.RowScope;

/**
 * What somebody may ask of a question who may read figures only. Two answers that differ by few people tell of these,
 * so areas, days and thresholds are coarse for them, and rows are not picked.
 */
final class FigureArguments {

	/** Arguments that say which tables an answer has, not of whom. */
	private static final Set<String> TABLES = Set.of("by", "metrics");

	private static final Set<String> PAGES = Set.of("first");

	private static final int MONTHS = 6;

	private static final int YEARS = 5;

	/** Under which it is kept with which arguments a request asks a question. */
	private record Asked(String question) {
	}

	private final DataFetchingEnvironment environment;

	private final LocalDate today;

	FigureArguments(DataFetchingEnvironment environment, LocalDate today) {
		this.environment = environment;
		this.today = today;
	}

	/**
	 * Refuses what is too fine.
	 * @throws QueryException with FIGURES_ONLY
	 */
	void check() {
		String name = environment.getField().getName();
		Object first = environment.getGraphQlContext()
			.compute(new Asked(name), (_, asked) -> asked == null ? environment.getArguments() : asked);
		if (!environment.getArguments().equals(first)) {
			throw new QueryException("FIGURES_ONLY", environment.getField().getResultKey(),
					"%s is asked twice, of different things; this account may compare figures of one answer only."
						.formatted(name));
		}
		for (GraphQLArgument argument : environment.getFieldDefinition().getArguments()) {
			Object value = environment.getArguments().get(argument.getName());
			String why = value == null || TABLES.contains(argument.getName()) ? ""
					: why(argument.getName(), value, GraphQLTypeUtil.unwrapAll(argument.getType()));
			if (!why.isEmpty()) {
				throw new QueryException("FIGURES_ONLY", environment.getField().getResultKey(),
						"The argument %s %s; this account may ask for figures only.".formatted(argument.getName(),
								why));
			}
		}
	}

	private String why(String name, Object value, GraphQLNamedType type) {
		return switch (value) {
			case List<?> list when type.getName().equals("ID") && !list.isEmpty() -> "picks single rows";
			case List<?> list when type instanceof GraphQLEnumType all && list.size() > 1
					&& list.stream().distinct().count() < all.getValues().size() ->
				"has several values, but not all";
			case String area when name.equals("area") && !RowScope.tellsFiguresOf(area) ->
				"is smaller than a subdistrict, or no division";
			case LocalDate day when name.equals("asOf") && !RowScope.tellsFiguresOf(day, today) ->
				"is neither today nor the last day of a quarter";
			case LocalDate day when !name.equals("asOf") && !RowScope.tellsFiguresOf(day, today)
					&& !RowScope.tellsFiguresOf(day.minusDays(1), today) ->
				"is neither the first nor the last day of a quarter";
			case Integer number when !PAGES.contains(name) && number % MONTHS != 0 && number % YEARS != 0 ->
				"is neither a multiple of %d nor of %d".formatted(MONTHS, YEARS);
			case Boolean isOnly when isOnly && name.startsWith("only") -> "picks single rows";
			case Map<?, ?> _ -> "is a rule of its own";
			default -> "";
		};
	}

}

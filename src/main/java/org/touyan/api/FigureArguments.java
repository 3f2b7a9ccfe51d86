package org.touyan.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import graphql.language.Node;
import graphql.language.VariableReference;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLTypeUtil;

import org.touyan.query.QueryException;
import org.touyan.query.RowScope;

/**
 * What somebody may ask of a question who may read figures only. Two answers that differ by few people tell of these,
 * so areas, days and thresholds are coarse for them, and rows are not picked. What is small in one of two parts is the
 * difference of the whole and the other part, so figures of parts are those that stand beside the whole in one answer;
 * others are told by documents only that are registered, of which the department knows what they tell together.
 */
final class FigureArguments {

	/** Arguments that say which tables an answer has, not of whom; all that there are are published together. */
	private static final Set<String> TABLES = Set.of("by", "metrics", "directions");

	/** Arguments whose values are parts or states of the whole that are kept back alike. */
	private static final Set<String> ALIKE = Set.of("area", "asOf", "first", "after", "on");

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
			String why = value == null || TABLES.contains(argument.getName()) ? "" : why(argument, value);
			if (!why.isEmpty()) {
				throw new QueryException("FIGURES_ONLY", environment.getField().getResultKey(),
						"The argument %s %s; this account may ask for figures only.".formatted(argument.getName(),
								why));
			}
		}
	}

	private String why(GraphQLArgument argument, Object value) {
		GraphQLNamedType type = GraphQLTypeUtil.unwrapAll(argument.getType());
		String why = why(argument.getName(), value, type);
		boolean isRefused = why.isEmpty() && isPart(argument, value, type) && !isRegistered(argument.getName());
		return isRefused ? "narrows what is counted, which takes a registered document" : why;
	}

	private boolean isPart(GraphQLArgument argument, Object value, GraphQLNamedType type) {
		boolean isAll = value instanceof List<?> list && type instanceof GraphQLEnumType all
				&& list.stream().distinct().count() == all.getValues().size();
		return !ALIKE.contains(argument.getName()) && !isAll && !isYear(argument)
				&& !value.equals(GraphQLArgument.getArgumentDefaultValue(argument));
	}

	/**
	 * Whether it is an end of a period that has to be given, and that is one year: those of two years do not overlap.
	 */
	private boolean isYear(GraphQLArgument argument) {
		return GraphQLTypeUtil.isNonNull(argument.getType())
				&& environment.getArguments().get("from") instanceof LocalDate from
				&& environment.getArguments().get("to") instanceof LocalDate to && from.getDayOfYear() == 1
				&& to.plusDays(1).equals(from.plusYears(1));
	}

	/** Whether the document is registered, with a value that is written in it. */
	private boolean isRegistered(String name) {
		return RegisteredDocuments.areAsked(environment.getGraphQlContext()) && environment.getField()
			.getArguments()
			.stream()
			.filter(argument -> argument.getName().equals(name))
			.noneMatch(FigureArguments::hasVariable);
	}

	private static boolean hasVariable(Node<?> node) {
		return node instanceof VariableReference || node.getChildren().stream().anyMatch(FigureArguments::hasVariable);
	}

	private String why(String name, Object value, GraphQLNamedType type) {
		return switch (value) {
			case List<?> list when type.getName().equals("ID") && !list.isEmpty() -> "picks single rows";
			case List<?> list when type instanceof GraphQLEnumType all && list.size() > 1
					&& list.stream().distinct().count() < all.getValues().size() ->
				"has several values, but not all";
			case String area when name.equals("area") && !RowScope.publishesFiguresOf(area) ->
				"is smaller than a subdistrict, or no division";
			case LocalDate day when name.equals("asOf") && !RowScope.publishesFiguresOf(day, today) ->
				"is neither today nor the last day of a quarter";
			case LocalDate day when !name.equals("asOf") && !RowScope.publishesFiguresOf(day, today)
					&& !RowScope.publishesFiguresOf(day.minusDays(1), today) ->
				"is neither the first nor the last day of a quarter";
			case Integer number when !PAGES.contains(name) && number % MONTHS != 0 && number % YEARS != 0 ->
				"is neither a multiple of %d nor of %d".formatted(MONTHS, YEARS);
			case Boolean isOnly when isOnly && name.startsWith("only") -> "picks single rows";
			case Map<?, ?> _ -> "is a rule of its own";
			default -> "";
		};
	}

}

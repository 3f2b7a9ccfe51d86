package org.touyan.picture;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import graphql.schema.GraphQLTypeUtil;
import tools.jackson.databind.JsonNode;

/** Values of an answer as an officer reads them. */
final class AnswerValues {

	private static final int MOST_PARTS = 6;

	private static final int MOST_INNER_PARTS = 3;

	/** What is called so is told in per cent. */
	private static final Pattern SHARE = Pattern.compile("率|占比|比例");

	private final AnswerColumns columns;

	AnswerValues(AnswerColumns columns) {
		this.columns = columns;
	}

	/** What a cell says. */
	String text(AnswerColumns.Column column, JsonNode value) {
		return switch (value.getNodeType()) {
			case NULL, MISSING -> "—";
			case ARRAY -> list(column, value, MOST_PARTS);
			case BOOLEAN -> value.asBoolean() ? "是" : "否";
			case NUMBER -> number(value, column.heading());
			default -> word(column, value.asString()).replace("|", "\\|").replace("\n", " ");
		};
	}

	private String word(AnswerColumns.Column column, String value) {
		return column.field().getName().equals("key") ? columns.group(value)
				: columns.terms.of(GraphQLTypeUtil.unwrapAll(column.definition().getType()), value);
	}

	private static String number(JsonNode value, String heading) {
		if (value.isIntegralNumber()) {
			return value.asString();
		}
		boolean isShare = SHARE.matcher(heading).find();
		BigDecimal number = value.decimalValue().movePointRight(isShare ? 2 : 0);
		BigDecimal rounded = number.abs().compareTo(BigDecimal.valueOf(1000)) < 0 ? number.round(new MathContext(3))
				: number.setScale(0, RoundingMode.HALF_UP);
		return (rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString()) + (isShare ? "%" : "");
	}

	private String list(AnswerColumns.Column column, JsonNode values, int most) {
		if (values.isEmpty()) {
			return "无";
		}
		boolean areObjects = column.field().getSelectionSet() != null;
		String some = values.valueStream()
			.limit(most)
			.map(value -> areObjects ? element(AnswerColumns.unique(columns.inside(column)), value)
					: text(column, value))
			.filter(text -> !text.isEmpty())
			.collect(Collectors.joining(areObjects && columns.inside(column).size() > 1 ? "；" : "、"));
		return some + (values.size() > most ? "等%d项".formatted(values.size()) : "");
	}

	/** Names, days and words as they are; numbers with what they are, but for one beside one word; what is true. */
	private String element(List<AnswerColumns.Column> parts, JsonNode value) {
		List<AnswerColumns.Column> told = parts.stream().filter(part -> isTold(part.in(value))).toList();
		boolean isPair = told.size() == 2 && told.getLast().in(value).isNumber()
				&& !told.getFirst().in(value).isNumber();
		return told.stream().map(part -> {
			JsonNode each = part.in(value);
			return switch (each.getNodeType()) {
				case NUMBER -> (isPair ? "" : part.heading()) + text(part, each);
				case BOOLEAN -> part.heading();
				case ARRAY -> "（" + list(part, each, MOST_INNER_PARTS) + "）";
				default -> text(part, each);
			};
		}).collect(Collectors.joining(" ")).replace(" （", "（");
	}

	private static boolean isTold(JsonNode value) {
		return switch (value.getNodeType()) {
			case NULL, MISSING -> false;
			case ARRAY -> !value.isEmpty();
			case BOOLEAN -> value.asBoolean();
			default -> true;
		};
	}

}

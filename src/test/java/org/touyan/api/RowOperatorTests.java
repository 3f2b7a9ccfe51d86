package org.touyan.api;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.touyan.query.schema.Operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

/** Rows of questions are compared by the same operators as nodes. */
class RowOperatorTests {

	@ParameterizedTest
	@EnumSource
	void everyOperatorComparesRows(Operator operator) {
		Object operand = switch (operator) {
			case IN, NOT_IN, INCLUDES_ALL, INCLUDES_ANY -> List.of("a");
			case IS_NULL -> true;
			default -> "a";
		};
		assertThatCode(() -> RowOperator.fits(operator.graphQlName(), List.of("a"), operand))
			.doesNotThrowAnyExceptionExcept(ClassCastException.class);
	}

	@Test
	void whatIsMissingFitsTheOppositesAlone() {
		assertThat(RowOperator.fits("ne", null, "a")).isTrue();
		assertThat(RowOperator.fits("notIn", null, List.of("a"))).isTrue();
		assertThat(RowOperator.fits("isNull", null, true)).isTrue();
		assertThat(RowOperator.fits("eq", null, "a")).isFalse();
		assertThat(RowOperator.fits("lt", null, "a")).isFalse();
		assertThat(RowOperator.fits("includes", null, "a")).isFalse();
	}

}

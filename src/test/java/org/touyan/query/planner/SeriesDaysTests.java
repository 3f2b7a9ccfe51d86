package org.touyan.query.planner;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The days of a series and those that they are compared with. */
class SeriesDaysTests {

	private static SeriesDays days(String from, String to, String every) {
		return SeriesDays.of(Map.of("from", LocalDate.parse(from), "to", LocalDate.parse(to), "every", every));
	}

	/** The points that are shown, each as "day, period before, year before". */
	private static List<String> shown(SeriesDays days, String answer) {
		return days.points(LocalDate.parse(answer), true, true)
			.stream()
			.filter(point -> point.containsKey("before"))
			.map(point -> "%s %s %s".formatted(point.get("day"), point.get("before"), point.get("yearBefore")))
			.toList();
	}

	@ParameterizedTest
	@CsvSource(
			textBlock = """
					# from,     to,         every,   answer's day, points
					2025-01-01, 2025-12-31, QUARTER, 2026-06-30, 2025-03-31 2024-12-31 2024-03-31|2025-06-30 2025-03-31 2024-06-30|2025-09-30 2025-06-30 2024-09-30|2025-12-31 2025-09-30 2024-12-31
					2025-03-31, 2025-04-01, MONTH,   2026-06-30, 2025-03-31 2025-02-28 2024-03-31|2025-04-30 2025-03-31 2024-04-30
					2025-02-14, 2025-02-14, MONTH,   2026-06-30, 2025-02-28 2025-01-31 2024-02-29
					2024-02-14, 2024-02-14, MONTH,   2026-06-30, 2024-02-29 2024-01-31 2023-02-28
					2024-02-14, 2024-02-14, MONTH,   2024-02-28, 2024-02-28 2024-01-31 2023-02-28
					2024-01-01, 2024-03-31, QUARTER, 2024-02-29, 2024-02-29 2023-12-31 2023-02-28
					2025-02-01, 2025-02-28, MONTH,   2025-02-28, 2025-02-28 2025-01-31 2024-02-29
					2024-07-01, 2026-01-01, YEAR,    2026-06-30, 2024-12-31 2023-12-31 2023-12-31|2025-12-31 2024-12-31 2024-12-31|2026-06-30 2025-12-31 2025-06-30
					2026-06-01, 2026-12-31, MONTH,   2026-07-01, 2026-06-30 2026-05-31 2025-06-30|2026-07-01 2026-06-30 2025-07-01
					1900-01-01, 1900-01-01, YEAR,    2026-06-30, 1900-12-31 1899-12-31 1899-12-31
					""")
	void aPointIsTheLastDayOfItsPeriodOrThatOfTheAnswer(String from, String to, String every, String answer,
			String points) {
		assertThat(shown(days(from, to, every), answer)).containsExactly(points.split("\\|"));
	}

	@Test
	void periodsThatBeginLaterHaveNoPoint() {
		assertThat(shown(days("2026-07-01", "2026-12-31", "MONTH"), "2026-06-30")).isEmpty();
	}

	@Test
	void daysAreReadOnceAndThoseAloneThatAreAskedFor() {
		SeriesDays days = days("2024-01-01", "2025-12-31", "YEAR");
		LocalDate answer = LocalDate.of(2026, 6, 30);
		assertThat(days.points(answer, false, false)).hasSize(2);
		assertThat(days.points(answer, true, true)).extracting(point -> point.get("day"))
			.containsExactly(LocalDate.of(2023, 12, 31), LocalDate.of(2024, 12, 31), LocalDate.of(2025, 12, 31));
		assertThat(days("2025-01-01", "2025-12-31", "MONTH").points(answer, true, true)).hasSize(24);
	}

	@ParameterizedTest
	@CsvSource({ "2020-01-31, 2024-12-01, MONTH, 60", "2010-01-01, 2024-12-31, QUARTER, 60",
			"1961-12-31, 2020-01-01, YEAR, 60", "2025-05-05, 2025-05-05, QUARTER, 1" })
	void thereAreSixtyAtTheMost(String from, String to, String every, int points) {
		assertThat(days(from, to, every).periods()).isEqualTo(points);
	}

	@ParameterizedTest
	@CsvSource({ "2019-12-31, 2024-12-01, MONTH", "2009-12-31, 2024-12-31, QUARTER", "1960-12-31, 2020-01-01, YEAR",
			"2025-01-02, 2025-01-01, MONTH", "1899-12-31, 1900-01-31, MONTH", "2020-01-01, +999999999-12-31, YEAR" })
	void whatHasMoreOrNoneOrBeginsTooEarlyIsRefused(String from, String to, String every) {
		assertThatExceptionOfType(InvalidArgumentException.class).isThrownBy(() -> days(from, to, every))
			.satisfies(refused -> assertThat(refused.code()).isEqualTo("INVALID_ARGUMENT"));
	}

}

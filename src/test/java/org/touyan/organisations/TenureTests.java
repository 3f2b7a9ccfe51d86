package org.touyan.organisations;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The same post without a gap is one tenure, whatever elections are within it. */
class TenureTests {

	private static final LocalDate DAY = LocalDate.parse("2026-06-30");

	/** The second term begins on 2021-03-10; the first ended on that day, the day before, or another. */
	@ParameterizedTest
	@CsvSource({ "2021-03-10,1", "2021-03-09,1", "2021-03-08,2", "2021-03-11,1", "2020-03-10,2" })
	void aTermThatBeginsOnTheDayTheOneBeforeEndedOrTheNextGoesOn(String end, int tenures) {
		assertThat(Tenure.of(List.of(held("s", "2016-03-10", end), held("s", "2021-03-10", null)))).hasSize(tenures);
	}

	@Test
	void tenYearsInThreeTermsAreTenYears() {
		List<Tenure> tenures = Tenure.of(List.of(held("s", "2026-03-10", null), held("s", "2016-03-10", "2021-03-10"),
				held("s", "2021-03-10", "2026-03-10")));
		assertThat(tenures).singleElement()
			.returns(LocalDate.parse("2016-03-10"), Tenure::from)
			.returns(null, Tenure::to)
			.returns(123, tenure -> tenure.months(DAY));
	}

	@Test
	void anotherPostIsAnotherTenureAndSoIsThatBesideIt() {
		assertThat(Tenure.of(List.of(held("s", "2021-03-10", null), held("d", "2021-03-10", null),
				held("m", "2016-03-10", "2021-03-10"))))
			.extracting(tenure -> tenure.holdings().getFirst().post())
			.extracting(HeldPost.Post::id)
			.containsExactly("m", "s", "d");
	}

	@Test
	void whoComesBackAfterAnotherHasTwoTenures() {
		assertThat(Tenure.of(List.of(held("s", "2011-03-10", "2016-03-10"), held("s", "2021-03-10", "2026-03-10"))))
			.extracting(tenure -> tenure.months(DAY))
			.containsExactly(60, 60);
	}

	@Test
	void postsThatAreNotSeenAreNotTheSame() {
		var hidden = new HeldPost(LocalDate.parse("2016-03-10"), LocalDate.parse("2021-03-10"), "370112013228", null);
		var next = new HeldPost(LocalDate.parse("2021-03-10"), null, "370112013228", null);
		assertThat(Tenure.of(List.of(hidden, next))).hasSize(2);
	}

	private static HeldPost held(String post, String from, @Nullable String to) {
		return new HeldPost(LocalDate.parse(from), to == null ? null : LocalDate.parse(to), "370112013228",
				new HeldPost.Post(post, PostKind.SECRETARY));
	}

}

package org.touyan.governance.dispatch;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.touyan.api.NodeRef;

import static org.assertj.core.api.Assertions.assertThat;

/** Reports that were due on the 5th, as of the 20th. */
class MissedReportTests {

	private static final LocalDate DUE = LocalDate.of(2026, 2, 5);

	private static final LocalDate DAY = LocalDate.of(2026, 2, 20);

	@Test
	void whoReportedOnTheDayMissedNothing() {
		assertThat(MissedReport.of(List.of(report("a", DUE), report("b", DUE.minusDays(3))), DAY)).isEmpty();
	}

	@Test
	void whoReportedAfterwardsWasLateUntilThen() {
		assertThat(MissedReport
			.of(List.of(report("a", DUE), report("b", DUE.plusDays(2)), report("c", DUE.plusDays(4))), DAY))
			.containsExactly(new MissedReport(new NodeRef("org"), new NodeRef("370112013000"),
					List.of(new NodeRef("b"), new NodeRef("c")), DUE.plusDays(4), 4));
	}

	@Test
	void whoHasNotReportedIsLateUntilToday() {
		var missed = new MissedReport(new NodeRef("org"), new NodeRef("370112013000"),
				List.of(new NodeRef("a"), new NodeRef("b")), null, 15);
		assertThat(MissedReport.of(List.of(report("a", DUE.plusDays(2)), report("b", null)), DAY))
			.containsExactly(missed);
		assertThat(MissedReport.of(List.of(report("a", DUE.plusDays(2)), report("b", DAY.plusDays(1))), DAY))
			.containsExactly(missed);
	}

	private static Dispatch.Report report(String measure, @Nullable LocalDate reportedOn) {
		return new Dispatch.Report(LocalDate.of(2026, 1, 1), DUE, reportedOn, "370112013000", new Dispatch.Id("org"),
				new Dispatch.Id(measure));
	}

}

package org.touyan.governance.dispatch;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.touyan.api.NodeRef;

/** An organisation that did not report on all measures in time. */
record MissedReport(@Nullable NodeRef organisation, NodeRef place, List<NodeRef> measures,
		@Nullable LocalDate reportedOn, long daysLate) {

	/** The latest first. */
	static final Comparator<MissedReport> LATEST_FIRST = Comparator.comparingLong(MissedReport::daysLate)
		.reversed()
		.thenComparing(MissedReport::key);

	/**
	 * What an organisation missed.
	 * @param reports of the organisation, all due on one day that is over
	 * @param day as of which it is told: what was reported later is not known
	 * @return nothing where it reported on all in time
	 */
	static Stream<MissedReport> of(List<Dispatch.Report> reports, LocalDate day) {
		List<Dispatch.Report> late = reports.stream().filter(each -> !isBy(each, each.dueOn())).toList();
		if (late.isEmpty()) {
			return Stream.empty();
		}
		Dispatch.Report one = late.getFirst();
		LocalDate reported = late.stream().allMatch(each -> isBy(each, day)) ? late.stream()
			.map(Dispatch.Report::reportedOn)
			.filter(Objects::nonNull)
			.max(Comparator.naturalOrder())
			.orElse(null) : null;
		return Stream.of(new MissedReport(one.organisation() == null ? null : new NodeRef(one.organisation().id()),
				new NodeRef(one.territory()),
				late.stream()
					.flatMap(each -> Stream.ofNullable(each.measure()))
					.map(each -> new NodeRef(each.id()))
					.toList(),
				reported, ChronoUnit.DAYS.between(one.dueOn(), reported == null ? day : reported)));
	}

	private static boolean isBy(Dispatch.Report report, LocalDate day) {
		return report.reportedOn() != null && !report.reportedOn().isAfter(day);
	}

	String key() {
		return organisation == null ? place.id() : organisation.id();
	}

}

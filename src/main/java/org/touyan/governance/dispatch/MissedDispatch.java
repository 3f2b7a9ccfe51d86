package org.touyan.governance.dispatch;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

import org.touyan.api.AnswerPage;
import org.touyan.api.QueryContext;
import org.touyan.disclosure.Publication;
import org.touyan.disclosure.PublishedCounts;
import org.touyan.governance.SupervisionCycle;

/** Which organisations missed the last dispatch of a cycle. */
@Controller
class MissedDispatch {

	private enum Count {

		ORGANISATIONS, IN_TIME, LATE

	}

	record Missed(SupervisionCycle cycle, @Nullable LocalDate periodFrom, @Nullable LocalDate dueOn,
			@Nullable Long organisations, @Nullable Long inTime, @Nullable Long late, AnswerPage<MissedReport> page,
			@Nullable Long totalCount) {
	}

	@QueryMapping
	Missed missedDispatch(@Argument SupervisionCycle cycle, QueryContext question) {
		List<Dispatch.Report> all = Dispatch.last(cycle, question);
		Collection<List<Dispatch.Report>> organisations = all.stream()
			.collect(Collectors.groupingBy(Dispatch.Report::from))
			.values();
		List<MissedReport> missed = organisations.stream()
			.flatMap(each -> MissedReport.of(each, question.day()))
			.sorted(MissedReport.LATEST_FIRST)
			.toList();
		PublishedCounts published = published(organisations.size(), missed.size(), question.publication());
		AnswerPage<MissedReport> page = question.page(missed, MissedReport::key);
		Long late = published.of(Count.LATE);
		return new Missed(cycle, all.isEmpty() ? null : all.getFirst().periodFrom(),
				all.isEmpty() ? null : all.getFirst().dueOn(), published.of(Count.ORGANISATIONS),
				published.of(Count.IN_TIME), late, page, page.totalCount(late));
	}

	private static PublishedCounts published(long organisations, long late, Publication publication) {
		publication.count(Count.ORGANISATIONS, organisations);
		publication.count(Count.IN_TIME, organisations - late);
		publication.count(Count.LATE, late);
		publication.sum(Count.ORGANISATIONS, List.of(Count.IN_TIME, Count.LATE));
		return publication.publish();
	}

}

package org.touyan.reserves;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

import org.touyan.api.AnswerPage;
import org.touyan.api.NodeRef;
import org.touyan.api.Question;
import org.touyan.organisations.PostKind;

/** Who holds the posts of an area, until when, and who could follow. */
@Controller
class SuccessionBoard {

	private final ReserveSettings settings;

	SuccessionBoard(ReserveSettings settings) {
		this.settings = settings;
	}

	record Board(List<Succession> nodes, @Nullable Long totalCount, AnswerPage.PageInfo pageInfo,
			List<ReasonCount> reasons, List<ReadinessCount> readiness, int overAge) {
	}

	record ReadinessCount(Readiness.Level level, @Nullable Long people) {
	}

	record ReasonCount(Succession.Reason reason, @Nullable Long count, @Nullable Long withoutSuccessor) {

		static ReasonCount of(Succession.Reason reason, ToldCounts counts) {
			return new ReasonCount(reason, counts.of(SuccessionCount.ALL), counts.of(SuccessionCount.WITHOUT));
		}

	}

	@QueryMapping
	Board successionBoard(@Argument @Nullable Integer withinMonths, @Argument @Nullable Set<PostKind> kinds,
			Question question) {
		LocalDate until = Successions.until(withinMonths, "withinMonths", question);
		List<Succession> all = Successions.read(kinds, settings, question)
			.stream()
			.filter(each -> withinMonths == null || each.isFreeBy(until))
			.toList();
		AnswerPage<Succession> page = question.page(all, Succession::key);
		return new Board(page.nodes(), question.told(page.totalCount()), page.pageInfo(), reasons(all, question),
				readiness(all, question), settings.overAge());
	}

	private static List<ReasonCount> reasons(List<Succession> all, Question question) {
		var counts = Arrays.stream(Succession.Reason.values())
			.map(reason -> SuccessionCount.counts(all.stream().filter(each -> each.endsBy() == reason).toList()))
			.toList();
		var told = Telling.of(counts, SuccessionCount.LINES, question).iterator();
		return Arrays.stream(Succession.Reason.values()).map(reason -> ReasonCount.of(reason, told.next())).toList();
	}

	private static List<ReadinessCount> readiness(List<Succession> all, Question question) {
		Map<NodeRef, Readiness.Level> people = all.stream()
			.flatMap(each -> each.successors().stream())
			.collect(Collectors.toMap(Successor::person, each -> each.readiness().level(),
					(one, other) -> one.compareTo(other) <= 0 ? one : other));
		var told = question
			.told(Arrays.stream(Readiness.Level.values())
				.map(level -> people.values().stream().filter(each -> each == level).count())
				.toList())
			.iterator();
		return Arrays.stream(Readiness.Level.values()).map(level -> new ReadinessCount(level, told.next())).toList();
	}

}

package org.touyan.reserves;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

import org.touyan.api.AnswerPage;
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
			List<ReasonCount> reasons, int overAge) {
	}

	record ReasonCount(Succession.Reason reason, @Nullable Long count, @Nullable Long withoutSuccessor) {
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
				settings.overAge());
	}

	private static List<ReasonCount> reasons(List<Succession> all, Question question) {
		List<Map<String, Long>> counts = Arrays.stream(Succession.Reason.values())
			.map(reason -> SuccessionCount.counts(all.stream().filter(each -> each.endsBy() == reason).toList()))
			.toList();
		var reasons = new ArrayList<ReasonCount>();
		for (var told : Telling.of(counts, SuccessionCount.LINES, question)) {
			reasons.add(new ReasonCount(Succession.Reason.values()[reasons.size()], told.of(SuccessionCount.ALL),
					told.of(SuccessionCount.WITHOUT)));
		}
		return reasons;
	}

}

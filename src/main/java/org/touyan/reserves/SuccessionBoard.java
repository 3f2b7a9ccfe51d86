package org.touyan.reserves;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.hibernate.validator.constraints.Range;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

import org.touyan.api.AnswerPage;
import org.touyan.api.NodeRef;
import org.touyan.api.QueryContext;
import org.touyan.disclosure.Publication;
import org.touyan.disclosure.PublishedCounts;
import org.touyan.organisations.PostKind;

/** Who holds the posts of an area, until when, and who could follow. */
@Controller
class SuccessionBoard {

	private final ReserveSettings settings;

	SuccessionBoard(ReserveSettings settings) {
		this.settings = settings;
	}

	record Board(AnswerPage<Succession> page, @Nullable Long totalCount, List<ReasonCount> reasons,
			List<ReadinessCount> readiness, int overAge) {
	}

	record ReadinessCount(Readiness.Level level, @Nullable Long people) {
	}

	record ReasonCount(Succession.Reason reason, @Nullable Long count, @Nullable Long withoutSuccessor) {

		static ReasonCount of(Succession.Reason reason, PublishedCounts published) {
			return new ReasonCount(reason, SuccessionCount.of(published, reason, SuccessionCount.ALL),
					SuccessionCount.of(published, reason, SuccessionCount.WITHOUT));
		}

	}

	@QueryMapping
	Board successionBoard(@Argument @Range(max = Successions.LONGEST,
			message = "withinMonths is ${validatedValue}; it can be {min} to {max}.") @Nullable Integer withinMonths,
			@Argument @Nullable Set<PostKind> kinds, QueryContext question) {
		LocalDate until = Successions.until(withinMonths, question);
		List<Succession> all = Successions.read(kinds, settings, question)
			.stream()
			.filter(each -> withinMonths == null || each.isFreeBy(until))
			.toList();
		PublishedCounts published = SuccessionCount.published(all,
				new TreeMap<>(all.stream().collect(Collectors.groupingBy(Succession::endsBy))), question);
		AnswerPage<Succession> page = question.page(all, Succession::key);
		return new Board(page, page.totalCount(SuccessionCount.of(published, "", SuccessionCount.ALL)),
				Arrays.stream(Succession.Reason.values()).map(reason -> ReasonCount.of(reason, published)).toList(),
				readiness(all, question), settings.overAge());
	}

	private static List<ReadinessCount> readiness(List<Succession> all, QueryContext question) {
		Map<NodeRef, Readiness.Level> people = all.stream()
			.flatMap(each -> each.successors().stream())
			.collect(Collectors.toMap(Successor::person, each -> each.readiness().level(),
					(one, other) -> one.compareTo(other) <= 0 ? one : other));
		Publication publication = question.publication();
		Arrays.stream(Readiness.Level.values())
			.forEach(level -> publication.count(level, people.values().stream().filter(each -> each == level).count()));
		publication.count(people.keySet(), people.size());
		publication.sum(people.keySet(), List.of(Readiness.Level.values()));
		PublishedCounts published = publication.publish();
		return Arrays.stream(Readiness.Level.values())
			.map(level -> new ReadinessCount(level, published.of(level)))
			.toList();
	}

}

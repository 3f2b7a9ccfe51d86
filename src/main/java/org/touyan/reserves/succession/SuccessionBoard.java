package org.touyan.reserves.succession;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import org.touyan.disclosure.GroupKey;
import org.touyan.disclosure.Publication;
import org.touyan.disclosure.PublishedCounts;
import org.touyan.organisations.PostKind;
import org.touyan.reserves.ReserveSettings;

/** Who holds the posts of an area, until when, and who could follow. */
@Controller
class SuccessionBoard {

	/** Under which those who could follow anybody are counted, besides those of each readiness. */
	private static final GroupKey EVERYBODY = GroupKey.ALL;

	private final ReserveSettings settings;

	private final Successions successions;

	SuccessionBoard(ReserveSettings settings, Successions successions) {
		this.settings = settings;
		this.successions = successions;
	}

	record Board(AnswerPage<Succession> page, @Nullable Long totalCount, List<ReasonCount> reasons,
			List<ReadinessCount> readiness, int overAge) {
	}

	record ReadinessCount(Readiness.Level level, @Nullable Long people) {
	}

	record ReasonCount(Succession.Reason reason, @Nullable Long count, @Nullable Long withoutSuccessor) {

		private static ReasonCount of(Succession.Reason reason, SuccessionPublication published) {
			var group = new GroupKey.Of(reason);
			return new ReasonCount(reason, published.all(group), published.withoutSuccessor(group));
		}

	}

	@QueryMapping
	Board successionBoard(@Argument @Range(max = Successions.LONGEST,
			message = "withinMonths is ${validatedValue}; it can be {min} to {max}.") @Nullable Integer withinMonths,
			@Argument @Nullable Set<PostKind> kinds, @Argument @Nullable Set<Outlook.Line> lines,
			QueryContext question) {
		LocalDate until = Successions.until(withinMonths, question);
		List<Succession> all = successions
			.read(kinds, Objects.requireNonNullElse(lines, EnumSet.allOf(Outlook.Line.class)), question)
			.stream()
			.filter(each -> withinMonths == null || each.isFreeBy(until))
			.toList();
		var published = SuccessionPublication.of(all,
				new TreeMap<>(all.stream().collect(Collectors.groupingBy(Succession::endsBy))), GroupKey.Of::new,
				question.publication());
		AnswerPage<Succession> page = question.page(all, Succession::key);
		return new Board(page, page.totalCount(published.all(GroupKey.ALL)),
				Arrays.stream(Succession.Reason.values()).map(reason -> ReasonCount.of(reason, published)).toList(),
				readiness(all, question.publication()), settings.overAge());
	}

	private static List<ReadinessCount> readiness(List<Succession> all, Publication publication) {
		Map<NodeRef, Readiness.Level> people = all.stream()
			.flatMap(each -> each.successors().stream())
			.collect(Collectors.toMap(Successor::person, each -> each.readiness().level(),
					(one, other) -> one.compareTo(other) <= 0 ? one : other));
		Arrays.stream(Readiness.Level.values())
			.forEach(level -> publication.count(level, people.values().stream().filter(each -> each == level).count()));
		publication.count(EVERYBODY, people.size());
		publication.sum(EVERYBODY, List.of(Readiness.Level.values()));
		PublishedCounts published = publication.publish();
		return Arrays.stream(Readiness.Level.values())
			.map(level -> new ReadinessCount(level, published.of(level)))
			.toList();
	}

}

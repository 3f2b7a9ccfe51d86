package org.touyan.mentoring.outcomes;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

import org.touyan.api.AnswerPage;
import org.touyan.api.NodeRef;
import org.touyan.api.QueryContext;
import org.touyan.disclosure.GroupFigures;
import org.touyan.disclosure.GroupKey;
import org.touyan.disclosure.Publication;
import org.touyan.disclosure.PublishedCounts;
import org.touyan.mentoring.AreaNames;
import org.touyan.mentoring.MentoringSettings;
import org.touyan.places.Territory;

/** What became of the mentees, beside what became of those in reserve without a mentor. */
@Controller
class MentoringOutcomes {

	private static final GroupKey MENTORED = GroupKey.ALL;

	private static final GroupKey UNMENTORED = new GroupKey.Of(Unmentored.IN_RESERVE);

	private enum Unmentored {

		IN_RESERVE

	}

	private final MentoringSettings settings;

	MentoringOutcomes(MentoringSettings settings) {
		this.settings = settings;
	}

	record Outcomes(List<OutcomeFigures> mentored, List<OutcomeFigures> unmentored, AnswerPage<Group> page,
			int leastRanked) {

		public List<Group> groups() {
			return page.nodes();
		}

	}

	/**
	 * What became of the mentees of a group.
	 *
	 * @param key what all of them share; the empty text where that is not known
	 * @param name of the subdistrict that they share
	 * @param rank 1 for the best; null in a group that is too small to be ranked
	 * @param mentees who are counted; null for who may read figures only
	 */
	record Group(String key, @Nullable String name, @Nullable NodeRef mentor, @Nullable NodeRef subdistrict,
			@Nullable Integer rank, List<OutcomeFigures> figures, @Nullable List<OutcomeMentee> mentees) {

		/** A group with its figures; the rank is not told where it tells of few. */
		private static Group of(OutcomeRanking.By by, OutcomeRanking group, List<AreaNames.Area> names,
				PublishedCounts published, QueryContext question) {
			String key = group.key();
			return new Group(key, by == OutcomeRanking.By.SUBDISTRICT ? AreaNames.of(key, names) : null,
					by == OutcomeRanking.By.MENTOR && !key.isEmpty() ? new NodeRef(key) : null,
					by == OutcomeRanking.By.SUBDISTRICT ? new NodeRef(Territory.code(key)) : null,
					question.isForFigures() ? null : group.rank(), OutcomeFigures.of(by.group(key), published),
					question.isForFigures() ? null : OutcomeMentee.of(group.people(), question.day()));
		}

	}

	@QueryMapping
	Outcomes mentoringOutcomes(@Argument @Nullable LocalDate from, @Argument @Nullable LocalDate to,
			@Argument OutcomeRanking.By by, @Argument @Horizon int months, @Argument Outcome outcome,
			QueryContext question) {
		OutcomeCases read = OutcomeCases.read(from, to, by, question);
		List<OutcomeRanking> ranking = OutcomeRanking.of(read.mentored(), by, months, outcome, question.day(),
				settings.leastRanked());
		List<OutcomeRanking> shown = question.isForFigures()
				? ranking.stream().sorted(Comparator.comparing(OutcomeRanking::key)).toList() : ranking;
		PublishedCounts published = published(read, by, question);
		return new Outcomes(OutcomeFigures.of(MENTORED, published), OutcomeFigures.of(UNMENTORED, published),
				question.groups(shown, OutcomeRanking::key,
						page -> page.stream()
							.map(each -> Group.of(by, each, read.subdistricts(), published, question))
							.toList()),
				settings.leastRanked());
	}

	/**
	 * For who may read figures only the groups of all groupings are published together, in an order that does not
	 * follow what is asked: what is kept back must be the same whichever are asked for.
	 */
	private static PublishedCounts published(OutcomeCases read, OutcomeRanking.By asked, QueryContext question) {
		Publication publication = question.publication();
		var figures = new GroupFigures(publication);
		figures.group(MENTORED, OutcomeFigures.counts(Observed.once(read.mentored()), false, question.day()));
		figures.group(UNMENTORED, OutcomeFigures.counts(Observed.once(read.inReserve()), true, question.day()));
		List<OutcomeRanking.By> groupings = question.isForFigures() ? OutcomeRanking.By.OF_MANY : List.of(asked);
		for (OutcomeRanking.By by : groupings) {
			var groups = new TreeMap<>(read.mentored().stream().collect(Collectors.groupingBy(by::key)));
			groups.forEach((key, people) -> figures.group(by.group(key),
					OutcomeFigures.counts(Observed.once(people), false, question.day())));
			figures.parts(MENTORED, groups.keySet().stream().map(by::group).toList(), OutcomeFigures.everybody());
		}
		OutcomeFigures.state(figures);
		figures.close();
		return publication.publish();
	}

}

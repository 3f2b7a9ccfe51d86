package org.touyan.people.audit;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

import org.touyan.api.AnswerPage;
import org.touyan.api.QueryContext;
import org.touyan.disclosure.Publication;
import org.touyan.disclosure.PublishedCounts;
import org.touyan.people.LevelRule;
import org.touyan.people.LevelSettings;
import org.touyan.people.audit.LevelAudit.Outcome;
import org.touyan.people.audit.LevelAudit.OutcomeCount;
import org.touyan.people.audit.LevelAudit.Row;

/** Who is due for another level, by which rule. */
@Controller
class LevelAudits {

	private final LevelSettings settings;

	LevelAudits(LevelSettings settings) {
		this.settings = settings;
	}

	private enum Count {

		/** All that are audited. */
		ALL,
		/** The rows of the answer. */
		OTHERWISE

	}

	@QueryMapping
	LevelAudit levelAudit(QueryContext question) {
		LevelRule rule = settings.on(question.day())
			.orElseThrow(() -> question.refused("INVALID_ARGUMENT", "No rule of levels is in force on that day."));
		List<Row> all = LevelAuditRead.read(question)
			.stream()
			.map(each -> Row.of(each, question.day(), rule, settings))
			.toList();
		List<Row> rows = all.stream()
			.filter(each -> each.outcome() != Outcome.AS_DUE)
			.sorted(Comparator.comparing(Row::dueSince))
			.toList();
		PublishedCounts published = published(all, question.publication());
		AnswerPage<Row> page = question.page(rows, each -> each.record().id());
		return new LevelAudit(LevelAudit.Rule.of(rule, settings),
				Arrays.stream(Outcome.values()).map(each -> new OutcomeCount(each, published.of(each))).toList(), page,
				page.totalCount(published.of(Count.OTHERWISE)));
	}

	private static PublishedCounts published(List<Row> all, Publication publication) {
		Stream.of(Outcome.values()).forEach(outcome -> publication.count(outcome, count(all, outcome)));
		publication.count(Count.ALL, all.size());
		publication.count(Count.OTHERWISE, all.size() - count(all, Outcome.AS_DUE));
		publication.sum(Count.ALL, List.of(Outcome.AS_DUE, Count.OTHERWISE));
		publication.sum(Count.OTHERWISE, List.of(Outcome.TOO_LOW, Outcome.TOO_HIGH, Outcome.WITHOUT_LEVEL));
		return publication.publish();
	}

	private static long count(List<Row> all, Outcome outcome) {
		return all.stream().filter(each -> each.outcome() == outcome).count();
	}

}

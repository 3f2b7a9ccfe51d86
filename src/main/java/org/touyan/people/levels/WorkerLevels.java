package org.touyan.people.levels;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

import org.touyan.api.AnswerPage;
import org.touyan.api.NodeRef;
import org.touyan.api.QueryContext;
import org.touyan.disclosure.Publication;
import org.touyan.disclosure.PublishedCounts;
import org.touyan.people.FirstDay;
import org.touyan.people.LevelReason;
import org.touyan.people.WorkerBand;
import org.touyan.people.levels.WorkerLevelRead.Graded;

/** At which levels community workers are, and why levels changed. */
@Controller
class WorkerLevels {

	private enum Count {

		CHANGES

	}

	record Levels(LocalDate from, List<WorkerBandCount> bands, List<ReasonCount> changes, AnswerPage<Outside> page,
			@Nullable Long totalCount) {
	}

	record ReasonCount(LevelReason reason, @Nullable Long changes) {
	}

	record Outside(NodeRef record, NodeRef person, WorkerBand band, int level, int lowest, int highest) {

		static Outside of(Graded each) {
			return new Outside(new NodeRef(each.id()), new NodeRef(each.person()), each.band(),
					Objects.requireNonNull(each.level()), each.band().lowest(), each.band().highest());
		}

	}

	@QueryMapping
	Levels workerLevels(@Argument @Nullable LocalDate from, QueryContext question) {
		LocalDate begin = FirstDay.of(from, question);
		WorkerLevelRead read = WorkerLevelRead.read(begin, question);
		List<Graded> all = read.graded();
		List<Outside> outside = all.stream()
			.filter(Graded::isOutside)
			.sorted(Comparator.comparing(Graded::band).thenComparing(Graded::id))
			.map(Outside::of)
			.toList();
		Publication publication = question.publication();
		WorkerBandCount.publish(all, publication);
		List<LevelReason> reasons = read.reasons().toList();
		Arrays.stream(LevelReason.values())
			.forEach(reason -> publication.count(reason, reasons.stream().filter(each -> each == reason).count()));
		publication.count(Count.CHANGES, reasons.size());
		publication.sum(Count.CHANGES, List.of(LevelReason.values()));
		PublishedCounts published = publication.publish();
		AnswerPage<Outside> page = question.page(outside, each -> each.record().id());
		return new Levels(begin, WorkerBandCount.all(all, published),
				Arrays.stream(LevelReason.values())
					.map(reason -> new ReasonCount(reason, published.of(reason)))
					.toList(),
				page, page.totalCount(WorkerBandCount.outside(published)));
	}

}

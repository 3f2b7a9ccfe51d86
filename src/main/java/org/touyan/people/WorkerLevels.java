package org.touyan.people;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

import org.touyan.api.AnswerPage;
import org.touyan.api.NodeRef;
import org.touyan.api.Question;
import org.touyan.people.WorkerLevelRead.Graded;

/** At which levels community workers are, and why levels changed. */
@Controller
class WorkerLevels {

	record Levels(LocalDate from, List<WorkerBandCount> bands, List<ReasonCount> changes, List<Outside> nodes,
			@Nullable Long totalCount, AnswerPage.PageInfo pageInfo) {
	}

	record ReasonCount(LevelReason reason, @Nullable Long changes) {
	}

	record Outside(NodeRef record, NodeRef person, WorkerBand band, @Nullable Integer level, int lowest, int highest) {

		static Outside of(Graded each) {
			return new Outside(new NodeRef(each.id()), new NodeRef(each.person()), each.band(), each.level(),
					each.band().lowest(), each.band().highest());
		}

	}

	@QueryMapping
	Levels workerLevels(@Argument @Nullable LocalDate from, Question question) {
		LocalDate begin = Period.begin(from, question);
		WorkerLevelRead read = WorkerLevelRead.read(begin, question);
		List<Graded> all = read.graded();
		List<Outside> outside = all.stream()
			.filter(Graded::isOutside)
			.sorted(Comparator.comparing(Graded::band).thenComparing(Graded::id))
			.map(Outside::of)
			.toList();
		AnswerPage<Outside> page = question.page(outside, each -> each.record().id());
		return new Levels(begin, WorkerBandCount.all(all, question), changes(read.reasons().toList(), question),
				page.nodes(), question.told(page.totalCount()), page.pageInfo());
	}

	private static List<ReasonCount> changes(List<LevelReason> reasons, Question question) {
		LevelReason[] all = LevelReason.values();
		List<@Nullable Long> told = question
			.told(Arrays.stream(all).map(reason -> reasons.stream().filter(each -> each == reason).count()).toList());
		return IntStream.range(0, all.length).mapToObj(place -> new ReasonCount(all[place], told.get(place))).toList();
	}

}

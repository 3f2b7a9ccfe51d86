package org.touyan.people.levels;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.touyan.api.QueryContext;
import org.touyan.api.ReadBy;
import org.touyan.api.Rows;
import org.touyan.people.LevelReason;
import org.touyan.people.WorkerBand;

/** Community workers' records with their levels, as {@code questions/people/levels.graphql} reads them. */
@ReadBy("people/levels")
record WorkerLevelRead(Rows<Worker> communityWorkers, Rows<Changed> changes) {

	/** A record, of whoever it is. */
	record Graded(String person, String id, WorkerBand band, @Nullable Integer level) {

		/** Whether it is at a level that the band does not span. */
		boolean isOutside() {
			return level != null && band.within(level) != level;
		}

	}

	record Worker(String id, Rows<Employment> workerRecords) {
	}

	record Employment(String id, WorkerBand band, @Nullable Integer level) {
	}

	record Changed(Rows<Levels> workerRecords) {
	}

	record Levels(Rows<Change> levels) {
	}

	record Change(LevelReason reason) {
	}

	static WorkerLevelRead read(LocalDate from, QueryContext question) {
		return question.figures(Map.of("area", question.area(), "from", from, "until", question.day().plusDays(1)),
				WorkerLevelRead.class);
	}

	List<Graded> graded() {
		return communityWorkers.nodes()
			.stream()
			.flatMap(worker -> worker.workerRecords()
				.nodes()
				.stream()
				.map(each -> new Graded(worker.id(), each.id(), each.band(), each.level())))
			.toList();
	}

	Stream<LevelReason> reasons() {
		return changes.nodes()
			.stream()
			.flatMap(worker -> worker.workerRecords().nodes().stream())
			.flatMap(each -> each.levels().nodes().stream())
			.map(Change::reason);
	}

}

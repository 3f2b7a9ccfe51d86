package org.touyan.people.audit;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.touyan.api.QueryContext;
import org.touyan.api.ReadBy;
import org.touyan.api.Rows;
import org.touyan.organisations.Education;
import org.touyan.people.WorkerBand;

/** Community workers with what their levels are reckoned from, as {@code questions/people/audit.graphql} reads them. */
@ReadBy("people/audit")
record LevelAuditRead(Rows<Worker> communityWorkers) {

	record Worker(String id, @Nullable Education education, Rows<LevelFacts.Certificate> certificates,
			Rows<Employment> workerRecords) {

		private Audited audited(Employment record) {
			return new Audited(id, record.id(), record.territory(), new LevelFacts(record.band(), record.from(),
					education, certificates.nodes(),
					record.levels().nodes().stream().sorted(Comparator.comparing(LevelFacts.Recorded::from)).toList()));
		}

	}

	record Employment(String id, LocalDate from, WorkerBand band, String territory, Rows<LevelFacts.Recorded> levels) {
	}

	/** A record, of whoever it is. */
	record Audited(String person, String id, String territory, LevelFacts facts) {
	}

	/** All records of an area. */
	static List<Audited> read(QueryContext question) {
		return question
			.figures(Map.of("area", question.area(), "until", question.day().plusDays(1)), LevelAuditRead.class)
			.communityWorkers()
			.nodes()
			.stream()
			.flatMap(worker -> worker.workerRecords().nodes().stream().map(worker::audited))
			.sorted(Comparator.comparing(Audited::territory).thenComparing(Audited::id))
			.toList();
	}

}

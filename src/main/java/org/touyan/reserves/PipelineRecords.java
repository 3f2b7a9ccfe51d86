package org.touyan.reserves;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.touyan.api.QueryContext;
import org.touyan.api.ReadBy;
import org.touyan.api.Rows;
import org.touyan.organisations.Education;
import org.touyan.organisations.HeldPost;
import org.touyan.people.ReserveSource;
import org.touyan.people.Sex;

/** Reserve records of all times, as {@code questions/reserves/pipeline.graphql} reads them. */
@ReadBy("reserves/pipeline")
record PipelineRecords(Rows<Entry> reserveRecords, Rows<Appointed> appointed) {

	record Entry(String id, LocalDate from, ReserveKind kind, ReserveSource source, String territory,
			Rows<ReserveStage> stages, @Nullable Person person) {

		/** The states in their order. */
		List<ReserveStage> inOrder() {
			return stages.nodes().stream().sorted(Comparator.comparing(ReserveStage::from)).toList();
		}

	}

	record Person(String id, Sex sex, String birthMonth, @Nullable Education education, Rows<Named> programmes) {
	}

	record Named(String id) {
	}

	record Appointed(String id, @Nullable Officer person) {
	}

	record Officer(String id, Rows<HeldPost> holdings) {
	}

	/** Those of them that had been proposed before the period ended. */
	static List<Journey> journeys(PipelinePeriod period, QueryContext question) {
		return question
			.snapshot(PipelineRecords.class + question.area(),
					() -> question.figures(period.variables(question.area()), PipelineRecords.class).journeys())
			.stream()
			.filter(journey -> journey.beginsBefore(period.to()))
			.toList();
	}

	private List<Journey> journeys() {
		Map<String, List<HeldPost>> holdings = appointed.nodes()
			.stream()
			.collect(Collectors.toMap(Appointed::id,
					each -> each.person() == null ? List.of() : each.person().holdings().nodes()));
		return reserveRecords.nodes()
			.stream()
			.map(entry -> new Journey(entry, entry.inOrder(), holdings.getOrDefault(entry.id(), List.of())))
			.toList();
	}

}

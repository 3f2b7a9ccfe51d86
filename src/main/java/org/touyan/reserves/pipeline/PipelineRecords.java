package org.touyan.reserves.pipeline;

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
import org.touyan.organisations.Sex;
import org.touyan.people.ReserveSource;
import org.touyan.reserves.ReserveKind;
import org.touyan.reserves.ReserveStage;

/** Reserve records of all times, as {@code questions/reserves/pipeline.graphql} reads them. */
@ReadBy("reserves/pipeline")
record PipelineRecords(Rows<Entry> reserveRecords, Rows<Appointed> appointed) {

	record Entry(String id, LocalDate from, ReserveKind kind, ReserveSource source, String territory,
			Rows<ReserveStage> stages, @Nullable Person person) {
	}

	record Person(String id, Sex sex, String birthMonth, @Nullable Education education, Rows<Named> programmes) {
	}

	record Named(String id) {
	}

	record Appointed(String id, @Nullable Officer person) {
	}

	record Officer(String id, Rows<HeldPost> holdings) {
	}

	/** A record with what it went through. */
	record Course(Entry entry, PipelineTally.Journey journey) {

		private boolean beginsBefore(LocalDate day) {
			return !journey.stages().isEmpty() && journey.stages().getFirst().from().isBefore(day);
		}

	}

	/** Under which the records of an area are kept. */
	private record Kept(String area) {
	}

	/** Those of an area that had been proposed before a day. */
	static List<Course> read(LocalDate before, QueryContext question) {
		var kept = new Kept(question.area());
		return question
			.snapshot(kept,
					() -> question
						.figures(Map.of("area", kept.area(), "until", question.day().plusDays(1).toString()),
								PipelineRecords.class)
						.courses())
			.stream()
			.filter(course -> course.beginsBefore(before))
			.toList();
	}

	private List<Course> courses() {
		Map<String, List<HeldPost>> holdings = appointed.nodes()
			.stream()
			.collect(Collectors.toMap(Appointed::id,
					each -> each.person() == null ? List.of() : each.person().holdings().nodes()));
		return reserveRecords.nodes()
			.stream()
			.map(entry -> new Course(entry,
					new PipelineTally.Journey(
							entry.stages().nodes().stream().sorted(Comparator.comparing(ReserveStage::from)).toList(),
							holdings.getOrDefault(entry.id(), List.of()))))
			.toList();
	}

}

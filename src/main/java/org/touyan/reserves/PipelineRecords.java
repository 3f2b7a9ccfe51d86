package org.touyan.reserves;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.touyan.api.QueryContext;
import org.touyan.api.Rows;
import org.touyan.graph.Period;
import org.touyan.organisations.PostKind;
import org.touyan.places.DivisionLevel;

/** Reserve records of all times, as {@code questions/reserves/pipeline.graphql} reads them. */
record PipelineRecords(Rows<Entry> reserveRecords, Rows<Appointed> appointed) {

	record Entry(String id, LocalDate from, ReserveKind kind, String source, String territory,
			Rows<ReserveStage> stages, @Nullable Person person) {

		/** The states in their order. */
		List<ReserveStage> inOrder() {
			return stages.nodes().stream().sorted(Comparator.comparing(ReserveStage::from)).toList();
		}

	}

	record Person(String id, String sex, String birthMonth, @Nullable String education, Rows<Named> programmes) {
	}

	record Named(String id) {
	}

	record Appointed(String id, @Nullable Officer person) {
	}

	record Officer(String id, Rows<Held> holdings) {
	}

	record Held(LocalDate from, @Nullable LocalDate to, String territory, @Nullable Post post) {

		Period period() {
			return new Period(from, to);
		}

		/** How high the post is: by the level of its division, and there by its kind. */
		int rank() {
			return post == null ? -1 : 10 * DivisionLevel.of(territory).ordinal() + post.rank();
		}

	}

	record Post(String id, PostKind kind) {

		int rank() {
			return switch (kind) {
				case SECRETARY -> 4;
				case DIRECTOR -> 3;
				case DEPUTY_SECRETARY, DEPUTY_DIRECTOR -> 2;
				case PARTY_COMMITTEE_MEMBER, COMMITTEE_MEMBER, FIRST_SECRETARY -> 1;
				case GROUP_HEAD -> 0;
			};
		}

	}

	/** Those of them that had been proposed before the period ended. */
	static List<Journey> journeys(PipelinePeriod period, QueryContext question) {
		return question
			.snapshot(PipelineRecords.class + question.area(),
					() -> question
						.figures("reserves/pipeline", period.variables(question.area()), PipelineRecords.class)
						.journeys())
			.stream()
			.filter(journey -> journey.beginsBefore(period.to()))
			.toList();
	}

	private List<Journey> journeys() {
		Map<String, List<Held>> holdings = appointed.nodes()
			.stream()
			.collect(Collectors.toMap(Appointed::id,
					each -> each.person() == null ? List.of() : each.person().holdings().nodes()));
		return reserveRecords.nodes()
			.stream()
			.map(entry -> new Journey(entry, entry.inOrder(), holdings.getOrDefault(entry.id(), List.of())))
			.toList();
	}

}

package org.touyan.reserves;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What became, by the end of a period, of those who entered a state in it. */
final class ReserveConversion {

	private ReserveConversion() {
	}

	/** The counts to which one record adds, for every state once, from the first time it entered it in the period. */
	static List<String> of(List<ReserveStage> stages, PipelinePeriod period) {
		var counts = new ArrayList<String>();
		Set<ReserveStatus> seen = EnumSet.noneOf(ReserveStatus.class);
		for (int place = 0; place < stages.size(); place++) {
			ReserveStage stage = stages.get(place);
			if (period.contains(stage.from()) && !stage.status().isLast() && seen.add(stage.status())) {
				counts.add(PipelineCount.ENTRANTS.of(stage.status()));
				counts.addAll(fate(stage.status(), stages.subList(place + 1, stages.size()), period.to()));
			}
		}
		return counts;
	}

	private static List<String> fate(ReserveStatus status, List<ReserveStage> later, LocalDate end) {
		List<ReserveStatus> reached = later.stream()
			.filter(each -> each.from().isBefore(end))
			.map(ReserveStage::status)
			.toList();
		boolean isAppointed = reached.contains(ReserveStatus.APPOINTED);
		boolean isAdvanced = reached.stream()
			.anyMatch(each -> each.compareTo(status) > 0 && each.compareTo(ReserveStatus.APPOINTED) <= 0);
		var counts = new ArrayList<>(
				List.of(isAdvanced ? PipelineCount.ADVANCED.of(status) : PipelineCount.NOT_ADVANCED.of(status)));
		if (isAppointed) {
			counts.add(PipelineCount.APPOINTED.of(status));
			return counts;
		}
		boolean isOut = reached.stream().anyMatch(ReserveStatus::isLast);
		counts.add(isOut ? PipelineCount.DROPPED.of(status) : PipelineCount.UNDER_WAY.of(status));
		if (isAdvanced) {
			counts.add(PipelineCount.ONLY_ADVANCED.of(status));
		}
		return counts;
	}

}

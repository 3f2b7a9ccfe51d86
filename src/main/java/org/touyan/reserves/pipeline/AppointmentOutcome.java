package org.touyan.reserves.pipeline;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

import org.touyan.organisations.HeldPost;

/** What has become, by a day, of somebody who was appointed out of the pool. 使用后去向 */
enum AppointmentOutcome {

	/** 仍任原职 */
	IN_POST,
	/** 已晋升 */
	PROMOTED,
	/** 转任其他职务 */
	MOVED,
	/** 已离任 */
	LEFT,
	/** 未见任职 */
	NEVER_IN_POST;

	/**
	 * What has become of somebody.
	 * @param appointedOn the day of the appointment; the posts taken up are those of the first holding that began on it
	 * or later, and of all that began on the same day
	 */
	static AppointmentOutcome of(List<HeldPost> holdings, LocalDate appointedOn, LocalDate day) {
		List<HeldPost> since = holdings.stream()
			.filter(each -> !each.from().isBefore(appointedOn) && !each.from().isAfter(day))
			.sorted(Comparator.comparing(HeldPost::from))
			.toList();
		if (since.isEmpty()) {
			return NEVER_IN_POST;
		}
		LocalDate taken = since.getFirst().from();
		List<HeldPost> first = since.stream().filter(each -> each.from().equals(taken)).toList();
		List<HeldPost> until = holdings.stream().filter(each -> !each.from().isAfter(taken)).toList();
		List<HeldPost> now = holdings.stream().filter(each -> each.period().contains(day)).toList();
		if (now.stream().anyMatch(each -> each.from().isAfter(taken) && each.isAbove(until))) {
			return PROMOTED;
		}
		if (now.stream().anyMatch(each -> first.stream().anyMatch(each::isSamePost))) {
			return IN_POST;
		}
		return now.isEmpty() ? LEFT : MOVED;
	}

}

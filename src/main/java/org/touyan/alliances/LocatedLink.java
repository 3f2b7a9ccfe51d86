package org.touyan.alliances;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.touyan.api.Rows;

/** Somebody with all that is somewhere; of mentors and mentees no id is read, and of nobody all of the rest. */
record LocatedLink(@Nullable String id, @Nullable Rows<Located> mentorRegistrations,
		@Nullable Rows<Located> reserveRecords, @Nullable Rows<Located> holdings,
		@Nullable Rows<Located> workerRecords) {

	record Located(String territory) {
	}

	/** The codes where that is, of these. */
	Set<String> in(Set<String> places) {
		return Stream.of(of(mentorRegistrations), of(reserveRecords), of(holdings), of(workerRecords))
			.flatMap(List::stream)
			.map(Located::territory)
			.filter(places::contains)
			.collect(Collectors.toSet());
	}

	private static List<Located> of(@Nullable Rows<Located> rows) {
		return rows == null ? List.of() : rows.nodes();
	}

}

package org.touyan.alliances.scorecards;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Members that an alliance is to be reckoned with or without; nothing is written.
 *
 * @param add ids of villages and communities that are not members
 * @param remove ids of villages and communities that are
 */
record AllianceWhatIf(String allianceId, @Nullable List<String> add, @Nullable List<String> remove) {

	/** Whether each is of one of these alliances, and no two of the same. */
	static boolean areOf(List<AllianceSheet> sheets, List<AllianceWhatIf> given) {
		List<String> ids = given.stream().map(AllianceWhatIf::allianceId).toList();
		return sheets.stream().map(AllianceSheet::id).toList().containsAll(ids)
				&& ids.stream().distinct().count() == ids.size();
	}

	static AllianceWhatIf none(String allianceId) {
		return new AllianceWhatIf(allianceId, null, null);
	}

	List<String> added() {
		return Objects.requireNonNullElse(add, List.<String>of()).stream().distinct().toList();
	}

	List<String> removed() {
		return Objects.requireNonNullElse(remove, List.<String>of()).stream().distinct().toList();
	}

	boolean isNone() {
		return added().isEmpty() && removed().isEmpty();
	}

	/** The members that are seen, with those that are added and without those that are removed. */
	List<MemberSheet> members(AllianceSheet alliance, Map<String, MemberSheet> sheets) {
		return Stream.concat(alliance.memberIds().stream(), added().stream())
			.filter(id -> !removed().contains(id))
			.sorted()
			.flatMap(id -> Stream.ofNullable(sheets.get(id)))
			.toList();
	}

	/** What cannot be added or removed; null where all can. */
	@Nullable
	String mistake(AllianceSheet alliance, Map<String, MemberSheet> sheets) {
		Stream<String> wrong = Stream.concat(
				added().stream()
					.filter(id -> alliance.memberIds().contains(id) || !sheets.containsKey(id))
					.map(id -> id + " is a member or no village or community that is seen."),
				removed().stream()
					.filter(id -> !alliance.memberIds().contains(id) || !sheets.containsKey(id))
					.map(id -> id + " is no village or community that is seen and a member."));
		String mistakes = wrong.collect(Collectors.joining(" "));
		return mistakes.isEmpty() ? null : mistakes;
	}

}

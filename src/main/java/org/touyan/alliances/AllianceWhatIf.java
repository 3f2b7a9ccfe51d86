package org.touyan.alliances;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.touyan.api.QueryContext;

/**
 * Members that an alliance is to be reckoned with or without; nothing is written.
 *
 * @param add ids of villages and communities that are not members
 * @param remove ids of villages and communities that are
 */
record AllianceWhatIf(String allianceId, @Nullable List<String> add, @Nullable List<String> remove) {

	/** What is given, by alliance; each must be one of these. */
	static Map<String, AllianceWhatIf> byAlliance(@Nullable List<AllianceWhatIf> whatIf, List<AllianceSheet> sheets,
			QueryContext question) {
		List<AllianceWhatIf> given = Objects.requireNonNullElse(whatIf, List.of());
		boolean isOfAnother = given.stream()
			.anyMatch(each -> sheets.stream().noneMatch(sheet -> sheet.id().equals(each.allianceId())));
		if (isOfAnother || given.stream().map(AllianceWhatIf::allianceId).distinct().count() < given.size()) {
			throw question.refused("INVALID_ARGUMENT", "whatIf names each of the alliances once at the most.");
		}
		return given.stream().collect(Collectors.toMap(AllianceWhatIf::allianceId, each -> each));
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

	/** Refuses what cannot be added or removed. */
	void check(AllianceSheet alliance, Map<String, MemberSheet> sheets, QueryContext question) {
		var wrong = new ArrayList<>(added().stream()
			.filter(id -> alliance.memberIds().contains(id) || !sheets.containsKey(id))
			.map(id -> id + " is a member or no village or community that is seen.")
			.toList());
		removed().stream()
			.filter(id -> !alliance.memberIds().contains(id) || !sheets.containsKey(id))
			.forEach(id -> wrong.add(id + " is no village or community that is seen and a member."));
		if (!wrong.isEmpty()) {
			throw question.refused("INVALID_ARGUMENT", String.join(" ", wrong));
		}
	}

}

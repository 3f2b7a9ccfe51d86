package org.touyan.alliances.scorecards;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

import org.touyan.api.NodeRef;

/** What members of an alliance have, each thing or person once, and which of them have it. */
record Shared(String id, List<NodeRef> members) {

	/** What these members have, those things first that most of them have. */
	static List<Shared> of(Collection<MemberSheet> sheets, Function<MemberSheet, Set<String>> things) {
		Map<String, List<NodeRef>> byThing = new TreeMap<>();
		sheets.forEach(sheet -> things.apply(sheet)
			.forEach(thing -> byThing.computeIfAbsent(thing, _ -> new ArrayList<>()).add(new NodeRef(sheet.id()))));
		return byThing.entrySet()
			.stream()
			.map(each -> new Shared(each.getKey(), each.getValue()))
			.sorted(Comparator.comparingInt(Shared::count).reversed().thenComparing(Shared::id))
			.toList();
	}

	NodeRef ref() {
		return new NodeRef(id);
	}

	int count() {
		return members.size();
	}

	/** Whether several have it. */
	boolean isShared() {
		return count() > 1;
	}

	static int several(List<Shared> all) {
		return (int) all.stream().filter(Shared::isShared).count();
	}

}

package org.touyan.mentoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.touyan.api.NodeRef;
import org.touyan.api.Question;
import org.touyan.places.Territory;

/**
 * How many of a subdistrict should have a mentor and how many have none.
 *
 * @param area the first nine digits of its code
 */
record AreaCount(String area, @Nullable String name, NodeRef subdistrict, @Nullable Long wanted,
		@Nullable Long unpaired) {

	static List<AreaCount> of(List<Mentee> wanted, List<AreaNames.Area> names, Question question) {
		Map<String, List<Mentee>> byArea = wanted.stream()
			.collect(Collectors.groupingBy(Mentee::subdistrict, TreeMap::new, Collectors.toList()));
		List<@Nullable Long> all = question.told(byArea.values().stream().map(each -> (long) each.size()).toList());
		var counts = new ArrayList<AreaCount>();
		byArea.forEach((area, mentees) -> {
			Long whole = all.get(counts.size());
			counts.add(new AreaCount(area, AreaNames.of(area, names), new NodeRef(Territory.code(area)), whole,
					whole == null ? null : question.told(Mentee.unpairedAndPaired(mentees)).getFirst()));
		});
		return counts;
	}

}

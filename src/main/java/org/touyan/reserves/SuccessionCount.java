package org.touyan.reserves;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.touyan.api.QueryContext;
import org.touyan.disclosure.GroupFigures;
import org.touyan.disclosure.Publication;
import org.touyan.disclosure.PublishedCounts;

/** Names of counts of places in posts, and which of them is known when the others are. */
final class SuccessionCount {

	static final String ALL = "all";

	static final String WITHOUT = "without successor";

	private static final String WITH = "with successor";

	private SuccessionCount() {
	}

	static Map<String, Long> counts(List<Succession> all) {
		long without = all.stream().filter(each -> each.successors().isEmpty()).count();
		return Map.of(ALL, (long) all.size(), WITHOUT, without, WITH, all.size() - without);
	}

	/**
	 * Of all and of groups that do not overlap and are all of them together.
	 * @return what may be told of a figure of a group; of all under the empty text
	 */
	static PublishedCounts published(List<Succession> all, Map<?, List<Succession>> groups, QueryContext question) {
		Publication publication = question.publication();
		var figures = new GroupFigures(publication);
		figures.group("", counts(all));
		groups.forEach((group, those) -> figures.group(group, counts(those)));
		figures.sum(ALL, List.of(WITHOUT, WITH));
		figures.close();
		figures.parts("", groups.keySet(), ALL);
		return publication.publish();
	}

	static @Nullable Long of(PublishedCounts published, Object group, String figure) {
		return published.of(new GroupFigures.Key(group, figure));
	}

}

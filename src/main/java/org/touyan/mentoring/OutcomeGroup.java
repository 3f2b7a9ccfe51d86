package org.touyan.mentoring;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.touyan.api.NodeRef;
import org.touyan.api.QueryContext;
import org.touyan.disclosure.PublishedCounts;
import org.touyan.places.Territory;

/**
 * What became of the mentees of a group.
 *
 * @param key what all of them share; the empty text where that is not known
 * @param name of the subdistrict that they share
 * @param rank 1 for the best; null in a group that is too small to be ranked
 */
record OutcomeGroup(String key, @Nullable String name, @Nullable NodeRef mentor, @Nullable NodeRef subdistrict,
		@Nullable Integer rank, List<OutcomeFigures> figures) {

	/** What groups can share. */
	enum By {

		MENTOR, TIER, MODE, SUBDISTRICT;

		/** Those whose groups are not of single people. */
		static final List<By> OF_MANY = List.of(TIER, MODE, SUBDISTRICT);

		private record Group(By by, String key) {
		}

		/** Under which the figures of a group are published; those of an area under its code. */
		Object group(String key) {
			return this == SUBDISTRICT ? key : new Group(this, key);
		}

		String key(Observed each) {
			String key = switch (this) {
				case MENTOR -> each.mentor() == null ? null : each.mentor().id();
				case TIER -> name(each.tier());
				case MODE -> name(each.mode());
				case SUBDISTRICT -> Territory.subdistrict(each.territory());
			};
			return key == null ? "" : key;
		}

		private static @Nullable String name(@Nullable Enum<?> value) {
			return value == null ? null : value.name();
		}

	}

	/** A group with its figures; the rank is not told where it tells of few. */
	static OutcomeGroup of(By by, OutcomeRanking group, List<AreaNames.Area> names, PublishedCounts published,
			QueryContext question) {
		String key = group.key();
		return new OutcomeGroup(key, by == By.SUBDISTRICT ? AreaNames.of(key, names) : null,
				by == By.MENTOR && !key.isEmpty() ? new NodeRef(key) : null,
				by == By.SUBDISTRICT ? new NodeRef(Territory.code(key)) : null,
				question.isForFigures() ? null : group.rank(), OutcomeFigures.of(by.group(key), published));
	}

}

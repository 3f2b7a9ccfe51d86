package org.touyan.graph;

import org.jspecify.annotations.Nullable;

/**
 * What has come of a look at the change log.
 *
 * @param head its ends as they were then
 * @param fault the first thing that is wrong with it; null where nothing is
 */
record Verdict(Head head, @Nullable Fault fault) {

	@Override
	public String toString() {
		return fault == null
				? "The change log is whole: %d records, after %d; it ends with %s"
					.formatted(head.seq() - head.afterSeq(), head.afterSeq(), Anchor.of(head))
				: "The change log is not whole: %s.".formatted(fault);
	}

}

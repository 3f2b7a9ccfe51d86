package org.touyan.acts.history;

import java.util.List;

import org.touyan.acts.history.Histories.NodeChange;
import org.touyan.acts.history.Histories.Told;
import org.touyan.api.FieldContext;
import org.touyan.api.Followed;
import org.touyan.api.NodeRef;

/**
 * The records of acts, for who follows them.
 *
 * @param isOfGraph whether they are told by the nodes that are to be drawn anew
 */
record FollowedChanges(Histories histories, Histories.Wanted wanted, boolean isOfGraph) implements Followed {

	private static final int MOST = 100;

	/** The answer, as the SDL has it. */
	record ChangeEvent(String cursor, Told change) {
	}

	record GraphChange(String cursor, String at, String act, List<String> touched, List<NodeRef> nodes) {
	}

	@Override
	public Batch next(long position, FieldContext context) {
		context.refuseForFigures();
		Histories.Page page = histories.after(position, MOST, wanted, context);
		return new Batch(page.records().stream().map(this::event).toList(), page.position(), page.hasMore());
	}

	private Object event(Told record) {
		String cursor = Long.toString(record.seq());
		return isOfGraph ? new GraphChange(cursor, record.at(), record.act(), touched(record),
				record.changes().stream().map(NodeChange::node).toList()) : new ChangeEvent(cursor, record);
	}

	private List<String> touched(Told record) {
		return wanted.ids()
			.stream()
			.filter(id -> record.changes().stream().anyMatch(change -> change.names(id)))
			.sorted()
			.toList();
	}

}

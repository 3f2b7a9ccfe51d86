package org.touyan.sample;

import java.util.List;

import org.touyan.graph.Period;
import org.touyan.organisations.PostKind;
import org.touyan.people.WorkerBand;

/** That a person held or holds a post. */
record Incumbency(SampleNode person, PostKind kind, SampleNode post, Period span) {

	/** The band of a community worker who holds these posts. */
	static WorkerBand band(List<Incumbency> posts) {
		var kinds = posts.stream().map(Incumbency::kind).toList();
		if (kinds.contains(PostKind.SECRETARY) || kinds.contains(PostKind.DIRECTOR)) {
			return WorkerBand.CHIEF;
		}
		var deputy = kinds.contains(PostKind.DEPUTY_SECRETARY) || kinds.contains(PostKind.DEPUTY_DIRECTOR);
		return deputy ? WorkerBand.DEPUTY : WorkerBand.STAFF;
	}

}

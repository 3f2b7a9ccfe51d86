package org.touyan.mentoring.suggestions;

import java.util.List;

/** By what a mentor is judged. */
public enum MentorFactor {

	FIELD, VILLAGE, NEARNESS, OUTCOME, ROOM, OUTSIDE_LINE;

	/** In the order in which they are told. */
	static final List<MentorFactor> ALL = List.of(values());

}

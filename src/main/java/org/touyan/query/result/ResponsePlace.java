package org.touyan.query.result;

import graphql.execution.ResultPath;
import org.jspecify.annotations.Nullable;

/**
 * A place in a response. Each field has one while few are ever told, so it is written out only then: a
 * {@link ResultPath} writes itself whenever it is made.
 *
 * @param around where it is within; null for the root field
 * @param segment a key of the response, in a list a number, and the path of the root field
 */
record ResponsePlace(@Nullable ResponsePlace around, Object segment) {

	static ResponsePlace of(ResultPath path) {
		return new ResponsePlace(null, path);
	}

	ResponsePlace segment(String key) {
		return new ResponsePlace(this, key);
	}

	ResponsePlace segment(int index) {
		return new ResponsePlace(this, index);
	}

	ResultPath path() {
		if (around == null) {
			return (ResultPath) segment;
		}
		ResultPath path = around.path();
		return segment instanceof Integer index ? path.segment(index) : path.segment(segment.toString());
	}

}

package org.touyan.graph;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells why the graph cannot be used, instead of a stack trace. */
final class GraphUnavailableAnalyzer extends AbstractFailureAnalyzer<GraphUnavailableException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, GraphUnavailableException cause) {
		return new FailureAnalysis(cause.getMessage(), null, cause);
	}

}

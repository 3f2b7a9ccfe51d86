package org.touyan;

import org.slf4j.LoggerFactory;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/** Says in one line why the service did not start; a list in it keeps its lines. */
class StartupFailure implements FailureAnalysisReporter {

	@Override
	public void report(FailureAnalysis analysis) {
		LoggerFactory.getLogger(TouyanApplication.class)
			.error("Touyan did not start. {}", analysis.getDescription().strip().replaceAll("\\s*\\R(?!- )\\s*", " "));
	}

}

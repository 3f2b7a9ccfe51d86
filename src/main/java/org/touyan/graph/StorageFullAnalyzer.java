package org.touyan.graph;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells that there is no space for what the start has to write, instead of a stack trace. */
final class StorageFullAnalyzer extends AbstractFailureAnalyzer<StorageFullException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, StorageFullException cause) {
		return new FailureAnalysis(cause.getMessage() + " The next start goes on from here.", null, cause);
	}

}

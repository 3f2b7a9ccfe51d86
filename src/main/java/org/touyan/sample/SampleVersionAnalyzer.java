package org.touyan.sample;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells why the load does not go on, instead of a stack trace. */
final class SampleVersionAnalyzer extends AbstractFailureAnalyzer<SampleVersionException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, SampleVersionException cause) {
		return new FailureAnalysis(cause.getMessage(), null, cause);
	}

}

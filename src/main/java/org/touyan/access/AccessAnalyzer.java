package org.touyan.access;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells how sign-in must be set, instead of a stack trace. */
final class AccessAnalyzer extends AbstractFailureAnalyzer<AccessException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, AccessException cause) {
		return new FailureAnalysis(cause.getMessage(), null, cause);
	}

}

package org.touyan.api;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells what is wrong with the registered documents, instead of a stack trace. */
final class DocumentAnalyzer extends AbstractFailureAnalyzer<DocumentException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, DocumentException cause) {
		return new FailureAnalysis(cause.getMessage(), null, cause);
	}

}

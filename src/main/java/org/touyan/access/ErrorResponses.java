package org.touyan.access;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Answers requests that are refused, with a code where all errors have it, and counts them. */
@Component
class ErrorResponses {

	/** Of a path that somebody made up. */
	private static final int LONGEST = 200;

	private final MeterRegistry metrics;

	private final RejectionLog log;

	private final JsonMapper json;

	ErrorResponses(MeterRegistry metrics, RejectionLog log, JsonMapper json) {
		this.metrics = metrics;
		this.log = log;
		this.json = json;
	}

	void send(HttpServletResponse response, RequestRejection refusal) throws IOException {
		metrics.counter("touyan.requests.refused", "code", refusal.name()).increment();
		if (refusal == RequestRejection.UNAUTHENTICATED) {
			response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
		}
		response.setStatus(refusal.status().value());
		response.setContentType("application/json;charset=UTF-8");
		response.getOutputStream()
			.write(json.writeValueAsBytes(Map.of("errors",
					List.of(Map.of("message", refusal.message(), "extensions", Map.of("code", refusal.name()))))));
	}

	/** Answers, and puts into the log whose request it was. */
	void record(HttpServletRequest request, HttpServletResponse response, RequestRejection refusal, String account)
			throws IOException {
		String asked = request.getMethod() + " " + request.getRequestURI();
		log.refused(account, request.getRemoteAddr(), asked.substring(0, Math.min(asked.length(), LONGEST)), refusal);
		send(response, refusal);
	}

	/** Refuses where there is time to wait, and says how long; else does nothing. */
	boolean tooMany(HttpServletResponse response, Duration wait) throws IOException {
		if (wait.isZero()) {
			return false;
		}
		response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait.plusNanos(999_999_999).toSeconds()));
		send(response, RequestRejection.RATE_LIMITED);
		return true;
	}

}

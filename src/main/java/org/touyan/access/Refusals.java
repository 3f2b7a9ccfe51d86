package org.touyan.access;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Answers requests that are refused, with a code where all errors have it, and counts them. */
@Component
class Refusals {

	private final MeterRegistry metrics;

	private final JsonMapper json;

	Refusals(MeterRegistry metrics, JsonMapper json) {
		this.metrics = metrics;
		this.json = json;
	}

	void send(HttpServletResponse response, Refusal refusal) throws IOException {
		metrics.counter("touyan.requests.refused", "code", refusal.name()).increment();
		if (refusal == Refusal.UNAUTHENTICATED) {
			response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
		}
		response.setStatus(refusal.status().value());
		response.setContentType("application/json;charset=UTF-8");
		response.getOutputStream()
			.write(json.writeValueAsBytes(Map.of("errors",
					List.of(Map.of("message", refusal.message(), "extensions", Map.of("code", refusal.name()))))));
	}

	/** A refusal where there is time to wait; says in the answer how long. */
	static @Nullable Refusal tooMany(HttpServletResponse response, Duration wait) {
		if (wait.isZero()) {
			return null;
		}
		response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait.plusNanos(999_999_999).toSeconds()));
		return Refusal.RATE_LIMITED;
	}

}

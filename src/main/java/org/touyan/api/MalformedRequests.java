package org.touyan.api;

import java.io.IOException;
import java.io.Writer;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** Answers what was no HTTP, so that Spring never saw it, as everything else is answered that is refused. */
final class MalformedRequests extends ErrorReportValve {

	private final JsonMapper json;

	MalformedRequests(JsonMapper json) {
		this.json = json;
	}

	/** Nothing more is read of a body that came too slowly, not even to be thrown away. */
	@Override
	public void invoke(Request request, Response response) throws IOException, ServletException {
		var connection = new ClientConnection(request);
		try {
			super.invoke(request, response);
		}
		finally {
			connection.answered();
		}
		if (response.getStatus() == HttpServletResponse.SC_REQUEST_TIMEOUT) {
			request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
		}
	}

	@Override
	protected void report(Request request, Response response, @Nullable Throwable failed) {
		if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
			return;
		}
		HttpStatus known = HttpStatus.resolve(response.getStatus());
		// A version or an encoding that there is not is no failure of the service.
		HttpStatus status = known == null || (failed == null && known.is5xxServerError()) ? HttpStatus.BAD_REQUEST
				: known;
		try {
			response.setStatus(status.value());
			response.setContentType(ResponseForm.utf8(MediaType.APPLICATION_JSON).toString());
			Writer writer = response.getReporter();
			if (writer != null) {
				writer.write(json.writeValueAsString(HttpErrors.body(status)));
				response.finishResponse();
			}
		}
		catch (IOException _) {
			// Who sent it has gone.
		}
	}

}

package org.touyan.api;

import org.apache.catalina.connector.Request;
import org.apache.coyote.ActionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.function.ServerRequest;

/** The connection over which a request came, as long as it is answered. */
final class ClientConnection {

	private final Request request;

	private boolean answered;

	ClientConnection(Request request) {
		this.request = request;
		request.setAttribute(ClientConnection.class.getName(), this);
	}

	/** The connection of a request; null where none is known. */
	static @Nullable ClientConnection of(ServerRequest request) {
		return (ClientConnection) request.servletRequest().getAttribute(ClientConnection.class.getName());
	}

	/**
	 * Whether the client has closed it, or has its answer. While a request is answered the server does not look at the
	 * connection; so what comes next is read here, into the buffer where the server would have it. Of one that is
	 * closed the server says that one byte can be read, so that whoever reads it is told of the failure.
	 */
	synchronized boolean isGone() {
		if (answered) {
			return true;
		}
		request.getCoyoteRequest().action(ActionCode.AVAILABLE, true);
		return request.getCoyoteRequest().getAvailable() == 1;
	}

	/** From now on the server uses the request for another. */
	synchronized void answered() {
		answered = true;
	}

}

package org.touyan.api;

import java.io.IOException;
import java.time.Duration;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.server.ResponseStatusException;

/** Ends requests of which some always comes and all never: the server itself ends only those of which nothing comes. */
@Component
class BodyTime extends OncePerRequestFilter {

	private final Duration longest;

	BodyTime(ApiSettings settings) {
		this.longest = settings.maximumBodyTime();
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		long end = System.nanoTime() + longest.toNanos();
		chain.doFilter(new HttpServletRequestWrapper(request) {
			@Override
			public ServletInputStream getInputStream() throws IOException {
				return new Timed(super.getInputStream(), end);
			}
		}, response);
	}

	/** Gives what comes until a time. */
	private static final class Timed extends ServletInputStream {

		private final ServletInputStream body;

		private final long end;

		Timed(ServletInputStream body, long end) {
			this.body = body;
			this.end = end;
		}

		@Override
		public int read() throws IOException {
			check();
			return body.read();
		}

		@Override
		public int read(byte[] bytes, int offset, int length) throws IOException {
			check();
			return body.read(bytes, offset, length);
		}

		private void check() {
			if (System.nanoTime() - end > 0) {
				throw new ResponseStatusException(HttpStatus.REQUEST_TIMEOUT);
			}
		}

		@Override
		public boolean isFinished() {
			return body.isFinished();
		}

		@Override
		public boolean isReady() {
			return body.isReady();
		}

		@Override
		public void setReadListener(ReadListener listener) {
			body.setReadListener(listener);
		}

	}

}

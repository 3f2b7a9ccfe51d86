package org.touyan.api;

import java.io.IOException;
import java.util.Collections;
import java.util.Locale;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Refuses bodies whose type is none, or any, before Spring fails over them, even while it answers an error; and those
 * in a coding that is not read here.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class BodyTypes extends OncePerRequestFilter {

	private static final String GZIP = "gzip";

	private final JsonMapper json;

	BodyTypes(JsonMapper json) {
		this.json = json;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		boolean isType = !StringUtils.hasText(request.getContentType()) || isType(request.getContentType());
		if (isType && isCoding(request)) {
			chain.doFilter(request, response);
			return;
		}
		if (isType) {
			response.setHeader(HttpHeaders.ACCEPT_ENCODING, GZIP);
		}
		response.setStatus(HttpStatus.UNSUPPORTED_MEDIA_TYPE.value());
		response.setContentType(ResponseForm.utf8(MediaType.APPLICATION_JSON).toString());
		response.getOutputStream().write(json.writeValueAsBytes(HttpErrors.body(HttpStatus.UNSUPPORTED_MEDIA_TYPE)));
	}

	/** What the server refuses by itself comes here first as an error. */
	@Override
	protected boolean shouldNotFilterErrorDispatch() {
		return false;
	}

	private static boolean isCoding(HttpServletRequest request) {
		String coding = coding(request);
		return coding.isEmpty() || coding.equals("identity")
				|| (isGzip(request) && request.getRequestURI().equals("/graphql"));
	}

	/** Whether the body is compressed in the one way that is understood. */
	static boolean isGzip(HttpServletRequest request) {
		return coding(request).equals(GZIP) || coding(request).equals("x-gzip");
	}

	private static String coding(HttpServletRequest request) {
		return String.join(",", Collections.list(request.getHeaders(HttpHeaders.CONTENT_ENCODING)))
			.strip()
			.toLowerCase(Locale.ROOT);
	}

	private static boolean isType(String stated) {
		try {
			MediaType type = MediaType.parseMediaType(stated);
			return type.isConcrete() && (type.getParameter("charset") == null || type.getCharset() != null);
		}
		catch (IllegalArgumentException _) {
			return false;
		}
	}

}

package org.touyan.api;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads the parameters of a GraphQL request: from the URL of a GET, from the JSON body of a POST. */
@Component
class RequestReader {

	private static final List<String> TEXTS = List.of("query", "documentId", "operationName");

	private static final List<String> MAPS = List.of("variables", "extensions");

	private final JsonMapper json;

	private final int maximumBody;

	RequestReader(JsonMapper json, ApiSettings settings) {
		this.json = json;
		this.maximumBody = Math.toIntExact(settings.maximumBody().toBytes());
	}

	RequestParameters read(ServerRequest request) throws IOException {
		try {
			return RequestParameters.of(HttpMethod.POST.equals(request.method()) ? body(request) : url(request), json);
		}
		catch (InvalidParameterException malformed) {
			throw new RefusedRequestException(HttpStatus.BAD_REQUEST, "The URL is no UTF-8.");
		}
	}

	private JsonNode url(ServerRequest request) {
		ObjectNode parameters = json.createObjectNode();
		for (String name : TEXTS) {
			String value = only(request, name);
			if (value != null) {
				parameters.put(name, value);
			}
		}
		for (String name : MAPS) {
			String value = only(request, name);
			if (value != null) {
				parameters.set(name, parsed(value.getBytes(StandardCharsets.UTF_8), "\"%s\"".formatted(name)));
			}
		}
		return parameters;
	}

	/** An empty parameter is none: that is how a form sends a field left empty. */
	private static @Nullable String only(ServerRequest request, String name) {
		List<String> values = request.params().getOrDefault(name, List.of());
		if (values.size() > 1) {
			throw new RefusedRequestException(HttpStatus.BAD_REQUEST, "\"%s\" is given twice.".formatted(name));
		}
		return values.isEmpty() || values.getFirst().isEmpty() ? null : values.getFirst();
	}

	private JsonNode body(ServerRequest request) throws IOException {
		if (!isJson(request)) {
			throw new RefusedRequestException(HttpStatus.UNSUPPORTED_MEDIA_TYPE,
					"A request is application/json, encoded as UTF-8.");
		}
		byte[] body = read(request.servletRequest().getInputStream());
		return parsed(BodyTypes.isGzip(request.servletRequest()) ? unzipped(body) : body, "The body");
	}

	private byte[] unzipped(byte[] body) throws IOException {
		try (var unzipped = new GZIPInputStream(new ByteArrayInputStream(body))) {
			return read(unzipped);
		}
		catch (ZipException | EOFException malformed) {
			throw new RefusedRequestException(HttpStatus.BAD_REQUEST, "The body is no gzip.");
		}
	}

	private byte[] read(InputStream body) throws IOException {
		byte[] bytes = body.readNBytes(maximumBody + 1);
		if (bytes.length > maximumBody) {
			throw new RefusedRequestException(HttpStatus.CONTENT_TOO_LARGE,
					"The body has more than %d bytes.".formatted(maximumBody));
		}
		return bytes;
	}

	private static boolean isJson(ServerRequest request) {
		return request.headers()
			.contentType()
			.filter(MediaType.APPLICATION_JSON::equalsTypeAndSubtype)
			.filter(type -> type.getCharset() == null || StandardCharsets.UTF_8.equals(type.getCharset()))
			.isPresent();
	}

	private JsonNode parsed(byte[] text, String what) {
		try {
			return json.readTree(text);
		}
		catch (StreamConstraintsException beyond) {
			throw new RefusedRequestException(HttpStatus.BAD_REQUEST,
					what + " has a number, a name or a text that is too long, or is too deep.");
		}
		catch (JacksonException malformed) {
			throw new RefusedRequestException(HttpStatus.BAD_REQUEST, what + " is no JSON.");
		}
	}

}

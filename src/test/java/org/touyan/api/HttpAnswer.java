package org.touyan.api;

import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static java.nio.ByteBuffer.wrap;

/** What came back, and what is wrong with it. */
final class HttpAnswer {

	private static final JsonMapper JSON = JsonMapper.builder()
		.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
		.build();

	/** Names of classes, lines of stack traces, words of statements, and what servers say of themselves. */
	private static final Pattern INSIDE = Pattern.compile(
			"\\b(org|com|java|javax|jakarta|graphql|tools|reactor|sun|jdk)\\.[a-z]\\w*\\.|\\bjava\\.|(?<!DataFetching)Exception\\b"
					+ "|\\.java:\\d|MATCH \\(|\\$parameter\\d|\\$p\\d|CALL \\{|CALL \\(|COLLECT \\{|CYPHER 5|Neo\\.|neo4j"
					+ "|Tomcat|Whitelabel",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern CODE = Pattern.compile("[A-Z][A-Z_]+");

	private final int status;

	private final String head;

	private final byte[] body;

	/**
	 * An answer.
	 * @param status 0 where the connection was closed without an answer
	 * @param head the status line and the headers
	 * @param body whatever length it was announced with
	 */
	private HttpAnswer(int status, String head, byte[] body) {
		this.status = status;
		this.head = head;
		this.body = body;
	}

	int status() {
		return status;
	}

	static HttpAnswer of(byte[] bytes) {
		String text = new String(bytes, StandardCharsets.ISO_8859_1);
		int end = text.indexOf("\r\n\r\n");
		if (!text.startsWith("HTTP/1.1 ") || end < 0) {
			return new HttpAnswer(0, text, new byte[0]);
		}
		String head = text.substring(0, end);
		String body = text.substring(end + 4);
		boolean isChunked = head.toLowerCase(Locale.ROOT).contains("transfer-encoding: chunked");
		return new HttpAnswer(Integer.parseInt(head.substring(9, 12)), head,
				(isChunked ? joined(body) : body).getBytes(StandardCharsets.ISO_8859_1));
	}

	private static String joined(String chunks) {
		var body = new StringBuilder();
		int at = 0;
		for (int end = chunks.indexOf("\r\n"); end > 0; end = chunks.indexOf("\r\n", at)) {
			int size = Integer.parseInt(chunks.substring(at, end), 16);
			body.append(chunks, end + 2, end + 2 + size);
			at = end + 2 + size + 2;
		}
		return body.toString();
	}

	/** The codes of the errors. */
	List<String> codes() {
		try {
			return JSON.readTree(body).path("errors").findValuesAsString("code");
		}
		catch (JacksonException _) {
			return List.of();
		}
	}

	/** What must not be, in words; nothing where all is well. */
	List<String> faults() {
		var faults = new ArrayList<String>();
		if (status >= 500) {
			faults.add("status " + status);
		}
		String text = text(faults);
		var inside = INSIDE.matcher(text);
		if (inside.find()) {
			faults.add("tells of the inside: " + inside.group());
		}
		if (status >= 400 || head.contains("json")) {
			shape(text, faults);
		}
		return faults;
	}

	private String text(List<String> faults) {
		try {
			return StandardCharsets.UTF_8.newDecoder().decode(wrap(body)).toString();
		}
		catch (CharacterCodingException malformed) {
			faults.add("no UTF-8");
			return new String(body, StandardCharsets.ISO_8859_1);
		}
	}

	private static void shape(String text, List<String> faults) {
		try {
			JsonNode answer = JSON.readTree(text);
			JsonNode errors = answer.path("errors");
			if (errors.isMissingNode()) {
				return;
			}
			if (!errors.isArray() || errors.isEmpty()) {
				faults.add("errors without any");
			}
			for (JsonNode error : errors) {
				String code = error.at("/extensions/code").asString("");
				if (!CODE.matcher(code).matches() || code.equals("INTERNAL_ERROR")
						|| !error.path("message").isString()) {
					faults.add("error " + error);
				}
			}
		}
		catch (JacksonException malformed) {
			faults.add("no JSON");
		}
	}

	@Override
	public String toString() {
		return head + "\n" + new String(body, 0, Math.min(body.length, 2000), StandardCharsets.UTF_8);
	}

}

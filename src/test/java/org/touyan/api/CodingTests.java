package org.touyan.api;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

import org.touyan.GraphQlRequests;
import org.touyan.TouyanTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Bodies are compressed on the way where both sides understand it. */
@TouyanTest
class CodingTests {

	private static final String MANY = "{\"query\": \"{ villages(first: 200) { nodes { id name territory } } }\"}";

	private final GraphQlRequests requests;

	CodingTests(@Autowired GraphQlRequests requests) {
		this.requests = requests;
	}

	@ParameterizedTest
	@ValueSource(strings = { "application/json", "application/graphql-response+json" })
	void aLargeAnswerIsCompressedForWhoAsks(String type) throws IOException {
		byte[] plain = sent("Accept: " + type, MANY.getBytes(StandardCharsets.UTF_8));
		byte[] packed = sent("Accept: " + type + "\r\nAccept-Encoding: gzip", MANY.getBytes(StandardCharsets.UTF_8));
		assertThat(head(plain)).doesNotContain("content-encoding");
		assertThat(head(packed)).contains("content-encoding: gzip", "content-type: " + type);
		assertThat(packed.length).isLessThan(plain.length / 3);
		try (var unzipped = new GZIPInputStream(new ByteArrayInputStream(body(packed)))) {
			assertThat(unzipped.readAllBytes()).isEqualTo(body(plain));
		}
	}

	@Test
	void aSmallAnswerIsNot() throws IOException {
		assertThat(
				head(sent("Accept-Encoding: gzip", "{\"query\": \"{ __typename }\"}".getBytes(StandardCharsets.UTF_8))))
			.doesNotContain("content-encoding");
	}

	@Test
	void aCompressedRequestIsUnderstood() throws IOException {
		byte[] answer = sent("Content-Encoding: gzip", zipped(MANY.getBytes(StandardCharsets.UTF_8)));
		assertThat(new String(body(answer), StandardCharsets.UTF_8)).contains("芦南村").doesNotContain("errors");
	}

	@Test
	void aCompressedRequestIsNoLargerThanAnother() throws IOException {
		byte[] answer = sent("Content-Encoding: gzip", zipped(new byte[50_000_000]));
		assertThat(head(answer)).startsWith("http/1.1 413");
	}

	@Test
	void whatIsNoGzipIsRefused() throws IOException {
		byte[] whole = zipped(MANY.getBytes(StandardCharsets.UTF_8));
		byte[] half = Arrays.copyOf(whole, whole.length / 2);
		for (byte[] body : new byte[][] { MANY.getBytes(StandardCharsets.UTF_8), half, {} }) {
			byte[] answer = sent("Content-Encoding: gzip", body);
			assertThat(head(answer)).startsWith("http/1.1 400");
			assertThat(new String(body(answer), StandardCharsets.UTF_8)).contains("BAD_REQUEST");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "br", "deflate", "zstd", "gzip, gzip", "gzip, br" })
	void anotherCodingIsRefused(String coding) throws IOException {
		byte[] answer = sent("Content-Encoding: " + coding, MANY.getBytes(StandardCharsets.UTF_8));
		assertThat(head(answer)).startsWith("http/1.1 415").contains("accept-encoding: gzip");
		assertThat(new String(body(answer), StandardCharsets.UTF_8)).contains("UNSUPPORTED_MEDIA_TYPE");
	}

	private byte[] sent(String headers, byte[] body) throws IOException {
		URI address = URI.create(requests.address());
		try (Socket socket = new Socket(address.getHost(), address.getPort())) {
			String head = "POST /graphql HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer "
					+ requests.token() + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length + "\r\n"
					+ headers + "\r\n\r\n";
			socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
			socket.getOutputStream().write(body);
			return socket.getInputStream().readAllBytes();
		}
	}

	private static String head(byte[] answer) {
		String text = new String(answer, StandardCharsets.ISO_8859_1);
		return text.substring(0, text.indexOf("\r\n\r\n")).toLowerCase(Locale.ROOT);
	}

	/** Without the sizes of its chunks. */
	private static byte[] body(byte[] answer) {
		String text = new String(answer, StandardCharsets.ISO_8859_1);
		String body = text.substring(text.indexOf("\r\n\r\n") + 4);
		if (!head(answer).contains("transfer-encoding: chunked")) {
			return body.getBytes(StandardCharsets.ISO_8859_1);
		}
		var joined = new StringBuilder();
		for (int at = 0, end; (end = body.indexOf("\r\n", at)) > at;) {
			int size = Integer.parseInt(body.substring(at, end), 16);
			joined.append(body, end + 2, end + 2 + size);
			at = end + 4 + size;
		}
		return joined.toString().getBytes(StandardCharsets.ISO_8859_1);
	}

	private static byte[] zipped(byte[] body) throws IOException {
		var bytes = new ByteArrayOutputStream();
		try (var zip = new GZIPOutputStream(bytes)) {
			zip.write(body);
		}
		return bytes.toByteArray();
	}

}

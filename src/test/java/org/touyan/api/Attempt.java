package org.touyan.api;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.json.JsonMapper;

/** A request as bytes, so that it can be anything. */
final class Attempt {

	private static final int MINUTE = 60_000;

	/** A longer head is refused before it is read to its end, and the answer can be lost with the connection. */
	private static final int HEAD_BYTES = 16 << 10;

	private final String kind;

	private final byte[] bytes;

	private final boolean isHttp;

	/**
	 * A request.
	 * @param kind what is tried
	 * @param bytes all that is sent
	 * @param isHttp whether it is a request that HTTP has an answer for; else the connection may just be closed
	 */
	private Attempt(String kind, byte[] bytes, boolean isHttp) {
		this.kind = kind;
		this.bytes = bytes;
		this.isHttp = isHttp;
	}

	String kind() {
		return kind;
	}

	boolean isHttp() {
		return isHttp;
	}

	/** A POST of a GraphQL request. */
	static Attempt post(String kind, String token, Map<String, ?> body) {
		return post(kind, token, JsonMapper.shared().writeValueAsBytes(body));
	}

	static Attempt post(String kind, String token, byte[] body) {
		return of(kind, "POST /graphql", List.of("Authorization: Bearer " + token, "Content-Type: application/json"),
				body);
	}

	static Attempt of(String kind, String line, List<String> headers, byte[] body) {
		var all = new ArrayList<>(List.of(line + " HTTP/1.1", "Host: 127.0.0.1", "Connection: close"));
		all.addAll(headers);
		if (body.length > 0) {
			all.add("Content-Length: " + body.length);
		}
		String head = String.join("\r\n", all) + "\r\n\r\n";
		return new Attempt(kind, joined(head, body), head.length() <= HEAD_BYTES);
	}

	/** What need not be HTTP at all. */
	static Attempt raw(String kind, String head, byte[] body) {
		return new Attempt(kind, joined(head, body), false);
	}

	private static byte[] joined(String head, byte[] body) {
		var bytes = new ByteArrayOutputStream();
		bytes.writeBytes(head.getBytes(StandardCharsets.ISO_8859_1));
		bytes.writeBytes(body);
		return bytes.toByteArray();
	}

	/** Sends it and reads all that comes back; once more where it was refused and cut off while it was still sent. */
	HttpAnswer send(int port) throws IOException {
		try {
			return sent(port);
		}
		catch (SocketException cut) {
			return sent(port);
		}
	}

	private HttpAnswer sent(int port) throws IOException {
		var answer = new ByteArrayOutputStream();
		try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
			socket.setSoTimeout(MINUTE);
			socket.getOutputStream().write(bytes);
			socket.shutdownOutput();
			socket.getInputStream().transferTo(answer);
		}
		catch (IOException ended) {
			if (isHttp) {
				throw ended;
			}
		}
		return HttpAnswer.of(answer.toByteArray());
	}

	@Override
	public String toString() {
		String text = new String(bytes, StandardCharsets.UTF_8).replaceAll("Bearer ey[^\r\n]{20,}", "Bearer …");
		return kind + ": " + text.substring(0, Math.min(text.length(), 3000));
	}

}

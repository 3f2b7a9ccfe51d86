package org.touyan;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client of the WebSocket protocol graphql-transport-ws, message by message. */
public final class LiveClient implements AutoCloseable {

	private static final JsonMapper JSON = JsonMapper.shared();

	private static final HttpClient HTTP = HttpClient.newHttpClient();

	private final BlockingQueue<JsonNode> messages = new LinkedBlockingQueue<>();

	private final CompletableFuture<Integer> closed = new CompletableFuture<>();

	private final WebSocket socket;

	/**
	 * Opens a connection.
	 * @param address of the service, with its port and without a path
	 */
	public LiveClient(String address) {
		this.socket = HTTP.newWebSocketBuilder()
			.subprotocols("graphql-transport-ws")
			.buildAsync(URI.create(address.replaceFirst("http", "ws") + "/graphql"), new Listener())
			.join();
	}

	/**
	 * Opens a connection, and signs in.
	 * @param address of the service, with its port and without a path
	 * @param token of who connects
	 * @return once the service has acknowledged it
	 */
	public static LiveClient of(String address, String token) {
		var client = new LiveClient(address);
		client.send(Map.of("type", "connection_init", "payload", Map.of("Authorization", "Bearer " + token)));
		if (!client.next().path("type").asString().equals("connection_ack")) {
			throw new IllegalStateException("The connection is not acknowledged.");
		}
		return client;
	}

	/**
	 * Sends a message.
	 * @param message its type, its id and its payload
	 */
	public void send(Map<String, ?> message) {
		socket.sendText(JSON.writeValueAsString(message), true).join();
	}

	/**
	 * Subscribes, or asks anything else.
	 * @param id of the operation on this connection
	 * @param query a document with one operation
	 * @param variables of it
	 */
	public void subscribe(String id, String query, Map<String, ?> variables) {
		send(Map.of("type", "subscribe", "id", id, "payload", Map.of("query", query, "variables", variables)));
	}

	/**
	 * The next message.
	 * @throws IllegalStateException where none comes within half a minute
	 */
	public JsonNode next() {
		JsonNode message = next(Duration.ofSeconds(30));
		if (message == null) {
			throw new IllegalStateException("No message comes.");
		}
		return message;
	}

	/**
	 * The next message, where it comes in time.
	 * @return null where it does not
	 */
	public @Nullable JsonNode next(Duration longest) {
		try {
			return messages.poll(longest.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException interrupted) {
			throw new IllegalStateException(interrupted);
		}
	}

	/**
	 * With which code the service closes the connection.
	 * @return once it has
	 */
	public int closeCode() {
		return closed.orTimeout(30, TimeUnit.SECONDS).join();
	}

	@Override
	public void close() {
		socket.abort();
	}

	private final class Listener implements WebSocket.Listener {

		private final StringBuilder text = new StringBuilder();

		@Override
		public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean isLast) {
			text.append(part);
			if (isLast) {
				messages.add(JSON.readTree(text.toString()));
				text.setLength(0);
			}
			socket.request(1);
			return null;
		}

		@Override
		public @Nullable CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
			closed.complete(code);
			return null;
		}

	}

}

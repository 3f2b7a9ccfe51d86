package org.touyan.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;

/** Sends what is measured: the JDK's simplest client, which costs little beside the answer. */
final class Posts {

	private Posts() {
	}

	/** Posts JSON for the holder of a token, and reads the answer to its end. */
	static byte[] post(URI address, String token, byte[] body) {
		try {
			var connection = (HttpURLConnection) address.toURL().openConnection();
			connection.setDoOutput(true);
			connection.setRequestProperty("Content-Type", "application/json");
			connection.setRequestProperty("Accept", "application/json");
			connection.setRequestProperty("Authorization", "Bearer " + token);
			connection.setFixedLengthStreamingMode(body.length);
			connection.getOutputStream().write(body);
			return connection.getInputStream().readAllBytes();
		}
		catch (IOException failure) {
			throw new UncheckedIOException(failure);
		}
	}

}

package org.touyan.graph;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

import javax.crypto.Mac;

/** Gives values to a MAC so that no two sequences of values are the same bytes. */
final class Canonical {

	private Canonical() {
	}

	/** Adds a text after its length. */
	static void add(Mac mac, String text) {
		byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
		mac.update(bytes);
	}

	/** Adds all properties in the order of their names, each with what it is and its value. */
	static void add(Mac mac, Map<String, Object> properties) {
		mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(properties.size()).flip());
		new TreeMap<>(properties).forEach((name, value) -> {
			add(mac, name);
			add(mac, value.getClass().getName());
			add(mac, value.toString());
		});
	}

}

package org.touyan.graph;

import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

import javax.crypto.Mac;
import javax.crypto.SecretKey;

/** Ties each record of the change log to the one before it, and seals the log's head, with a key. */
final class Chain {

	private final SecretKey key;

	Chain(Keys keys) {
		this.key = keys.chain();
	}

	/**
	 * The hash of a record: of all its properties but the hash itself, and of the hash before it.
	 * @param previous the hash of the record before; empty for the first
	 */
	String hash(String previous, Map<String, Object> record) {
		Map<String, Object> properties = new HashMap<>(record);
		properties.remove("hash");
		return mac("record", previous, properties);
	}

	/** What seals a head: nothing that is in a record tells it. */
	String mac(Head head) {
		return mac("head", "", head.properties());
	}

	/** Whether a head in the store says what the log has given it. */
	boolean fits(Map<String, Object> stored) {
		return mac(Head.of(stored)).equals(stored.get("mac"));
	}

	private String mac(String kind, String previous, Map<String, Object> properties) {
		try {
			Mac mac = Mac.getInstance("HmacSHA256");
			mac.init(key);
			Canonical.add(mac, kind);
			Canonical.add(mac, previous);
			Canonical.add(mac, properties);
			return HexFormat.of().formatHex(mac.doFinal());
		}
		catch (GeneralSecurityException absent) {
			throw new IllegalStateException(absent);
		}
	}

}

package org.touyan.graph;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.spec.AlgorithmParameterSpec;
import java.util.HexFormat;

import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * The keys that never enter the database. One master key is kept, the others are derived from it.
 *
 * @param encryption for what only those with the key may read
 * @param digest for finding what is sealed
 * @param chain for the change log
 * @param name tells this set of keys from others and nothing of what they are
 */
record Keys(SecretKey encryption, SecretKey digest, SecretKey chain, String name) {

	private static final int BYTES = 32;

	private static final byte[] SALT = "touyan".getBytes(StandardCharsets.US_ASCII);

	static Keys of(byte[] master) {
		try {
			KDF derivation = KDF.getInstance("HKDF-SHA256");
			return new Keys(derivation.deriveKey("AES", use(master, "seal")),
					derivation.deriveKey("HmacSHA256", use(master, "digest")),
					derivation.deriveKey("HmacSHA256", use(master, "chain")),
					HexFormat.of().formatHex(derivation.deriveData(use(master, "name")), 0, 8));
		}
		catch (GeneralSecurityException absent) {
			throw new IllegalStateException(absent);
		}
	}

	private static AlgorithmParameterSpec use(byte[] master, String what) {
		return HKDFParameterSpec.ofExtract()
			.addIKM(master)
			.addSalt(SALT)
			.thenExpand(what.getBytes(StandardCharsets.US_ASCII), BYTES);
	}

	/** Says nothing of the keys. */
	@Override
	public String toString() {
		return "Keys " + name;
	}

}

package org.touyan.graph;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;

import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Seals texts that somebody with the database alone must not read: AES-256-GCM with a random nonce, bound to the name
 * of the property. What is sealed can be found again by its digest, HMAC-SHA-256 with another key.
 */
public final class FieldEncryption {

	private static final int NONCE = 12;

	private static final int TAG_BITS = 128;

	private final Keys keys;

	private final SecureRandom random = new SecureRandom();

	FieldEncryption(Keys keys) {
		this.keys = keys;
	}

	/**
	 * Seals a text; the same text becomes another one each time.
	 * @param property the name of the property it is stored under
	 * @return nonce, ciphertext and tag in Base64
	 */
	public String encrypt(String property, String text) {
		byte[] nonce = new byte[NONCE];
		random.nextBytes(nonce);
		try {
			byte[] sealed = cipher(Cipher.ENCRYPT_MODE, property, nonce).doFinal(text.getBytes(StandardCharsets.UTF_8));
			return Base64.getEncoder()
				.encodeToString(ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array());
		}
		catch (GeneralSecurityException failure) {
			throw new IllegalStateException(failure);
		}
	}

	/**
	 * Opens what {@link #encrypt} has made.
	 * @throws IllegalArgumentException where it has been altered, was sealed with another key or for another property
	 */
	public String decrypt(String property, String sealed) {
		try {
			ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(sealed));
			byte[] nonce = new byte[Math.min(NONCE, bytes.remaining())];
			bytes.get(nonce);
			byte[] rest = new byte[bytes.remaining()];
			bytes.get(rest);
			return new String(cipher(Cipher.DECRYPT_MODE, property, nonce).doFinal(rest), StandardCharsets.UTF_8);
		}
		catch (GeneralSecurityException | IllegalArgumentException unfit) {
			throw new IllegalArgumentException("What is stored as %s does not open with this key.".formatted(property),
					unfit);
		}
	}

	/**
	 * What a text is found by without being read: always the same for it.
	 * @param property the name of the property that the text is sealed under
	 * @param text in its one spelling; the caller has made it so
	 */
	public String digest(String property, String text) {
		try {
			Mac mac = Mac.getInstance("HmacSHA256");
			mac.init(keys.digest());
			Canonical.add(mac, property);
			Canonical.add(mac, text);
			return Base64.getEncoder().encodeToString(mac.doFinal());
		}
		catch (GeneralSecurityException absent) {
			throw new IllegalStateException(absent);
		}
	}

	/**
	 * What a text is found by that somebody typed: neither blanks around it nor capitals make it another one.
	 * @param property the name of the property that the text is sealed under
	 */
	public String digestOfTyped(String property, String text) {
		return digest(property, text.strip().toUpperCase(Locale.ROOT));
	}

	private Cipher cipher(int mode, String property, byte[] nonce) throws GeneralSecurityException {
		Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
		cipher.init(mode, keys.encryption(), new GCMParameterSpec(TAG_BITS, nonce));
		cipher.updateAAD(property.getBytes(StandardCharsets.UTF_8));
		return cipher;
	}

}

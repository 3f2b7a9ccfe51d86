package org.touyan.graph;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Objects;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where the master key comes from: a setting, or else a file, which is made for a store that has seen no key yet. */
final class MasterKey {

	private static final Logger log = LoggerFactory.getLogger(MasterKey.class);

	private static final int BYTES = 32;

	private MasterKey() {
	}

	/**
	 * @param given the key in Base64, empty where it is in the file
	 * @param file where the key is, or will be
	 * @param needed whether the store has been used with a key, so that a new one would not fit
	 * @throws GraphUnavailableException where there is no such key or it is none
	 */
	static byte[] of(String given, Path file, boolean needed) {
		if (!given.isBlank()) {
			return decoded(given, "TOUYAN_KEY");
		}
		try {
			if (Files.notExists(file)) {
				if (needed) {
					throw new GraphUnavailableException(
							"The key of the store is missing; bring back the file %s or set TOUYAN_KEY."
								.formatted(file),
							null);
				}
				make(file);
			}
			else {
				StoreFolder.closeToOthers(file);
			}
			return decoded(Files.readString(file), file.toString());
		}
		catch (IOException failure) {
			throw new GraphUnavailableException("The key %s cannot be read or made: %s".formatted(file, failure),
					failure);
		}
	}

	/** Makes the file whole and only once, whoever else makes it or is killed meanwhile; it is for its owner alone. */
	private static void make(Path file) throws IOException {
		Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
		StoreFolder.make(folder);
		Path made = Files.createTempFile(folder, "touyan", ".new");
		try {
			byte[] key = new byte[BYTES];
			new SecureRandom().nextBytes(key);
			Files.writeString(made, Base64.getEncoder().encodeToString(key) + "\n", StandardOpenOption.DSYNC);
			Files.createLink(file, made);
			log.info("The key of the store is new: {}. Keep a copy of it, apart from those of the store.", file);
		}
		catch (FileAlreadyExistsException sooner) {
			// Another process has made it since; that one stands.
		}
		finally {
			Files.delete(made);
		}
	}

	private static byte[] decoded(String text, String source) {
		try {
			byte[] key = Base64.getDecoder().decode(text.strip());
			if (key.length == BYTES) {
				return key;
			}
		}
		catch (IllegalArgumentException notBase64) {
			// Said below, without the text.
		}
		throw new GraphUnavailableException("%s does not hold a key: %d bytes in Base64.".formatted(source, BYTES),
				null);
	}

}

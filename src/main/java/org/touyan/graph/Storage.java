package org.touyan.graph;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * The space that is left where the store is. A database that cannot write its log to the end stops, so nothing is
 * written while less is free than what is held back; what is read needs none. Of a server elsewhere nothing is known.
 */
public final class Storage {

	private static final long MEGABYTE = 1L << 20;

	private final @Nullable Path store;

	private final long reserve;

	private Storage(@Nullable Path store, long reserve) {
		this.store = store;
		this.reserve = reserve;
	}

	/**
	 * That of a folder, there or not yet.
	 * @param reserve bytes that are held back
	 */
	static Storage of(Path store, long reserve) {
		return new Storage(store, reserve);
	}

	/** That of a server, which looks after it itself. */
	static Storage elsewhere() {
		return new Storage(null, 0);
	}

	/**
	 * What is free.
	 * @return bytes; as many as there can be where it is not known
	 */
	public long free() {
		Path there = store;
		while (there != null && Files.notExists(there)) {
			there = there.getParent();
		}
		return there == null ? Long.MAX_VALUE : there.toFile().getUsableSpace();
	}

	/** Whether less is free than is held back. */
	public boolean isLow() {
		return free() < reserve;
	}

	/**
	 * Does what writes, where there is space for it.
	 * @return what it gives
	 * @throws StorageFullException where there is too little space, before anything is done or while it was
	 */
	public <T> T write(Supplier<T> what) {
		if (isLow()) {
			throw full(null);
		}
		try {
			return what.get();
		}
		catch (RuntimeException failed) {
			throw isLow() ? full(failed) : failed;
		}
	}

	private StorageFullException full(@Nullable RuntimeException cause) {
		return new StorageFullException(
				"Nothing can be written now: %d MB are free where the store is, and %d MB are held back."
					.formatted(free() / MEGABYTE, reserve / MEGABYTE),
				cause);
	}

}

package org.touyan;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file system of its own with little space, in memory; tests that need one are skipped where none may be mounted. */
public final class SmallDisk implements AutoCloseable {

	private final Path folder;

	private final Path filling;

	private SmallDisk(Path folder) {
		this.folder = folder;
		this.filling = folder.resolve("filling");
	}

	/** Mounts one of so many megabytes on a new folder. */
	public static SmallDisk mount(int megabytes) {
		try {
			Path folder = Files.createTempDirectory("touyan-disk");
			Skips.unless(Skips.succeeds("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m,mode=700", "tmpfs",
					folder.toString()), "no file system may be mounted here (mount -t tmpfs).");
			return new SmallDisk(folder);
		}
		catch (IOException failure) {
			throw new UncheckedIOException(failure);
		}
	}

	public Path folder() {
		return folder;
	}

	/** Fills it until so many bytes are free. */
	public void fill(long left) {
		byte[] block = new byte[4096];
		try (OutputStream file = Files.newOutputStream(filling)) {
			while (folder.toFile().getUsableSpace() > left) {
				file.write(block);
			}
		}
		catch (IOException full) {
			// As was wanted.
		}
	}

	/** Frees what was filled. */
	public void free() {
		try {
			Files.deleteIfExists(filling);
		}
		catch (IOException failure) {
			throw new UncheckedIOException(failure);
		}
	}

	/** From now on nothing can be written there. */
	public void forbidWriting() {
		Skips.succeeds("mount", "-o", "remount,ro", folder.toString());
	}

	@Override
	public void close() {
		Skips.succeeds("umount", "--lazy", folder.toString());
		folder.toFile().delete();
	}

}

package org.touyan.graph;

import java.io.IOException;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A folder that is the service's alone, with all that is in it. Others on the machine may neither read nor write there:
 * what was made by an older service is closed, and what the process makes from then on is made so.
 */
final class StoreFolder extends SimpleFileVisitor<Path> {

	private static final Logger log = LoggerFactory.getLogger(StoreFolder.class);

	private static final Set<PosixFilePermission> OTHERS = PosixFilePermissions.fromString("---rwxrwx");

	private static final int UMASK = 0077;

	private @Nullable String open;

	private StoreFolder() {
	}

	/**
	 * Makes the folder if need be, and closes it and all that is in it to others; says so in one line where it cannot.
	 * @throws GraphUnavailableException where the service may not itself use what is in it
	 * @throws IOException where there is no such folder and none can be made
	 */
	static void close(Path root) throws IOException {
		closeWhatIsMade();
		make(root);
		var folder = new StoreFolder();
		if (!isOwn(root)) {
			folder.open = "it belongs to another user";
		}
		Files.walkFileTree(root, folder);
		if (folder.open != null) {
			log.warn("Others on this machine may be able to read {}: {}.", root, folder.open);
		}
	}

	/** Makes a folder that is closed to others, and those it is in, where they are missing. */
	static void make(Path folder) throws IOException {
		if (Files.notExists(folder)) {
			Files.createDirectories(folder);
			closeToOthers(folder);
		}
	}

	@Override
	public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
		return visited(folder);
	}

	@Override
	public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
		return attributes.isSymbolicLink() ? FileVisitResult.CONTINUE : visited(file);
	}

	/** Files come and go while the database runs. */
	@Override
	public FileVisitResult visitFileFailed(Path file, IOException failure) {
		if (failure instanceof NoSuchFileException) {
			return FileVisitResult.CONTINUE;
		}
		throw notUsable(file);
	}

	private FileVisitResult visited(Path path) throws IOException {
		try {
			closeToOthers(path);
		}
		catch (NoSuchFileException gone) {
			return FileVisitResult.CONTINUE;
		}
		catch (IOException | UnsupportedOperationException refused) {
			open = "the permissions of %s cannot be set".formatted(path);
		}
		if (Files.exists(path) && !(Files.isReadable(path) && Files.isWritable(path))) {
			throw notUsable(path);
		}
		return FileVisitResult.CONTINUE;
	}

	/** Some file systems take permissions and keep none, so it looks again. */
	static void closeToOthers(Path path) throws IOException {
		if (permissions(path).removeIf(OTHERS::contains)) {
			Set<PosixFilePermission> own = permissions(path);
			own.removeAll(OTHERS);
			Files.setPosixFilePermissions(path, own);
			if (permissions(path).removeIf(OTHERS::contains)) {
				throw new IOException();
			}
		}
	}

	private static Set<PosixFilePermission> permissions(Path path) throws IOException {
		return EnumSet.copyOf(Files.getPosixFilePermissions(path));
	}

	/** Where the system does not tell whose the process is, the folder is taken for its own. */
	private static boolean isOwn(Path path) throws IOException {
		Path self = Path.of("/proc/self");
		return Files.notExists(self)
				|| Files.getAttribute(path, "unix:uid").equals(Files.getAttribute(self, "unix:uid"));
	}

	private static GraphUnavailableException notUsable(Path path) {
		return new GraphUnavailableException(
				"The service may not read and write %s; give it to the user who runs the service.".formatted(path),
				null);
	}

	/** What the process makes is for its own user from now on; Java itself has no means for that. */
	@SuppressWarnings("restricted") // native access is enabled wherever the service is started
	private static void closeWhatIsMade() {
		Linker linker = Linker.nativeLinker();
		linker.defaultLookup().find("umask").ifPresent(umask -> {
			try {
				int _ = (int) linker
					.downcallHandle(umask, FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT))
					.invokeExact(UMASK);
			}
			catch (Throwable impossible) {
				throw new IllegalStateException(impossible);
			}
		});
	}

}

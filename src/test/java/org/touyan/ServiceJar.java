package org.touyan;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/**
 * The service as one jar beside its libraries, from which alone the virtual machine keeps classes for the next start.
 */
public final class ServiceJar {

	/** What the database needs of the virtual machine, and what it would warn of. */
	public static final List<String> FLAGS = List.of("--enable-native-access=ALL-UNNAMED",
			"--sun-misc-unsafe-memory-access=allow", "--add-opens=java.base/java.nio=ALL-UNNAMED",
			"--add-opens=java.base/java.lang=ALL-UNNAMED", "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED");

	private static final Path JAR = Path.of("target/service/touyan.jar").toAbsolutePath();

	private static final String CLASS_PATH = pack();

	private ServiceJar() {
	}

	/** The class path with which the service is started in a process of its own. */
	public static String classPath() {
		return CLASS_PATH;
	}

	/** What lets the first process that ends by itself keep its classes, and the others take them. */
	static List<String> sharing() {
		return List.of("-XX:+AutoCreateSharedArchive", "-XX:SharedArchiveFile=" + JAR.resolveSibling("touyan.jsa"),
				"-Xlog:disable");
	}

	private static String pack() {
		Path classes = Path.of("target/classes");
		try {
			Files.createDirectories(JAR.getParent());
			try (OutputStream out = Files.newOutputStream(JAR);
					var entries = new JarOutputStream(out);
					Stream<Path> files = Files.walk(classes)) {
				for (Path file : files.sorted().skip(1).toList()) {
					// Spring looks for packages, so that folders need entries of their own.
					boolean isFolder = Files.isDirectory(file);
					entries.putNextEntry(new ZipEntry(classes.relativize(file) + (isFolder ? "/" : "")));
					if (!isFolder) {
						Files.copy(file, entries);
					}
				}
			}
		}
		catch (IOException failure) {
			throw new UncheckedIOException(failure);
		}
		String separator = System.getProperty("path.separator");
		var entries = new ArrayList<String>(List.of(JAR.toString()));
		Stream.of(System.getProperty("java.class.path").split(separator))
			.filter(entry -> entry.endsWith(".jar"))
			.forEach(entries::add);
		return String.join(separator, entries);
	}

}

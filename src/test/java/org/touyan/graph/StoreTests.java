package org.touyan.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.util.FileSystemUtils;

import org.touyan.Skips;
import org.touyan.SmallDisk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** A store is the service's alone, and what cannot be opened rightly is not opened. */
@ExtendWith(OutputCaptureExtension.class)
class StoreTests {

	private static final Set<PosixFilePermission> OTHERS = PosixFilePermissions.fromString("---rwxrwx");

	@TempDir
	private Path folder;

	private Path store;

	@BeforeEach
	void choose() {
		store = folder.resolve("data");
	}

	@Test
	void allThatIsMadeIsForItsOwnerAlone() throws IOException {
		try (EmbeddedNeo4j neo4j = start(); Driver driver = driver(neo4j)) {
			driver.executableQuery("CREATE INDEX FOR (n:Person) ON (n.name)").execute();
			MasterKey.of("", store.resolve("keys/touyan.key"), false);
			assertThat(openToOthers()).isEmpty();
		}
		assertThat(openToOthers()).isEmpty();
	}

	@Test
	void anOldStoreIsClosedToOthers() throws IOException {
		start().close();
		try (Stream<Path> all = Files.walk(store)) {
			for (Path path : all.toList()) {
				Files.setPosixFilePermissions(path,
						PosixFilePermissions.fromString(Files.isDirectory(path) ? "rwxr-xr-x" : "rw-r--r--"));
			}
		}
		start().close();
		assertThat(openToOthers()).isEmpty();
	}

	@Test
	void aFolderThatIsAnothersIsSaid(CapturedOutput output) throws IOException {
		start().close();
		Skips.unless(System.getProperty("user.name").equals("root"), "only root may give a folder away.");
		Files.setAttribute(store, "unix:uid", 65_534);
		start().close();
		assertThat(output.getAll()).containsOnlyOnce("Others on this machine may be able to read " + store)
			.contains("it belongs to another user");
		assertThat(openToOthers()).isEmpty();
	}

	@Test
	void aCopyMadeWhileTheStoreIsOpenIsMendedLikeAKilledOne() throws IOException {
		Path copy = folder.resolve("copy");
		try (EmbeddedNeo4j neo4j = start(); Driver driver = driver(neo4j)) {
			driver.executableQuery("CREATE (:Copied)").execute();
			FileSystemUtils.copyRecursively(store, copy);
		}
		try (EmbeddedNeo4j neo4j = new EmbeddedNeo4j(copy, Storage.elsewhere()); Driver driver = driver(neo4j)) {
			assertThat(driver.executableQuery("MATCH (c:Copied) RETURN c").execute().records()).hasSize(1);
		}
	}

	@Test
	void aStoreThatWasKilledOnADiskThatIsFullIsRefusedAtOnce() throws IOException {
		try (SmallDisk disk = SmallDisk.mount(200)) {
			Path copy = disk.folder().resolve("data");
			try (EmbeddedNeo4j neo4j = start(); Driver driver = driver(neo4j)) {
				driver.executableQuery("CREATE (:Copied)").execute();
				FileSystemUtils.copyRecursively(store, copy);
			}
			disk.fill(0);
			assertThatExceptionOfType(GraphUnavailableException.class)
				.isThrownBy(() -> new EmbeddedNeo4j(copy, Storage.of(copy, 1 << 20)))
				.withMessageContaining("only 0 MB are free");
			disk.free();
			new EmbeddedNeo4j(copy, Storage.elsewhere()).close();
		}
	}

	@Test
	void aFileWhereTheLogFolderShouldBeIsSaid() throws IOException {
		Files.createDirectories(store);
		Files.writeString(store.resolve("logs"), "");
		assertRefused("logs");
	}

	@Test
	void aDiskThatCannotBeWrittenIsSaid() throws IOException {
		try (SmallDisk disk = SmallDisk.mount(100)) {
			store = disk.folder().resolve("data");
			start().close();
			disk.forbidWriting();
			assertRefused("may not read and write");
		}
	}

	@Test
	void aDiskWithoutSpaceForAStoreIsSaid() {
		try (SmallDisk disk = SmallDisk.mount(8)) {
			store = disk.folder().resolve("data");
			assertThatExceptionOfType(GraphUnavailableException.class)
				.isThrownBy(() -> new EmbeddedNeo4j(store, Storage.of(store, 16 << 20)))
				.withMessageContainingAll(store.toString(), "only 8 MB are free");
		}
	}

	private void assertRefused(String reason) {
		assertThatExceptionOfType(GraphUnavailableException.class).isThrownBy(this::start)
			.withMessageContainingAll(store.toString(), reason);
	}

	private EmbeddedNeo4j start() {
		return new EmbeddedNeo4j(store, Storage.elsewhere());
	}

	private static Driver driver(EmbeddedNeo4j neo4j) {
		return GraphDatabase.driver(neo4j.getUri(), neo4j.getAuthToken());
	}

	private List<Path> openToOthers() throws IOException {
		try (Stream<Path> all = Files.walk(store)) {
			return all.filter(StoreTests::isOpen).toList();
		}
	}

	private static boolean isOpen(Path path) {
		try {
			return Files.getPosixFilePermissions(path).stream().anyMatch(OTHERS::contains);
		}
		catch (IOException failure) {
			throw new UncheckedIOException(failure);
		}
	}

}

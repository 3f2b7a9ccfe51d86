package org.touyan;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.ResourceLockTarget;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;

import org.touyan.graph.Change;
import org.touyan.graph.ChangeLog;

import static org.assertj.core.api.Assertions.assertThat;

/** The service verifies its change log instead of serving, and says what has come of it in a line and a code. */
@TouyanTest
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock(value = FirstCounts.LOCK, mode = ResourceAccessMode.READ, target = ResourceLockTarget.CHILDREN)
@Order(8)
class VerifyLogTests {

	private final Map<String, String> environment;

	private final Path folder;

	VerifyLogTests(@Autowired Neo4jConnectionDetails connection, @Autowired ChangeLog changes, @TempDir Path folder) {
		this.environment = new HashMap<>(ServiceProcess.server(connection));
		this.folder = folder;
		changes.append(new Change("clerk", "VERIFY", null, "a test"));
	}

	@Test
	void aWholeLogIsSaidToBe() {
		String line = assertEnds(0, "--verify-log");
		assertThat(line).contains("INFO").containsPattern("The change log is whole: \\d+ records, after 0;");
		String end = line.substring(line.lastIndexOf(' ') + 1);
		assertThat(assertEnds(0, "--verify-log=" + end)).contains("The change log is whole");
	}

	@Test
	void aLogThatWasLongerOnceIsFound() {
		assertThat(assertEnds(1, "--verify-log=1000000:" + "a".repeat(64))).contains("ERROR", "not whole",
				"was set back");
		assertThat(assertEnds(1, "--verify-log=yesterday")).contains("\"yesterday\" is not what the log says");
	}

	@Test
	void withoutItsKeyNothingIsVerifiedAndNoneIsMade() {
		environment.remove("TOUYAN_KEY");
		assertThat(assertEnds(1, "--verify-log")).contains("Touyan did not start. The key of the store is missing");
		assertThat(assertEnds(1)).contains("Touyan did not start. The key of the store is missing");
		assertThat(folder).isEmptyDirectory();
	}

	private String assertEnds(int code, String... arguments) {
		try (ServiceProcess started = ServiceProcess.start(folder, environment, arguments)) {
			assertThat(started.exitCode()).as("%s", started.lines()).isEqualTo(code);
			assertThat(started.lines()).hasSize(1);
			return started.lines().getFirst();
		}
	}

}

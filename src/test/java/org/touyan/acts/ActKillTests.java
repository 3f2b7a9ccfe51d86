package org.touyan.acts;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import org.touyan.Proof;
import org.touyan.ServiceProcess;
import org.touyan.acts.Clerk.Sent;
import org.touyan.graph.DatabaseProcess;

import static org.assertj.core.api.Assertions.assertThat;

/** Acts that somebody was told are done are there after a kill, whole and once. */
@Execution(ExecutionMode.CONCURRENT)
class ActKillTests {

	private static final Map<String, String> EMPTY = Map.of("TOUYAN_SAMPLE_LOAD", "false");

	private static final int CLERKS = 4;

	/** So long they work before a kill, in milliseconds. */
	private static final int LONGEST = Proof.of(2_000, 4_000);

	@Test
	void aKillOfTheServiceLosesNothingThatWasAcknowledged(@TempDir Path folder) throws InterruptedException {
		long seed = Proof.seed("kills.seed");
		var random = new Random(seed);
		var all = new ArrayList<Sent>();
		ServiceProcess service = started(folder, EMPTY);
		String village = village(service);
		try (var clerks = new Clerks(CLERKS, village, false)) {
			for (int round = 1; round <= Proof.of(2, 50); round++) {
				clerks.begin(service::answer, 1);
				long millis = random.nextLong(200, LONGEST);
				Thread.sleep(millis);
				clerks.stop();
				service.kill();
				List<Sent> sent = clerks.sent();
				service = started(folder, EMPTY);
				all.addAll(repeated(service, sent));
				System.out.printf("seed %d, kill %d after %d ms and %d acts%n", seed, round, millis, sent.size());
			}
			new ActAudit(service::answer, village).check(all);
		}
		finally {
			service.close();
		}
		assertWhole(folder, EMPTY);
	}

	/** Half of the clients give no keys: what the service itself tries again is done once all the same. */
	@Test
	void aKillOfTheDatabaseLosesNothingThatWasAcknowledged(@TempDir Path folder) throws InterruptedException {
		long seed = Proof.seed("kills.seed");
		var random = new Random(seed);
		var all = new ArrayList<Sent>();
		var database = new DatabaseProcess(folder.resolve("store"));
		var environment = new HashMap<>(database.environment());
		environment.putAll(EMPTY);
		try (database; ServiceProcess service = started(folder, environment)) {
			String village = village(service);
			try (var clerks = new Clerks(CLERKS, village, true)) {
				for (int round = 1; round <= Proof.of(1, 25); round++) {
					clerks.begin(service::answer, 1);
					long millis = random.nextLong(200, LONGEST);
					Thread.sleep(millis);
					database.kill();
					database.startAgain();
					clerks.awaitAnswers(CLERKS);
					clerks.stop();
					List<Sent> sent = clerks.sent();
					all.addAll(repeated(service, sent));
					System.out.printf("seed %d, kill %d of the database after %d ms; %d acts, %d unknown%n", seed,
							round, millis, sent.size(), sent.stream().filter(act -> !act.isAcknowledged()).count());
				}
			}
			new ActAudit(service::answer, village).check(all);
			assertWhole(folder, environment);
		}
	}

	/** What nobody was told of is sent once more, under its key. */
	private static List<Sent> repeated(ServiceProcess service, List<Sent> sent) {
		List<Sent> known = sent.stream()
			.map(act -> act.isAcknowledged() || !act.hasKey() ? act : act.to(service::answer))
			.toList();
		assertThat(known).allMatch(act -> act.isAcknowledged() || !act.hasKey());
		return known;
	}

	private static ServiceProcess started(Path folder, Map<String, String> environment) {
		ServiceProcess service = ServiceProcess.start(folder, environment);
		assertThat(service.readUntil("Store ")).as("%s", service.lines()).isNotNull();
		service.mute();
		return service;
	}

	static String village(ServiceProcess service) {
		return service.answer(Map.of("query", "{ villages(first: 1) { nodes { id } } }"))
			.at("/data/villages/nodes/0/id")
			.asString();
	}

	private static void assertWhole(Path folder, Map<String, String> environment) {
		try (ServiceProcess verifying = ServiceProcess.start(folder, environment, "--verify-log")) {
			assertThat(verifying.exitCode()).as("%s", verifying.lines()).isZero();
			assertThat(verifying.lines()).anyMatch(line -> line.contains("The change log is whole"));
		}
	}

}

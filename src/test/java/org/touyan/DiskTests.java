package org.touyan;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import static org.assertj.core.api.Assertions.assertThat;

/** A whole service on a disk that fills up, or that it may not use: it says so, and loses nothing. */
@Timeout(600)
@Execution(ExecutionMode.CONCURRENT)
@Order(1)
class DiskTests {

	private static final String READY = "Store ";

	private static final Map<String, String> EMPTY = Map.of("TOUYAN_SAMPLE_LOAD", "false", "TOUYAN_STORAGE_RESERVE",
			"64MB");

	/**
	 * First while the sample is loaded, which ends the start; then while grants are made. What is read and written of
	 * the database then is proved by FullDiskTests with every build.
	 */
	@Test
	@Tag("soak")
	void whatWasAcknowledgedOutlivesAFullDisk() {
		try (SmallDisk disk = SmallDisk.mount(700)) {
			fillWhileLoading(disk, Map.of("TOUYAN_STORAGE_RESERVE", "64MB"), 10, 0);
			disk.free();
			fillAfterFifty(disk);
			assertFails(disk.folder(), EMPTY, "only 0 MB are free there");
			disk.free();
			try (ServiceProcess again = started(disk, EMPTY)) {
				assertThat(asOfficer(again, "{ grants { totalCount } }")).contains("\"totalCount\":50}");
				assertThat(grant(again, 50)).contains("\"grantAccess\":{\"id\":");
				assertThat(readiness(again)).isEqualTo(200);
			}
		}
	}

	private static void fillAfterFifty(SmallDisk disk) {
		try (ServiceProcess service = started(disk, EMPTY)) {
			for (int number = 0; number < 50; number++) {
				assertThat(grant(service, number)).contains("\"grantAccess\":{\"id\":");
			}
			disk.fill(0);
			for (int number = 50; number < 70; number++) {
				assertThat(grant(service, number)).contains("\"code\":\"STORAGE_FULL\"");
				assertThat(service.ask("{ villages { totalCount } }")).startsWith("{\"data\":");
			}
			assertThat(readiness(service)).isEqualTo(503);
		}
	}

	/** The later ones fill it behind the check too, so that the database itself meets the end of the disk. */
	@Test
	@Tag("soak")
	@Timeout(3600)
	void aDiskThatFillsAtTwentyMomentsOfTheLoadLosesNothing() {
		long seed = Proof.seed("disk.seed");
		var random = new Random(seed);
		for (int moment = 1; moment <= 20; moment++) {
			Map<String, String> reserve = Map.of("TOUYAN_STORAGE_RESERVE", moment % 2 == 0 ? "1MB" : "64MB");
			int percent = 10 * random.nextInt(1, 9);
			int left = moment % 2 == 0 ? random.nextInt(20 << 20) : 0;
			System.out.printf("seed %d, moment %d: at %d %%, %d bytes left%n", seed, moment, percent, left);
			try (SmallDisk disk = SmallDisk.mount(700)) {
				fillWhileLoading(disk, reserve, percent, left);
				disk.free();
				try (ServiceProcess again = started(disk, Map.of("TOUYAN_STORAGE_RESERVE", "1MB"))) {
					assertThat(again.ask("{ villages { totalCount } people { totalCount } }"))
						.contains("\"villages\":{\"totalCount\":520},\"people\":{\"totalCount\":10621}");
				}
			}
		}
	}

	private static void fillWhileLoading(SmallDisk disk, Map<String, String> reserve, int percent, int left) {
		try (ServiceProcess service = ServiceProcess.start(disk.folder(), reserve)) {
			assertThat(service.readUntil("Sample: " + percent + " %")).as("%s", service.lines()).isNotNull();
			disk.fill(left);
			assertThat(service.exitCode()).isNotZero();
			System.out.println(String.join("\n", service.lines()));
			assertThat(service.lines().getLast()).contains("Touyan did not start. Nothing can be written now");
		}
	}

	@Test
	void filesThatTheServiceMayNotOpenAreSaidInOneLine(@TempDir Path folder) throws IOException {
		List<String> starter = List.of("setpriv", "--bounding-set=-dac_override,-dac_read_search", "--inh-caps=-all");
		Skips.unless(Files.exists(Path.of("/usr/bin/setpriv")) && System.getProperty("user.name").equals("root"),
				"no process can be started that may not open every file (setpriv, as root).");
		Path file = Files.createDirectories(folder.resolve("data/data/databases")).resolve("neostore");
		Files.writeString(file, "", StandardCharsets.US_ASCII);
		Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
		try (ServiceProcess refused = ServiceProcess.startBy(starter, folder, EMPTY)) {
			assertThat(refused.exitCode()).isNotZero();
			assertThat(refused.lines()).hasSize(1)
				.first()
				.asString()
				.contains("Touyan did not start.", "may not read and write " + file.toRealPath());
		}
	}

	private static void assertFails(Path folder, Map<String, String> environment, String reason) {
		try (ServiceProcess failing = ServiceProcess.start(folder, environment)) {
			assertThat(failing.exitCode()).isNotZero();
			assertThat(failing.lines()).hasSize(1).first().asString().contains("Touyan did not start.", reason);
		}
	}

	private static ServiceProcess started(SmallDisk disk, Map<String, String> environment) {
		ServiceProcess service = ServiceProcess.start(disk.folder(), environment);
		assertThat(service.readUntil(READY)).as("%s", service.lines()).isNotNull();
		return service;
	}

	private static String grant(ServiceProcess service, int number) {
		return asOfficer(service, """
				mutation { grantAccess(account: \\"clerk%d\\", role: VILLAGE_CLERK, territories: [\\"370112\\"],\
				 from: \\"%s\\", reason: \\"x\\") { id } }""".formatted(number,
				LocalDate.now(ZoneId.of("Asia/Shanghai"))));
	}

	private static String asOfficer(ServiceProcess service, String query) {
		String token = ServiceProcess.issuer()
			.token(claims -> claims.subject("officer").claim("roles", List.of("SECURITY_OFFICER")));
		return service
			.send("/graphql",
					request -> request.header("Content-Type", "application/json")
						.header("Authorization", "Bearer " + token)
						.POST(BodyPublishers.ofString("{\"query\": \"" + query + "\"}")))
			.body();
	}

	private static int readiness(ServiceProcess service) {
		return service.send("/actuator/health/readiness", request -> request).statusCode();
	}

}

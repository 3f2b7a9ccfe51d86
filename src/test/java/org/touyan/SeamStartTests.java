package org.touyan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import static org.assertj.core.api.Assertions.assertThat;

/** A service whose questions do not fit its schema says where, and does not start. */
@Execution(ExecutionMode.CONCURRENT)
@Order(4)
class SeamStartTests {

	@Test
	void aSchemaThatQuestionsDoNotFitIsRefused(@TempDir Path folder) throws IOException {
		Path schema = Files.createDirectory(folder.resolve("schema"));
		try (Stream<Path> files = Files.list(Path.of("src/main/resources/graphql"))) {
			for (Path file : files.toList()) {
				Files.writeString(schema.resolve(file.getFileName()),
						Files.readString(file)
							.replace("  VILLAGE_COMMUNITY\n", "  VILLAGE_COMMUNITY\n  \"A town. 镇\"\n  TOWN\n")
							.replace("  birthMonth: String!", "  monthOfBirth: String!"));
			}
		}
		try (ServiceProcess refused = ServiceProcess.start(folder,
				Map.of("SPRING_GRAPHQL_SCHEMA_LOCATIONS", "file:" + schema, "TOUYAN_SAMPLE_LOAD", "false"))) {
			refused.readUntil("Store ");
			List<String> lines = refused.lines();
			assertThat(lines)
				.anyMatch(line -> line.contains("Touyan did not start. Questions and schema do not fit together:"))
				.contains(
						"- Query.mentorLoads(tier) is the enum MentorTier, and only one of it and MentorTier has TOWN.",
						"- questions/mentoring/loads: mentors.nodes[].mentorRegistrations.nodes[].tier is the enum "
								+ "MentorTier, and only one of it and MentorTier has TOWN.")
				.anyMatch(line -> line.startsWith("- questions/reserves/ages is not valid: "))
				.noneMatch(line -> line.contains("\tat "));
		}
	}

}

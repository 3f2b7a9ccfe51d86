package org.touyan.api;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

import org.touyan.GraphQlRequests;
import org.touyan.Skips;
import org.touyan.StatementCounter;
import org.touyan.TouyanTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Apollo's own gateway puts the service together with a second graph and answers queries over both. */
@TouyanTest
class GatewayTests {

	private static final Optional<Path> NODE = Stream.of(System.getenv("PATH").split(File.pathSeparator))
		.map(folder -> Path.of(folder, "node"))
		.filter(Files::isExecutable)
		.findFirst();

	private static final Path MODULES = Path.of("target/gateway");

	private static final Path FOLDER = Path.of("src/test/resources/federation");

	private final GraphQlRequests requests;

	private final StatementCounter statements;

	GatewayTests(@Autowired GraphQlRequests requests, @Autowired StatementCounter statements) {
		this.requests = requests;
		this.statements = statements;
	}

	@Test
	void theTwoGraphsAreOne() throws IOException, InterruptedException {
		Skips.unless(NODE.isPresent(), "no Node.js is installed on this machine.");
		Skips.unless(Files.isDirectory(MODULES.resolve("node_modules/@apollo/gateway")),
				"Apollo's gateway is not installed in target/gateway, see .ci/run.");
		String party = requests.data("{ organisations(first: 1, where: {name: {eq: \"芦南村党支部\"}}) { nodes { id } } }")
			.at("/organisations/nodes/0/id")
			.asString();
		statements.drain();
		List<String> answers = ask(
				List.of(Map.of("id", "1", "name", "Hall", "village", Map.of("id", "370112013228"), "owner",
						Map.of("id", party)),
						Map.of("id", "2", "name", "Attic", "village", Map.of("id", "370112013227")),
						Map.of("id", "3", "name", "Nowhere", "village", Map.of("id", "999999999999"))),
				"{ rooms { nodes { name village { name subdistrict { name } } owner { __typename name visits } } } }",
				"{ villages(where: {name: {eq: \"芦南村\"}}) { nodes { name rooms { name } } pageInfo { hasNextPage } } }");
		assertThat(answers).containsExactly("""
				{"data":{"rooms":{"nodes":[\
				{"name":"Hall","village":{"name":"芦南村","subdistrict":{"name":"港沟街道"}},\
				"owner":{"__typename":"PartyOrganisation","name":"芦南村党支部","visits":26}},\
				{"name":"Attic","village":{"name":"石庙村","subdistrict":{"name":"港沟街道"}},"owner":null},\
				{"name":"Nowhere","village":null,"owner":null}]}}}""", """
				{"data":{"villages":{"nodes":[{"name":"芦南村","rooms":[{"name":"Hall"}]}],\
				"pageInfo":{"hasNextPage":false}}}}""");
		assertThat(statements.drain()).as("one for villages, one for owners, one for the page").hasSize(3);
	}

	private List<String> ask(List<Map<String, Object>> rooms, String... queries)
			throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(List.of(NODE.orElseThrow().toString(),
				FOLDER.resolve("gateway.mjs").toString(), MODULES.toString(), requests.address() + "/graphql",
				FOLDER.resolve("rooms.graphql").toString(), JsonMapper.shared().writeValueAsString(rooms)));
		command.addAll(List.of(queries));
		var builder = new ProcessBuilder(command).redirectErrorStream(true);
		builder.environment().put("TOUYAN_TOKEN", requests.token());
		Process node = builder.start();
		List<String> lines = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines().toList();
		assertThat(node.waitFor()).as(lines.toString()).isZero();
		return lines;
	}

}

package org.touyan.bench;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.touyan.TestIssuer;

/**
 * One question asked by somebody with one subdistrict and by somebody who sees everything, where both get the same
 * rows.
 */
final class TerritoryBench {

	private static final JsonMapper JSON = JsonMapper.shared();

	private static final String TERRITORY = "370112013";

	private final URI address;

	private final BenchQuery query;

	private final String some;

	private final String everything;

	private final List<byte[]> requests = new ArrayList<>();

	final Load scoped;

	final Load unscoped;

	TerritoryBench(ConfigurableApplicationContext context, BenchQuery query) {
		JwtEncoder signer = context.getBean(JwtEncoder.class);
		this.address = URI
			.create("http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port") + "/graphql");
		this.query = query;
		this.everything = TestIssuer.everything(signer);
		this.some = TestIssuer.signed(signer,
				TestIssuer.claims("touyan").subject("some").claim("territories", List.of(TERRITORY)));
		prepare(context.getBean(Driver.class));
		this.scoped = new Load(index -> ask(some, index));
		this.unscoped = new Load(index -> ask(everything, index));
	}

	String name() {
		return query.name();
	}

	/** Of how many requests the answers are the same. */
	int requests() {
		return requests.size();
	}

	private void prepare(Driver driver) {
		try (Session session = driver.session()) {
			String values = query.values().replace("'370112'", "'" + TERRITORY + "'");
			session.run(values).forEachRemaining(row -> add(row.get(0).asMap()));
		}
	}

	private void add(Map<String, Object> values) {
		var asked = new LinkedHashMap<String, @Nullable Object>(values);
		asked.keySet().removeIf(name -> !query.document().contains("$" + name));
		byte[] request = JSON.writeValueAsBytes(Map.of("query", query.document(), "variables", asked));
		JsonNode answer = JSON.readTree(post(some, request)).path("data");
		if (!answer.isMissingNode() && answer.equals(JSON.readTree(post(everything, request)).path("data"))) {
			requests.add(request);
		}
	}

	private void ask(String token, int index) {
		post(token, requests.get(Math.floorMod(index, requests.size())));
	}

	private byte[] post(String token, byte[] body) {
		return Posts.post(address, token, body);
	}

}

package org.touyan.api;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import tools.jackson.databind.json.JsonMapper;

/** Requests that nobody sends who wants an answer. */
final class Attacks {

	private static final String JSON = "Content-Type: application/json";

	private final Random random;

	private final String token;

	private final List<String> cursors;

	Attacks(Random random, String token, List<String> cursors) {
		this.random = random;
		this.token = token;
		this.cursors = cursors;
	}

	Attempt any() {
		return one(List.<Supplier<Attempt>>of(this::deep, this::wide, this::fragments, this::hugeValues,
				this::variables, this::doubled, this::encodings, this::floods, this::batches, this::headers,
				this::types, this::tokens, this::oversized, this::urls, this::persisted, this::garbledCursors,
				this::addresses, this::signIns, this::noHttp, this::noise, this::extensions))
			.get();
	}

	private Attempt query(String kind, String query) {
		return Attempt.post(kind, token, Map.of("query", query));
	}

	private Attempt deep() {
		int levels = 1 << random.nextInt(4, 17);
		String around = one(List.of("{a ", "{ villages { nodes ", "{ ... on Query ", "{ ... @include(if: true) "));
		String inside = one(List.of("[", "{AND: [", "{a: ", "{NOT: ", "{parts: {some: "));
		return query("deep", switch (random.nextInt(4)) {
			case 0 -> around.repeat(levels) + "{ __typename }" + "}".repeat(levels);
			case 1 -> around.repeat(levels);
			case 2 -> "{ villages(where: " + inside.repeat(levels) + "{}" + closed(inside).repeat(levels)
					+ ") { totalCount } }";
			default -> "query ($v: " + "[".repeat(levels) + "Int" + "]".repeat(levels) + ") { __typename }";
		});
	}

	private static String closed(String opened) {
		var closed = new StringBuilder(opened.replaceAll("[^\\[{]", "")).reverse();
		return closed.toString().replace('[', ']').replace('{', '}');
	}

	private Attempt wide() {
		int fields = 1 << random.nextInt(4, 14);
		return query("wide", switch (random.nextInt(4)) {
			case 0 -> "{ villages(first: 1) { nodes { " + "id ".repeat(fields) + "} } }";
			case 1 -> "{ " + numbered("a%d: __typename ", fields) + "}";
			case 2 ->
				"{ villages(first: 1) { nodes { " + numbered("a%d: parts(first: 1) { totalCount } ", fields) + "} } }";
			default -> "{ " + numbered("a%d: villages(first: 1) { totalCount } ", fields / 16) + "}";
		});
	}

	private static String numbered(String text, int times) {
		return IntStream.range(0, times)
			.mapToObj(number -> text.replace("%d", number + ""))
			.collect(Collectors.joining());
	}

	private Attempt fragments() {
		int count = 1 << random.nextInt(1, 12);
		return query("fragments", switch (random.nextInt(4)) {
			case 0 -> "{ ...f } fragment f on Query { ...f }";
			case 1 -> "{ ...f0 } " + IntStream.range(0, count)
				.mapToObj(n -> "fragment f%d on Query { ...f%d }".formatted(n, (n + 1) % count))
				.collect(Collectors.joining(" "));
			case 2 -> "{ ...f0 } "
					+ IntStream.range(0, Math.min(count, 60))
						.mapToObj(n -> "fragment f%d on Query { ...f%d ...f%d }".formatted(n, n + 1, n + 1))
						.collect(Collectors.joining(" "))
					+ " fragment f" + Math.min(count, 60) + " on Query { __typename }";
			default -> "{ " + "...f ".repeat(count) + "} fragment f on Query { villages(first: 1) { totalCount } }";
		});
	}

	private Attempt hugeValues() {
		int size = 1 << random.nextInt(4, 18);
		String number = one(List.of("9".repeat(size), "-" + "9".repeat(size), "1e" + "9".repeat(1 + size % 9),
				"1e-999999999", "0.0000001", "1E+2147483647", "9223372036854775808", "NaN", "0x10", "01"));
		return query("huge values", switch (random.nextInt(6)) {
			case 0 -> "{ villages(first: " + number + ") { nodes { id } } }";
			case 1 -> "{ villages(where: {population: {gt: " + number + "}}) { totalCount } }";
			case 2 -> "{ place(id: \"" + "3".repeat(size) + "\") { id } }";
			case 3 -> "{ villages(where: {name: {contains: \"\"\"" + "村 ".repeat(size) + "\"\"\"}}) { totalCount } }";
			case 4 -> "{ nodes(ids: [" + "\"370112013228\" ".repeat(size / 8) + "]) { id } }";
			default -> "{ villages(where: {name: {in: [" + "\"a\" ".repeat(size) + "]}}) { totalCount } }";
		});
	}

	private Attempt variables() {
		int size = 1 << random.nextInt(1, 12);
		String value = one(List.of("[".repeat(size) + "]".repeat(size), "{\"a\":".repeat(size) + "1" + "}".repeat(size),
				"1" + "0".repeat(size), "1e" + size, "1e999999999", "-1e-999999999", "\"\\ud800\"", "\"\\u0000\"",
				"\"" + "x".repeat(size) + "\"", "[" + "1,".repeat(size) + "1]", "{\"eq\": {\"eq\": 1}}", "true",
				"\"1\"", "1.5", "null", "[null]", "{}", "-0"));
		String type = one(List.of("Int", "Int!", "[Int!]", "VillageWhere", "VillageWhere!", "[VillageOrder!]", "String",
				"ID!", "Date", "Boolean", "Nothing", "Village", "_Any!"));
		String use = one(List.of("villages(first: $v) { totalCount nodes { id } }",
				"villages(where: $v) { totalCount }", "villages(orderBy: $v, first: 1) { nodes { id } }",
				"villages(asOf: $v) { totalCount }", "place(id: $v) { id }", "villages(after: $v) { nodes { id } }",
				"__typename @include(if: $v)", "villages(where: {name: {eq: $v}}) { totalCount }",
				"_entities(representations: [$v]) { __typename }"));
		return Attempt.post("variables", token,
				("{\"query\": \"query ($v: " + type + ") { " + use + " }\", \"variables\": {\"v\": " + value + "}}")
					.getBytes(StandardCharsets.UTF_8));
	}

	private Attempt doubled() {
		return Attempt.post("doubled", token, one(List.of(
				"{\"query\": \"{ __typename }\", \"query\": \"{ villages { totalCount } }\"}",
				"{\"query\": \"{ __typename }\", \"variables\": {\"a\": 1, \"a\": 2}}",
				"{\"query\": \"{ villages(where: {name: {eq: \\\"a\\\", eq: \\\"b\\\"}}) { totalCount } }\"}",
				"{\"query\": \"{ villages(first: 1, first: 2) { totalCount } }\"}",
				"{\"query\": \"query ($a: Int, $a: String) { villages(first: $a) { totalCount } }\"}",
				"{\"query\": \"query A { __typename } query A { __typename }\"}",
				"{\"query\": \"query A { __typename } { __typename }\"}",
				"{\"query\": \"{ a: villages { totalCount } a: people { totalCount } }\"}",
				"{\"query\": \"{ ...f } fragment f on Query { __typename } fragment f on Query { __typename }\"}",
				"{\"query\": \"{ __typename @skip(if: true) @skip(if: false) }\"}"))
			.getBytes(StandardCharsets.UTF_8));
	}

	private Attempt encodings() {
		String text = "{\"query\": \"{ villages(where: {name: {eq: \\\"%s\\\"}}) { totalCount } }\"}"
			.formatted(one(List.of("村", "\ud83d\ude00", "\\ud800", "\\u0000", "\\udc00\\ud800", "\\\\ud800",
					"\\\\u{d800}", "\\\\u{110000}", "\\\\u0000", "\ufffe", "\u202e", "\\u0001")));
		return switch (random.nextInt(4)) {
			case 0 -> Attempt.post("encodings", token, text.getBytes(Charset.forName(one(
					List.of("UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE", "GBK", "ISO-8859-1")))));
			case 1 -> Attempt.post("encodings", token, ("\ufeff" + text)
				.getBytes(Charset.forName(one(List.of("UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32BE")))));
			case 2 -> Attempt.post("encodings", token, text.replace("\"", "+ACI-").getBytes(StandardCharsets.US_ASCII));
			default -> Attempt.post("encodings", token, broken(text.getBytes(StandardCharsets.UTF_8)));
		};
	}

	private byte[] broken(byte[] bytes) {
		for (int times = 1 + random.nextInt(3); times > 0; times--) {
			bytes[random.nextInt(bytes.length)] = one(List.of(0x00, 0x80, 0xc0, 0xc1, 0xed, 0xf5, 0xfe, 0xff))
				.byteValue();
		}
		return bytes;
	}

	private Attempt floods() {
		int times = 1 << random.nextInt(4, 15);
		return query("floods", switch (random.nextInt(7)) {
			case 0 -> "{ " + numbered("a%d: __typename ", times) + "}";
			case 1 -> "{ __typename " + "@include(if: true) ".repeat(times) + "}";
			case 2 -> "{ __typename " + numbered("@d%d ", times) + "}";
			case 3 -> "query (" + numbered("$v%d: Int ", times) + ") { __typename }";
			case 4 -> numbered("query q%d { __typename } ", times);
			case 5 -> "{ villages(" + numbered("a%d: 1 ", times) + ") { totalCount } }";
			default -> one(List.of("#", ",", "\n", "\ufeff", "{ __typename } #\r")).repeat(times) + "{ __typename }";
		});
	}

	private Attempt batches() {
		String one = "{\"query\": \"{ villages { totalCount } }\"}";
		return Attempt.post("batches", token,
				("[" + (one + ",").repeat(random.nextInt(2000)) + one + "]").getBytes(StandardCharsets.UTF_8));
	}

	private Attempt headers() {
		String value = one(List.of("x".repeat(1 << random.nextInt(1, 15)), "\u0000", "\u00ff", "*", "a b", "{}", ";;;",
				",", "\t", "${jndi:ldap://x}", "-1", "9".repeat(30), "%n", "a\nb", "a\rb", "../../etc/passwd"));
		String name = one(List.of("Accept", "Accept-Language", "Accept-Encoding", "Origin", "Cookie", "X-Forwarded-For",
				"X-Forwarded-Proto", "Forwarded", "If-Modified-Since", "Range", "Upgrade", "Referer", "TE", "Via",
				"X-HTTP-Method-Override", "Content-Encoding", "Accept-Charset", "Host", "Connection", "Date"));
		var headers = new ArrayList<>(List.of("Authorization: Bearer " + token, JSON));
		headers.addAll(Collections.nCopies(random.nextInt(8) == 0 ? 300 : 1, name + ": " + value));
		return Attempt.of("headers", "POST /graphql", headers,
				"{\"query\": \"{ __typename }\"}".getBytes(StandardCharsets.UTF_8));
	}

	private Attempt types() {
		String type = one(
				List.of("text/plain", "application/json; charset=utf-16", "application/json; charset=nonsense",
						"application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "multipart/form-data",
						"application/graphql", "application/graphql+json", "*/*", "application/*", "json", "", "/",
						"a/b/c", ";", "application/json;;", "application/json; charset=", "application/xml",
						"application/json, text/html", "application/json; charset=\"utf-8", "x".repeat(3000) + "/y"));
		String accept = one(List.of("application/json", "application/graphql-response+json", "text/event-stream", "*/*",
				"application/xml", "text/html", "multipart/mixed", "application/json;q=2", "image/*;q=0, */*;q=0"));
		return Attempt.of("types",
				one(List.of("POST", "PUT", "PATCH", "DELETE", "GET", "TRACE", "OPTIONS", "BREW"))
						+ one(List.of(" /graphql", " /graphql?query=%7B__typename%7D")),
				List.of("Authorization: Bearer " + token, "Content-Type: " + type, "Accept: " + accept),
				"{\"query\": \"{ __typename }\"}".getBytes(StandardCharsets.UTF_8));
	}

	private Attempt tokens() {
		String[] parts = token.split("\\.", -1);
		String none = Base64.getUrlEncoder()
			.withoutPadding()
			.encodeToString("{\"alg\":\"none\"}".getBytes(StandardCharsets.US_ASCII));
		String forged = one(List.of("", "x", "a.b.c", "....", none + "." + parts[1] + ".",
				parts[0] + "." + parts[1] + ".", parts[0] + "." + parts[2] + "." + parts[1],
				parts[1] + "." + parts[0] + "." + parts[2], token + "x", token.substring(0, token.length() - 3),
				"x".repeat(12_000), "e30.e30.e30", "\u00ff\u00fe", token + " " + token, "a, Bearer " + token,
				"e30=.e30=.e30=", "..", "{}", "null"));
		String scheme = one(List.of("Bearer ", "bearer ", "Basic ", "Digest ", "", "Bearer  ", "Bearer\t", "Token "));
		var headers = new ArrayList<>(List.of(JSON, "Authorization: " + scheme + forged));
		if (random.nextInt(6) == 0) {
			headers.add("Authorization: Bearer " + token);
		}
		return Attempt.of("tokens", "POST /graphql", headers,
				"{\"query\": \"{ __typename }\"}".getBytes(StandardCharsets.UTF_8));
	}

	private Attempt oversized() {
		String filler = one(List.of(" ", "x", "村", "[", "{\"a\":", "\\u0000", "\u0000"));
		byte[] body = ("{\"query\": \"{ __typename }\", \"x\": \"" + filler.repeat(1_100_000 / filler.length()) + "\"}")
			.getBytes(StandardCharsets.UTF_8);
		return random.nextBoolean() ? Attempt.post("oversized", token, body) : chunked(body);
	}

	private Attempt chunked(byte[] body) {
		return Attempt.raw("oversized",
				"POST /graphql HTTP/1.1\r\nHost: x\r\nConnection: close\r\n" + JSON + "\r\nAuthorization: Bearer "
						+ token + "\r\nTransfer-Encoding: chunked\r\n\r\n" + Integer.toHexString(body.length) + "\r\n",
				body);
	}

	private Attempt urls() {
		int size = 1 << random.nextInt(1, 16);
		String query = one(List.of("%7B__typename%7D", "%7B" + "a".repeat(size) + "%7D", "%00", "%ff%fe", "%zz", "%",
				"%u6751", "+", "&".repeat(size % 2000), "%7B__typename%7D&query=%7B__typename%7D", "mutation%7Ba%7D",
				"%7B__typename%7D&variables=%5B".repeat(1 + size % 50), "%7B__typename%7D&variables=%7B%22a%22:",
				"%7B__typename%7D&extensions=1", "%ED%A0%80", "%F0%9F%98%80", "%2525",
				"%7B__typename%7D&operationName=x", "a&b=c".repeat(1 + size % 1500)));
		return Attempt.of("urls", one(List.of("GET", "GET", "HEAD")) + " /graphql?query=" + query,
				List.of("Authorization: Bearer " + token), new byte[0]);
	}

	private Attempt persisted() {
		String hash = one(
				List.of("0".repeat(64), "", "x", "ecf4edb46db40b5132295c0291d62fb65d6759a9eedfa4d5d612dd5ec54a6b38",
						"f".repeat(100_000), "\\u0000", "\\ud800", "../../x", "sha256:" + "a".repeat(64)));
		String version = one(List.of("1", "2", "1.0", "\"1\"", "null", "-1", "[]", "99999999999999999999"));
		String query = one(List.of("", "\"query\": \"{ __typename }\", ", "\"query\": \"PersistedQueryMarker\", ",
				"\"documentId\": \"" + hash + "\", ", "\"query\": null, "));
		return Attempt.post("persisted", token, ("{" + query + "\"extensions\": {\"persistedQuery\": {\"version\": "
				+ version + ", \"sha256Hash\": \"" + hash + "\"}}}")
			.getBytes(StandardCharsets.UTF_8));
	}

	private Attempt garbledCursors() {
		byte[] cursor = one(cursors).getBytes(StandardCharsets.ISO_8859_1);
		for (int times = random.nextInt(4); times > 0 && cursor.length > 0; times--) {
			cursor[random.nextInt(cursor.length)] = (byte) "ABCxyz019-_=+/ ".charAt(random.nextInt(15));
		}
		String text = new String(cursor, StandardCharsets.ISO_8859_1);
		text = one(List.of(text, text, text, text.substring(0, text.length() / 2), text + text,
				Base64.getUrlEncoder().encodeToString(broken(new byte[1 + random.nextInt(40)]))));
		return Attempt.post("cursors", token, Map.of("query", one(List.of(
				"query ($c: String) { villages(first: 2, after: $c) { nodes { id } } }",
				"query ($c: String) { villages(last: 2, before: $c, orderBy: [{name: ASC}]) { nodes { id } } }",
				"query ($c: String) { people(first: 2, after: $c, orderBy: [{bornOn: DESC}, {name: ASC}]) { nodes { id } } }",
				"query ($c: String) { villages(first: 2, after: $c, orderBy: [{terrain: DESC}]) { nodes { id } } }",
				"query ($c: String) { search(text: \"lnc\", first: 2, after: $c) { nodes { id } } }",
				"query ($c: String) { villages(first: 1) { nodes { parts(first: 2, after: $c) { nodes { id } } } } }")),
				"variables", Map.of("c", text)));
	}

	private Attempt addresses() {
		String path = one(List.of("/graphql/", "//graphql", "/graphql/..;/actuator/env", "/graphql;a=b", "/%67raphql",
				"/graphql%00", "/..%2f..%2fetc/passwd", "/actuator/env", "/actuator/../graphql", "/auth/", "/error",
				"/error/", "/nothing/" + "x/".repeat(random.nextInt(500)), "/graphiql/%2e%2e/application.yml",
				"/webjars/../x", "/WEB-INF/web.xml", "/%c0%ae%c0%ae/", "/*", "/graphql#x", "/\u00ff", "/a%0d%0ab",
				"/a\\b", "/graphql/schema", "/auth/token/x", "/actuator/heapdump", "/actuator/health/nothing",
				"/graphql/sse", "/favicon.ico"));
		return Attempt
			.of("addresses", one(List.of("GET ", "POST ", "DELETE ", "OPTIONS ")) + path,
					List.of("Authorization: Bearer " + token,
							"Accept: " + one(List.of("*/*", "text/html", "application/json", "image/png"))),
					new byte[0]);
	}

	/** Under names of its own, of which other tests do not have a limited number of tries. */
	private Attempt signIns() {
		String name = "fuzz" + random.nextInt(1000);
		String body = one(List.of(
				"{\"username\": \"%s\", \"password\": \"%s\"}".formatted(name, "x".repeat(random.nextInt(2000))),
				"{\"username\": \"%s\", \"password\": {}}".formatted(name), "[" + "[".repeat(900), "\"\\ud800",
				"{\"username\": \"%s\\u0000\"}".formatted(name),
				"{\"username\": \"%s\", \"username\": \"%s\"}".formatted(name, name), "\u00ff",
				"{\"username\": \"%s\", \"password\": \"\\ud800\"}".formatted(name)));
		return Attempt.of("sign-ins", one(List.of("POST", "POST", "POST", "PUT", "GET")) + " /auth/token",
				List.of(one(List.of(JSON, JSON, JSON, "Content-Type: text/plain", "Content-Type: /"))),
				body.getBytes(StandardCharsets.ISO_8859_1));
	}

	/** Lines that break the protocol, and bodies that are shorter or longer than they were announced. */
	private Attempt noHttp() {
		String rest = "Host: x\r\nAuthorization: Bearer " + token + "\r\n" + JSON + "\r\n";
		return Attempt.raw("no HTTP", one(List.of("GET\r\n\r\n", "GET /graphql\r\n\r\n", "\r\n\r\n\r\n",
				"GET / HTTP/9.9\r\n\r\n", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", "\u0016\u0003\u0001\u0002\u0000\u0001",
				"GET / HTTP/1.1\r\n\r\n", "POST /graphql HTTP/1.1\r\n" + rest + "Content-Length: 100\r\n\r\n{\"query\"",
				"POST /graphql HTTP/1.1\r\n" + rest + "Content-Length: -1\r\n\r\n{}",
				"POST /graphql HTTP/1.1\r\n" + rest + "Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}x",
				"POST /graphql HTTP/1.1\r\n" + rest + "Content-Length: 99999999999999999999\r\n\r\n{}",
				"POST /graphql HTTP/1.1\r\n" + rest + "Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n",
				"POST /graphql HTTP/1.1\r\n" + rest
						+ "Transfer-Encoding: chunked\r\nContent-Length: 2\r\n\r\n2\r\n{}\r\n0\r\n\r\n",
				"POST /graphql HTTP/1.1\r\n" + rest + "Transfer-Encoding: nonsense\r\n\r\n{}",
				"POST /graphql HTTP/1.1\r\n" + rest + "Expect: nonsense\r\nContent-Length: 2\r\n\r\n{}",
				"GET /graphql?query=a|b^{} HTTP/1.1\r\n" + rest + "\r\n", "G\u0000T / HTTP/1.1\r\n" + rest + "\r\n",
				"GET http://[::1/ HTTP/1.1\r\n" + rest + "\r\n",
				"GET /" + "x".repeat(20_000) + " HTTP/1.1\r\n" + rest + "\r\n",
				"GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", "GET / HTTP/1.1\r\n: x\r\n\r\n",
				"OPTIONS * HTTP/1.1\r\n" + rest + "\r\n", "GET / HTTP/1.1\nHost: x\n\n",
				"CONNECT x:1 HTTP/1.1\r\n" + rest + "\r\n", "x".repeat(100_000))), new byte[0]);
	}

	/** A body of which some bytes are others. */
	private Attempt noise() {
		byte[] body = JsonMapper.shared()
			.writeValueAsBytes(Map.of("query", "query A($n: Int) { villages(first: $n) { nodes { id name } } }",
					"variables", Map.of("n", 2), "operationName", "A", "extensions", Map.of("purpose", "test")));
		for (int times = 1 + random.nextInt(5); times > 0; times--) {
			body[random.nextInt(body.length)] = (byte) random.nextInt(256);
		}
		return Attempt.post("noise", token, body);
	}

	private Attempt extensions() {
		String extensions = one(List.of("{\"purpose\": 1}", "{\"purpose\": \"%s\"}".formatted("x".repeat(100_000)),
				"{\"purpose\": \"\\ud800\"}", "{\"purpose\": \"\\u0000\"}", "{\"purpose\": {}}",
				"{\"explain\": \"yes\"}", "[]", "1", "{\"a\": %s1%s}".formatted("[".repeat(400), "]".repeat(400)),
				"{\"purpose\": [\"x\"]}", "{\"purpose\": \"\"}"));
		return Attempt.post("extensions", token,
				("{\"query\": \"{ people(first: 1) { nodes { id identityNumber phone } } }\", " + "\"extensions\": "
						+ extensions + "}")
					.getBytes(StandardCharsets.UTF_8));
	}

	private <T> T one(List<T> values) {
		return values.get(random.nextInt(values.size()));
	}

}

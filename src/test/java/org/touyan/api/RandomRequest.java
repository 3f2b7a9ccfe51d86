package org.touyan.api;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import tools.jackson.databind.json.JsonMapper;

/** One of the many requests that have a shape in common: values, names and whatever order means nothing are random. */
final class RandomRequest {

	private static final List<String> IDS = List.of("370112013228", "370112013227", "370112007201", "999999999999");

	private static final List<String> TEXTS = List.of("村", "芦南", "x", "", "\"'`\\ {} $p0 朱家庄");

	private final Random random;

	private final List<String> declarations = new ArrayList<>();

	private final Map<String, Object> variables = new LinkedHashMap<>();

	private int names;

	private RandomRequest(Random random) {
		this.random = random;
	}

	/** The body of a request of a shape. */
	static Map<String, Object> of(Random random, Function<RandomRequest, String> shape) {
		var request = new RandomRequest(random);
		String selection = shape.apply(request);
		String head = request.declarations.isEmpty() ? ""
				: "query " + request.name() + "(" + String.join(", ", request.declarations) + ") ";
		return Map.of("query", head + "{ " + selection + " }", "variables", request.variables);
	}

	/** The text of the shape with an alias before some of the fields marked with an @. */
	String aliased(String selection) {
		return Stream.of(selection.split("(?=@)"))
			.map(part -> part.startsWith("@") ? (random.nextBoolean() ? name() + ": " : "") + part.substring(1) : part)
			.collect(Collectors.joining());
	}

	/** Leaves of a selection, arguments or conditions, in any order. */
	String shuffled(String... parts) {
		List<String> any = new ArrayList<>(List.of(parts));
		Collections.shuffle(any, random);
		return String.join(", ", any);
	}

	String size() {
		return value("Int", 1 + random.nextInt(30));
	}

	String date() {
		return value("Date",
				"20%d-0%d-1%d".formatted(10 + random.nextInt(20), 1 + random.nextInt(9), random.nextInt(9)));
	}

	String id() {
		return value("ID!", one(IDS));
	}

	String ids() {
		return value("[ID!]!", several(() -> one(IDS)));
	}

	String text() {
		return value("String!", one(TEXTS));
	}

	String typed() {
		return value("String!", one(List.of("村", "lnc", "芦n", "x", "dangzhibu", "a AND \"b\" *")));
	}

	String texts() {
		return value("[String!]", several(() -> one(TEXTS)));
	}

	String truth() {
		return value("Boolean!", random.nextBoolean());
	}

	String cursor(List<String> cursors) {
		return value("String!", one(cursors));
	}

	private List<String> several(Supplier<String> text) {
		return Stream.generate(text).limit(random.nextInt(12)).toList();
	}

	private <T> T one(List<T> values) {
		return values.get(random.nextInt(values.size()));
	}

	/** A literal or a variable. */
	private String value(String type, Object value) {
		return value(type, value, random.nextBoolean());
	}

	private String value(String type, Object value, boolean literal) {
		if (literal) {
			return JsonMapper.shared().writeValueAsString(value);
		}
		String variable = name();
		declarations.add("$" + variable + ": " + type);
		variables.put(variable, value);
		return "$" + variable;
	}

	private String name() {
		return "any" + Integer.toString(random.nextInt(1_000), Character.MAX_RADIX) + "_" + names++;
	}

}

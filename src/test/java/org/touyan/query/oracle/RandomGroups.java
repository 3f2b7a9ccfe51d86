package org.touyan.query.oracle;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLTypeUtil;

/** Writes questions for groups: what they are grouped by decides which of their keys can be asked for. */
final class RandomGroups {

	private final RandomGenerator random;

	private final RandomInput input;

	/** Fields that are not asked for. */
	private final Set<String> hidden;

	/** The groupings by the path to their fields, written with dots. */
	private final Map<String, String> by = new LinkedHashMap<>();

	/** The paths, without bands, of those that are computed for a day of their own. */
	private final Set<String> onDays = new HashSet<>();

	RandomGroups(RandomGenerator random, RandomInput input, Set<String> hidden) {
		this.random = random;
		this.hidden = hidden;
		this.input = input;
	}

	/** The field without its name, with the selection of what else is asked of each group. */
	String write(GraphQLFieldDefinition groups, String aggregate) {
		var type = (GraphQLInputObjectType) GraphQLTypeUtil.unwrapAll(groups.getArgument("by").getType());
		for (int count = 1 + random.nextInt(2); count > 0; count--) {
			choose(type, "", 2);
		}
		var arguments = new ArrayList<>(List.of("by: [" + String.join(", ", by.values()) + "]"));
		if (random.nextInt(3) == 0) {
			arguments.add("having: " + input.write(
					(GraphQLInputType) GraphQLTypeUtil.unwrapNonNull(groups.getArgument("having").getType()), 2, true));
		}
		if (random.nextInt(2) == 0) {
			arguments.add("orderBy: [" + order(groups) + ", " + order(groups) + "]");
		}
		if (random.nextInt(3) == 0) {
			arguments.add("first: " + random.nextInt(6));
		}
		var keys = new StringBuilder();
		by.keySet()
			.forEach(path -> keys.append(path.replace(".", " { "))
				.append(path.contains("bands.") ? " { from to }" : "")
				.append(" }".repeat(depth(path)))
				.append(" "));
		return "(%s) { key { %s } aggregate %s }\n".formatted(String.join(", ", arguments), keys, aggregate);
	}

	private static int depth(String path) {
		return path.split("\\.").length - 1;
	}

	/** Once by each field: a second would take the place of the first, whose variable would be left over. */
	private void choose(GraphQLInputObjectType type, String path, int depth) {
		List<GraphQLInputObjectField> fields = type.getFieldDefinitions()
			.stream()
			.filter(field -> !hidden.contains(field.getName()))
			.filter(field -> depth > 0 || isLeaf(field))
			.toList();
		GraphQLInputObjectField field = fields.get(random.nextInt(fields.size()));
		if (field.getType() instanceof GraphQLInputObjectType onDay && isLeaf(field)) {
			by.computeIfAbsent(path + field.getName(), whole -> object(whole, onDay(onDay)));
			onDays.add((path + field.getName()).replace("bands.", ""));
		}
		else if (GraphQLTypeUtil.unwrapNonNull(field.getType()) instanceof GraphQLList numbers) {
			by.computeIfAbsent(path + field.getName(), whole -> object(whole, bounds(numbers)));
		}
		else if (field.getType() instanceof GraphQLInputObjectType further) {
			choose(further, path + field.getName() + ".", depth - 1);
		}
		else {
			List<String> ways = ((GraphQLEnumType) field.getType()).getValues()
				.stream()
				.map(GraphQLEnumValueDefinition::getName)
				.toList();
			by.computeIfAbsent(path + field.getName(), whole -> object(whole, ways.get(random.nextInt(ways.size()))));
		}
	}

	/** What leads no further: a way to group, bounds of bands, or either with a day. */
	private static boolean isLeaf(GraphQLInputObjectField field) {
		return !(field.getType() instanceof GraphQLInputObjectType object) || object.getName().contains("OnDay");
	}

	private String onDay(GraphQLInputObjectType type) {
		String on = random.nextInt(4) == 0 ? "" : "on: \"2020-01-0%d\", ".formatted(1 + random.nextInt(5));
		GraphQLInputObjectField bounds = type.getFieldDefinition("bounds");
		return bounds == null ? "{%sby: VALUE}".formatted(on)
				: "{%sbounds: %s}".formatted(on, bounds((GraphQLList) GraphQLTypeUtil.unwrapNonNull(bounds.getType())));
	}

	/** Whole numbers serve fractions, too. */
	private String bounds(GraphQLList numbers) {
		List<Integer> bounds = random.ints(1 + random.nextInt(3), -1, 4).sorted().distinct().boxed().toList();
		return random.nextBoolean() ? bounds.toString()
				: input.variable(GraphQLNonNull.nonNull(GraphQLList.list(numbers.getWrappedType())),
						GraphQLTypeUtil.unwrapAll(numbers).getName().equals("Float")
								? bounds.stream().map(Integer::doubleValue).toList() : bounds);
	}

	private static String object(String path, String leaf) {
		return "{" + path.replace(".", ": {") + ": " + leaf + "}".repeat(depth(path) + 1);
	}

	private String order(GraphQLFieldDefinition groups) {
		if (random.nextBoolean()) {
			List<String> paths = List.copyOf(by.keySet());
			String path = paths.get(random.nextInt(paths.size())).replace("bands.", "");
			String way = random.nextBoolean() ? "ASC" : "DESC";
			return "{key: %s}".formatted(
					object(path, onDays.contains(path) ? "{on: \"2020-01-01\", order: %s}".formatted(way) : way));
		}
		return input.write(GraphQLNonNull.nonNull(GraphQLTypeUtil.unwrapAll(groups.getArgument("orderBy").getType())),
				2, true);
	}

}

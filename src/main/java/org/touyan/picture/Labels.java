package org.touyan.picture;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.SelectionSet;
import graphql.parser.Parser;
import graphql.schema.GraphQLNamedType;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What nodes are called, as {@code questions/picture/labels.graphql} says it. */
@Component
class Labels {

	private static final String BETWEEN = " · ";

	private final Terms terms;

	private final Map<String, SelectionSet> fragments;

	Labels(Terms terms) throws IOException {
		this.terms = terms;
		String text = new ClassPathResource("questions/picture/labels.graphql")
			.getContentAsString(StandardCharsets.UTF_8);
		this.fragments = Parser.parse(text)
			.getDefinitionsOfType(FragmentDefinition.class)
			.stream()
			.collect(Collectors.toMap(fragment -> fragment.getTypeCondition().getName(),
					FragmentDefinition::getSelectionSet));
	}

	/** What a node is called, and what else tells it from others. */
	record Called(String label, @Nullable String subtitle) {
	}

	/** What nodes of a type are called by: its fragment, else its name or title; null where it has none of these. */
	@Nullable
	SelectionSet of(String type) {
		SelectionSet fragment = fragments.get(type);
		return fragment != null ? fragment
				: Stream.of("name", "title")
					.filter(field -> terms.has(type, field))
					.map(field -> SelectionSet.newSelectionSet().selection(Field.newField(field).build()).build())
					.findFirst()
					.orElse(null);
	}

	/** What a node is called that was read; the type's name where it may not be known. */
	Called called(PictureType type, JsonNode node) {
		List<Field> fields = type.label() == null ? List.of() : type.label().getSelectionsOfType(Field.class);
		List<String> parts = fields.stream()
			.map(field -> texts(type.type().name(), field, node).collect(Collectors.joining(BETWEEN)))
			.toList();
		String subtitle = parts.stream().skip(1).filter(part -> !part.isEmpty()).collect(Collectors.joining(BETWEEN));
		return new Called(parts.isEmpty() || parts.getFirst().isEmpty() ? type.term() : parts.getFirst(),
				subtitle.isEmpty() ? null : subtitle);
	}

	private Stream<String> texts(String type, Field field, JsonNode node) {
		JsonNode value = node.required(field.getResultKey());
		GraphQLNamedType target = terms.target(type, field.getName());
		Stream<JsonNode> each = (value.isArray() ? value.valueStream() : Stream.of(value)).filter(one -> !one.isNull());
		SelectionSet inner = field.getSelectionSet();
		return inner == null ? each.map(one -> terms.of(target, text(one)))
				: each.flatMap(one -> inner.getSelectionsOfType(Field.class)
					.stream()
					.flatMap(child -> texts(target.getName(), child, one)));
	}

	private static String text(JsonNode value) {
		return value.isNumber() ? value.decimalValue().stripTrailingZeros().toPlainString() : value.asString();
	}

}

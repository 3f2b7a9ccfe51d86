package org.touyan.query.schema;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import graphql.language.DirectivesContainer;
import graphql.language.ObjectTypeDefinition;
import org.jspecify.annotations.Nullable;

import static java.util.Objects.requireNonNull;

/** Reads how the nodes of types are found. */
final class SearchReader {

	private final Definitions definitions;

	SearchReader(Definitions definitions) {
		this.definitions = definitions;
	}

	/** How those of some types are found that can be, or null where none can. */
	@Nullable
	Search of(Map<String, String> typesByLabel) {
		Set<String> places = new LinkedHashSet<>();
		var labels = new LinkedHashSet<String>();
		Search search = null;
		for (Map.Entry<String, String> type : typesByLabel.entrySet()) {
			MappingDirective directive = directive(type.getValue()).orElse(null);
			if (directive != null) {
				labels.add(type.getKey());
				search = new Search(directive.requiredText("index"), directive.text("spelling").orElse("spelling"),
						labels);
				places.add(search.index() + " " + search.spelling());
			}
		}
		if (places.size() > 1) {
			throw new SchemaException("%s are found in different ways: %s.".formatted(typesByLabel.values(), places));
		}
		return search;
	}

	/** What the type says itself, or else one of its interfaces. */
	private Optional<MappingDirective> directive(String name) {
		ObjectTypeDefinition type = requireNonNull(definitions.objects().get(name));
		Stream<DirectivesContainer<?>> interfaces = Definitions.names(type.getImplements())
			.stream()
			.map(parent -> requireNonNull(definitions.interfaces().get(parent)));
		return Stream.concat(Stream.of(type), interfaces)
			.flatMap(definition -> MappingDirective.on(definition, "search").stream())
			.findFirst();
	}

}

package org.touyan.picture;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

import org.touyan.api.LinkedTypes;
import org.touyan.query.LinkedType;
import org.touyan.query.LinkedType.Link;

/** All types of nodes as pictures read them, made of the schema, so that a new type is in pictures by itself. */
@Component
class PictureTypes {

	private final LinkedTypes linked;

	private final Labels labels;

	private final Terms terms;

	private final Supplier<Map<String, PictureType>> types = SingletonSupplier.of(this::made);

	PictureTypes(LinkedTypes linked, Labels labels, Terms terms) {
		this.linked = linked;
		this.labels = labels;
		this.terms = terms;
	}

	@Nullable
	PictureType type(@Nullable String name) {
		return name == null ? null : types.get().get(name);
	}

	/** What a relationship says in Chinese, seen from a node of a type, or else from any. */
	String term(EdgeDirection direction, @Nullable PictureType type) {
		return (type == null ? types.get().values().stream() : List.of(type).stream())
			.flatMap(each -> each.links()
				.stream()
				.filter(link -> !each.isCard(link) && EdgeDirection.of(link).equals(direction))
				.map(link -> terms.of(each.type().name(), link.field())))
			.findFirst()
			.orElseGet(() -> type == null ? direction.kind() : term(direction, null));
	}

	private Map<String, PictureType> made() {
		Map<String, LinkedType> all = linked.all().stream().collect(Collectors.toMap(LinkedType::name, type -> type));
		var made = new TreeMap<String, PictureType>();
		all.forEach((name, type) -> {
			List<Link> links = type.links().stream().filter(link -> !isCovered(link, type.links())).toList();
			Set<String> cards = links.stream()
				.map(Link::target)
				.filter(target -> terms.possible(target).stream().noneMatch(all::containsKey))
				.collect(Collectors.toSet());
			made.put(name, new PictureType(type, terms.of(name), labels.of(name), links, cards));
		});
		return made;
	}

	/** Whether another field shows the same relationships, and perhaps more. */
	private boolean isCovered(Link link, List<Link> links) {
		Set<String> targets = terms.possible(link.target());
		return links.stream().anyMatch(other -> {
			Set<String> others = terms.possible(other.target());
			boolean isFirst = others.size() > targets.size() || links.indexOf(other) < links.indexOf(link);
			return !other.equals(link) && EdgeDirection.of(other).equals(EdgeDirection.of(link))
					&& others.containsAll(targets) && isFirst;
		});
	}

}

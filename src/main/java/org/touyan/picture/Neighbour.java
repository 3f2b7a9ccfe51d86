package org.touyan.picture;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import org.touyan.query.LinkedType.Link;

/**
 * What a relationship of a node leads to.
 *
 * @param type the name of the type at its other end, or null where it is known by its name only
 * @param name the name, where it is known by that
 * @param from the first day of the relationship, where it has one
 * @param to the first day after its last, where it has one
 * @param role the part that one plays in the other, in Chinese, where it has one
 */
record Neighbour(EdgeDirection direction, String id, @Nullable String type, @Nullable String name,
		@Nullable LocalDate from, @Nullable LocalDate to, @Nullable String role) {

	static Neighbour of(Link link, JsonNode row, Terms terms) {
		JsonNode node = row.has("node") ? row.path("node") : row;
		return new Neighbour(EdgeDirection.of(link), node.path("id").asString(), text(node, "__typename"),
				text(node, "name"), day(row, "begin"), day(row, "end"), role(link, row, terms));
	}

	private static @Nullable String role(Link link, JsonNode row, Terms terms) {
		String value = text(row, Link.ROLE);
		return value == null || link.role() == null ? null : terms.ofValue(link.role(), value);
	}

	private static @Nullable String text(JsonNode node, String field) {
		return node.path(field).isString() ? node.path(field).asString() : null;
	}

	/** A day that was read, as pictures name those on which things begin and end. */
	static @Nullable LocalDate day(JsonNode node, String field) {
		String text = text(node, field);
		return text == null ? null : LocalDate.parse(text);
	}

	/** What tells the relationship from others of the same node. */
	String key() {
		return direction + id + from;
	}

	/** Of two that are the same, the one that is known by more than its name. */
	Neighbour known(Neighbour other) {
		return type == null ? other : this;
	}

	Edge edge(String node) {
		return direction.direction() == PictureDirection.OUT ? new Edge(direction.kind(), node, id, from, to, role)
				: new Edge(direction.kind(), id, node, from, to, role);
	}

}

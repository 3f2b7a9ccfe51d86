package org.touyan.query.planner;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

import graphql.normalized.ExecutableNormalizedField;

import org.touyan.query.schema.EdgeType;
import org.touyan.query.schema.GraphModel;
import org.touyan.query.schema.ModelField;
import org.touyan.query.schema.NodeType;
import org.touyan.query.schema.Sensitivity;

/** What a root field uses of that which not everybody may read, and what of it is not shown. */
public final class Disclosure {

	private final GraphModel model;

	private final ScopeShape shape;

	private final SortedSet<String> used = new TreeSet<>();

	private final List<Withheld> withheld = new ArrayList<>();

	Disclosure(GraphModel model, ScopeShape shape) {
		this.model = model;
		this.shape = shape;
	}

	/**
	 * A field that is asked for and may not be read.
	 *
	 * @param path the keys that lead to it in the response, without places in lists
	 * @param level what would have to be allowed
	 */
	public record Withheld(List<String> path, String level) {
	}

	/**
	 * The fields that are read or used though not everybody may.
	 *
	 * @return each with its type before it and its level behind: {@code Type.field LEVEL}
	 */
	public SortedSet<String> used() {
		return used;
	}

	/**
	 * The fields that are asked for and not shown.
	 *
	 * @return in the order of the request
	 */
	public List<Withheld> withheld() {
		return withheld;
	}

	/** The level that a field has and that may not be read. */
	Optional<String> withheld(NodeType type, ModelField field) {
		return levels(type, field).filter(level -> !shape.reads(level)).findFirst();
	}

	Optional<String> withheld(EdgeType edge, ModelField.ValueField field) {
		return levels(edge, field).filter(level -> !shape.reads(level)).findFirst();
	}

	/** Says that a field is not shown. */
	void withhold(ExecutableNormalizedField field, String level) {
		withheld.add(new Withheld(List.copyOf(field.getListOfResultKeys()), level));
	}

	/** Refuses the use of a field that may not be read. */
	void use(NodeType type, ModelField field) {
		levels(type, field).forEach(level -> use(type.name(), field.name(), level));
	}

	/** Says that fields are read of types that only some see; who does not, meets none of them. */
	void read(Iterable<String> types, String field) {
		for (String type : types) {
			model.levels(type).stream().filter(shape::reads).forEach(level -> use(type, field, level));
		}
	}

	void use(EdgeType edge, ModelField.ValueField field) {
		levels(edge, field).forEach(level -> use(edge.name(), field.name(), level));
	}

	private void use(String type, String field, String level) {
		if (!shape.reads(level)) {
			throw new InvalidArgumentException("FIELD_FORBIDDEN",
					"%s.%s is used only by those who may read what is %s.".formatted(type, field, level));
		}
		used.add("%s.%s %s".formatted(type, field, level));
	}

	private static Stream<String> levels(EdgeType edge, ModelField.ValueField field) {
		return level(edge.sensitive(), field.name());
	}

	private static Stream<String> level(Map<String, Sensitivity> sensitive, String field) {
		Sensitivity sensitivity = sensitive.get(field);
		return sensitivity == null ? Stream.empty() : Stream.of(sensitivity.level());
	}

	/** The levels of all that a field shows: of itself, and of what it is derived from or leads to. */
	private Stream<String> levels(NodeType type, ModelField field) {
		return Stream.concat(level(type.sensitive(), field.name()), switch (field) {
			case ModelField.Stored _,ModelField.Expression _,ModelField.Computed _ -> Stream.empty();
			case ModelField.Derived derived -> {
				var related = (ModelField.Related) type.field(derived.relationship());
				NodeType target = model.node(related.target());
				yield Stream.concat(levels(type, related), levels(target, target.field(derived.field())));
			}
			case ModelField.Related related -> model.levels(related.target()).stream();
			case ModelField.Recursive recursive ->
				model.steps(recursive).stream().flatMap(step -> model.levels(step.target()).stream());
		}).distinct();
	}

}

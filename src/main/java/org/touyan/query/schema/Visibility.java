package org.touyan.query.schema;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import graphql.language.DirectivesContainer;
import graphql.language.FieldDefinition;
import org.jspecify.annotations.Nullable;

/**
 * Who may see the nodes of an object type.
 *
 * @param code the property with the code of the division where a node lies, or null
 * @param with names of fields: a node is seen together with what lies in a territory and is related to it so
 * @param belongsTo the name of the field that leads to what a node is a part of, and is seen with at any time, or null
 * @param level what a caller must be allowed to read to see any, or null
 * @param shortcut the type of the relationships that stand for {@code with}, or null where none do
 * @param exact whether the nodes tell of no person, so that figures of them are exact for everybody
 * @param several whether one person can have several nodes, so that many of them may be few people
 */
public record Visibility(@Nullable String code, List<String> with, @Nullable String belongsTo, @Nullable String level,
		@Nullable String shortcut, boolean exact, boolean several) {

	/** The property of a shortcut with the code of the division where its end lies. */
	public static final String TERRITORY = "territory";

	/** The properties of a shortcut that say when it holds. */
	public static final Interval HELD = new Interval("from", "to");

	/**
	 * Whether a node lies anywhere.
	 *
	 * @return false where everybody who sees any rows sees it, or everybody who may read its level
	 */
	public boolean local() {
		return code != null || belongsTo != null || !with.isEmpty();
	}

	/** What an SDL says of each type by its directives, or null where it says nothing. */
	static @Nullable Visibility of(DirectivesContainer<?> definition) {
		return MappingDirective.on(definition, "visible")
			.map(visible -> new Visibility(visible.text("code").orElse(null), visible.texts("with"),
					visible.text("belongsTo").orElse(null), visible.text("level").orElse(null),
					visible.text("shortcut").orElse(null), visible.isTrue("exact"), visible.isTrue("several")))
			.orElse(null);
	}

	/** What the fields of a type say of who may read them. */
	static Map<String, Sensitivity> sensitivities(List<FieldDefinition> fields) {
		var sensitivities = new LinkedHashMap<String, Sensitivity>();
		fields.forEach(field -> MappingDirective.on(field, "sensitive")
			.ifPresent(sensitive -> sensitivities.put(field.getName(), Sensitivity.of(sensitive))));
		return sensitivities;
	}

}

package org.touyan.query.oracle;

import java.util.List;
import java.util.Objects;

import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.Directive;
import graphql.language.StringValue;
import org.jspecify.annotations.Nullable;

/** Who sees things of a type, as the SDL says it. */
record Sight(@Nullable String code, List<String> with, @Nullable String belongsTo, @Nullable String level,
		@Nullable String shortcut) {

	static Sight of(Directive visible) {
		Argument with = visible.getArgument("with");
		List<String> names = with == null ? List.of()
				: ((ArrayValue) with.getValue()).getValues()
					.stream()
					.map(name -> Objects.requireNonNull(((StringValue) name).getValue()))
					.toList();
		return new Sight(text(visible, "code"), names, text(visible, "belongsTo"), text(visible, "level"),
				text(visible, "shortcut"));
	}

	private static @Nullable String text(Directive directive, String argument) {
		Argument given = directive.getArgument(argument);
		return given == null ? null : ((StringValue) given.getValue()).getValue();
	}

	boolean local() {
		return code != null || belongsTo != null || !with.isEmpty();
	}

}

package org.touyan.api;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import graphql.GraphQLError;
import graphql.execution.AbortExecutionException;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationValidationParameters;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.validation.ValidationError;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Refuses documents that are too large where their fragments stand in for what they are: a few lines of them, each with
 * the next one twice, are more than anybody could walk through, and a row of a thousand is deeper than validation goes.
 */
@Component
class DocumentSize extends SimplePerformantInstrumentation {

	private static final long FIELDS = 10_000;

	private static final int DEPTH = 100;

	private static final GraphQLError TOO_LARGE = Errors.aborted("REQUEST_TOO_LARGE",
			"The document has more than %d fields, or is deeper than %d levels, with its fragments where they are spread."
				.formatted(FIELDS, DEPTH));

	@Override
	public @Nullable InstrumentationContext<List<ValidationError>> beginValidation(
			InstrumentationValidationParameters parameters, @Nullable InstrumentationState state) {
		Document document = parameters.getDocument();
		var walk = new Walk(document);
		for (OperationDefinition operation : document.getDefinitionsOfType(OperationDefinition.class)) {
			Size size = walk.of(operation.getSelectionSet(), 0);
			if (size.fields() > FIELDS || size.depth() > DEPTH) {
				throw new AbortExecutionException(List.of(TOO_LARGE));
			}
		}
		return super.beginValidation(parameters, state);
	}

	/**
	 * The size of a selection.
	 *
	 * @param fields and fragments, each as often as it is there
	 * @param depth of sets of them, one in the other
	 */
	private record Size(long fields, int depth) {

		static final Size NOTHING = new Size(0, 0);

		Size beside(Size other) {
			return new Size(Math.min(fields + other.fields, Integer.MAX_VALUE), Math.max(depth, other.depth));
		}

	}

	/** Goes through each fragment once, and not deeper than matters. */
	private static final class Walk {

		private final Map<String, FragmentDefinition> fragments = new HashMap<>();

		private final Map<String, Size> known = new HashMap<>();

		Walk(Document document) {
			document.getDefinitionsOfType(FragmentDefinition.class)
				.forEach(fragment -> fragments.put(fragment.getName(), fragment));
		}

		Size of(@Nullable SelectionSet selections, int level) {
			if (selections == null || level > DEPTH) {
				return Size.NOTHING;
			}
			Size all = new Size(selections.getSelections().size(), 0);
			for (Selection<?> selection : selections.getSelections()) {
				all = all.beside(of(selection, level + 1));
			}
			return new Size(all.fields(), all.depth() + 1);
		}

		private Size of(Selection<?> selection, int level) {
			return switch (selection) {
				case Field field -> of(field.getSelectionSet(), level);
				case InlineFragment fragment -> of(fragment.getSelectionSet(), level);
				case FragmentSpread spread -> fragment(spread.getName(), level);
				default -> Size.NOTHING;
			};
		}

		/** A fragment within itself is refused by validation. */
		private Size fragment(String name, int level) {
			FragmentDefinition fragment = fragments.get(name);
			if (known.putIfAbsent(name, Size.NOTHING) == null && fragment != null) {
				known.put(name, of(fragment.getSelectionSet(), level));
			}
			return known.getOrDefault(name, Size.NOTHING);
		}

	}

}

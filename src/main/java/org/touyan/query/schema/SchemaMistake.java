package org.touyan.query.schema;

import graphql.language.SourceLocation;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with an SDL.
 *
 * @param message a sentence that names the type and field
 * @param location where it is, or null where it is in no one place
 */
public record SchemaMistake(String message, @Nullable SourceLocation location) {

	/** The file, the line and the sentence, as compilers print them. */
	@Override
	public String toString() {
		if (location == null) {
			return message;
		}
		String file = location.getSourceName() == null ? "line " : location.getSourceName() + ":";
		return "%s%d: %s".formatted(file, location.getLine(), message);
	}

}

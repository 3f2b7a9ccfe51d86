package org.touyan.query.schema;

import java.util.ArrayList;
import java.util.List;

import graphql.language.SourceLocation;
import org.jspecify.annotations.Nullable;

/** Gathers what is wrong with an SDL, so that all of it is told at once. */
final class SchemaMistakes {

	private final List<SchemaMistake> found = new ArrayList<>();

	/** Does a part of the work; what is wrong with it, and has no place of its own, is here. */
	void gather(@Nullable SourceLocation here, Runnable part) {
		try {
			part.run();
		}
		catch (SchemaException wrong) {
			wrong.mistakes()
				.forEach(mistake -> found
					.add(mistake.location() == null ? new SchemaMistake(mistake.message(), here) : mistake));
		}
	}

	/** Ends the work if anything is wrong. */
	void refuse() {
		if (!found.isEmpty()) {
			throw new SchemaException(found);
		}
	}

}

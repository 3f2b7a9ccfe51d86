package org.touyan.query.schema;

import java.util.List;
import java.util.stream.Collectors;

import graphql.language.SourceLocation;
import org.jspecify.annotations.Nullable;

/** The SDL says something of the graph that cannot be; it is found at start-up. */
public final class SchemaException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient List<SchemaMistake> mistakes;

	/**
	 * Says what is wrong, in no one place.
	 * @param message a sentence that names the type and field
	 */
	public SchemaException(String message) {
		this(message, null);
	}

	/**
	 * Says what is wrong and where.
	 * @param message a sentence that names the type and field
	 * @param location where it is, or null
	 */
	SchemaException(String message, @Nullable SourceLocation location) {
		this(List.of(new SchemaMistake(message, location)));
	}

	/** Says all that is wrong. */
	SchemaException(List<SchemaMistake> mistakes) {
		super(mistakes.stream().map(SchemaMistake::message).collect(Collectors.joining("\n")));
		this.mistakes = List.copyOf(mistakes);
	}

	/** One or more, in the order in which they were found. */
	List<SchemaMistake> mistakes() {
		return mistakes;
	}

}

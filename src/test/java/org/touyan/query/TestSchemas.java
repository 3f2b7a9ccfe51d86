package org.touyan.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;

/** Reads SDL files as the service does. */
public final class TestSchemas {

	private TestSchemas() {
	}

	/**
	 * Reads a folder.
	 * @param folder with files ending in .graphqls
	 * @return all their definitions
	 */
	public static TypeDefinitionRegistry parse(Path folder) {
		var registry = new TypeDefinitionRegistry();
		try (Stream<Path> files = Files.list(folder)) {
			files.sorted().forEach(file -> registry.merge(new SchemaParser().parse(file.toFile())));
		}
		catch (IOException failure) {
			throw new UncheckedIOException(failure);
		}
		return registry;
	}

}

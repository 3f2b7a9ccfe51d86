package org.touyan.graph;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

import org.neo4j.driver.Driver;
import org.neo4j.driver.exceptions.Neo4jException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.neo4j.autoconfigure.Neo4jAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Drafts an SDL for the database that there is, instead of starting the service: {@code --draft-schema=FILE}. Nothing
 * is written into the database.
 */
public final class DraftSchema {

	private static final Logger log = LoggerFactory.getLogger(DraftSchema.class);

	private static final String OPTION = "--draft-schema";

	private DraftSchema() {
	}

	/** Whether the service was started for that. */
	public static boolean isAsked(String... arguments) {
		return List.of(arguments).stream().anyMatch(one -> one.equals(OPTION) || one.startsWith(OPTION + "="));
	}

	/**
	 * Reads the database, writes the file and says so in one line.
	 * @return 0 where it is written, 1 where it is not
	 */
	public static int run(String... arguments) {
		Path file = Path.of(List.of(arguments)
			.stream()
			.filter(each -> each.startsWith(OPTION))
			.map(each -> each.substring(Math.min(each.length(), OPTION.length() + 1)))
			.findFirst()
			.orElse(""));
		if (file.toString().isEmpty() || Files.exists(file)) {
			log.error("Say into which new file: {}=graph.graphqls. One that is there is left as it is.", OPTION);
			return 1;
		}
		var application = new SpringApplicationBuilder(DatabaseConfiguration.class, Neo4jAutoConfiguration.class)
			.web(WebApplicationType.NONE);
		try (ConfigurableApplicationContext context = application.run(arguments)) {
			return write(new Drafting(Contents.read(context.getBean(Driver.class))), file);
		}
		catch (Neo4jException unavailable) {
			log.error("The database cannot be read: {}", unavailable.getMessage());
			return 1;
		}
	}

	private static int write(Drafting drafting, Path file) {
		if (drafting.isEmpty()) {
			log.error("There is nothing to draft: no label has nodes that a property tells apart.");
			return 1;
		}
		try {
			Files.writeString(file, drafting.sdl(), StandardOpenOption.CREATE_NEW);
			log.info("Drafted {}; read through it, and start with it by SPRING_GRAPHQL_SCHEMA_LOCATIONS.", file);
			return 0;
		}
		catch (IOException unwritable) {
			log.error("{} cannot be written: {}", file, unwritable.getMessage());
			return 1;
		}
	}

}

package org.touyan.graph;

import java.util.List;

import org.neo4j.driver.Driver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.neo4j.autoconfigure.Neo4jAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Verifies the change log instead of starting the service: {@code --verify-log}, or {@code --verify-log=N:HASH} with a
 * record that the service's own log has told of, which finds a database that was set back as a whole.
 */
public final class VerifyLog {

	private static final Logger log = LoggerFactory.getLogger(VerifyLog.class);

	private static final String OPTION = "--verify-log";

	private VerifyLog() {
	}

	/** Whether the service was started for that. */
	public static boolean isAsked(String... arguments) {
		return List.of(arguments).stream().anyMatch(one -> one.equals(OPTION) || one.startsWith(OPTION + "="));
	}

	/**
	 * Verifies it and says in one line what has come of it.
	 * @return 0 where the log is whole, 1 where it is not
	 */
	public static int run(String... arguments) {
		var application = new SpringApplicationBuilder(GraphConfiguration.class, Neo4jAutoConfiguration.class)
			.web(WebApplicationType.NONE);
		try (ConfigurableApplicationContext context = application.run(arguments)) {
			Verdict verdict = verdict(context, context.getEnvironment().getProperty("verify-log", ""));
			if (verdict.fault() == null) {
				log.info("{}", verdict);
				return 0;
			}
			log.error("{}", verdict);
		}
		catch (IllegalArgumentException noEnd) {
			log.error("{}", noEnd.getMessage());
		}
		return 1;
	}

	private static Verdict verdict(ConfigurableApplicationContext context, String expected) {
		Anchor anchor = expected.isEmpty() ? null : Anchor.of(expected);
		return new Verification(context.getBean(Driver.class), context.getBean(Chain.class)).verify(anchor);
	}

}

package org.touyan;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

import org.touyan.graph.DraftSchema;
import org.touyan.graph.VerifyLog;

/**
 * Starts the service: the graph, the API over it and the query console; or only verifies its change log, or drafts an
 * SDL.
 */
@SpringBootApplication
public class TouyanApplication {

	public static void main(String[] args) {
		if (VerifyLog.isAsked(args)) {
			System.exit(VerifyLog.run(args));
		}
		if (DraftSchema.isAsked(args)) {
			System.exit(DraftSchema.run(args));
		}
		try {
			SpringApplication.run(TouyanApplication.class, args);
		}
		catch (SpringApplication.AbandonedRunException asked) {
			throw asked;
		}
		catch (RuntimeException _) {
			// A database that finds no space to close has threads that would go on for ever.
			System.exit(1);
		}
	}

}

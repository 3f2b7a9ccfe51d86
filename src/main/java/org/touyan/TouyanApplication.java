package org.touyan;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

import org.touyan.graph.VerifyLog;

/** Starts the service: the graph, the API over it and the query console; or only verifies its change log. */
@SpringBootApplication
public class TouyanApplication {

	public static void main(String[] args) {
		if (VerifyLog.isAsked(args)) {
			System.exit(VerifyLog.run(args));
		}
		SpringApplication.run(TouyanApplication.class, args);
	}

}

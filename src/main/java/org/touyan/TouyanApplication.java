package org.touyan;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the service: the graph, the API over it and the query console. */
@SpringBootApplication
public class TouyanApplication {

	public static void main(String[] args) {
		SpringApplication.run(TouyanApplication.class, args);
	}

}

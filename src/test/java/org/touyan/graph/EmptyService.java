package org.touyan.graph;

import java.nio.file.Path;
import java.util.Map;

import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** Neo4j and an empty Spring Boot in one process: the least that anything of this kind takes to start. */
@ImportAutoConfiguration({ TomcatServletWebServerAutoConfiguration.class, DispatcherServletAutoConfiguration.class,
		WebMvcAutoConfiguration.class })
public class EmptyService {

	/**
	 * Starts.
	 * @param arguments the folder of a store that is there, and the port to answer at
	 */
	public static void main(String[] arguments) {
		var application = new SpringApplication(EmptyService.class);
		application.setDefaultProperties(Map.of("store", arguments[0]));
		application.run("--spring.config.name=none", "--server.port=" + arguments[1]);
	}

	@Bean
	EmbeddedNeo4j database(Environment environment) {
		return new EmbeddedNeo4j(Path.of(environment.getRequiredProperty("store")), Storage.elsewhere());
	}

	@Bean
	Driver driver(EmbeddedNeo4j database) {
		return GraphDatabase.driver(database.getUri(), database.getAuthToken());
	}

	@Bean
	RouterFunction<ServerResponse> villages(Driver driver) {
		return RouterFunctions.route()
			.GET("/villages",
					_ -> ServerResponse.ok()
						.body(driver.executableQuery("MATCH (v:Village) RETURN count(v)")
							.execute()
							.records()
							.getFirst()
							.get(0)
							.toString()))
			.build();
	}

}

package org.touyan.api;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.web.server.Ssl;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

import org.touyan.graph.Graph;

/** Tells whoever started the service where to go. */
@Component
class ReadyMessage {

	private static final Logger log = LoggerFactory.getLogger(ReadyMessage.class);

	private final Graph graph;

	private final Environment environment;

	ReadyMessage(Graph graph, Environment environment) {
		this.graph = graph;
		this.environment = environment;
	}

	@EventListener
	void print(ApplicationReadyEvent event) {
		if (event.getApplicationContext() instanceof WebServerApplicationContext context
				&& context.getWebServer() != null) {
			String address = environment.getProperty("server.address", "127.0.0.1");
			boolean secure = Binder.get(environment)
				.bind("server.ssl", Ssl.class)
				.map(ssl -> ssl.isEnabled())
				.orElse(false);
			String base = "%s://%s:%d".formatted(secure ? "https" : "http", address, context.getWebServer().getPort());
			log.info("Touyan (头雁) is ready.");
			log.info("  API            {}/graphql", base);
			log.info("  Query console  {}/graphiql", base);
			log.info("  Store          {}", graph.location());
		}
	}

}

package org.touyan.sample;

import java.time.Clock;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.transaction.support.TransactionTemplate;

import org.touyan.graph.FieldEncryption;
import org.touyan.graph.Storage;
import org.touyan.people.SeenIn;
import org.touyan.places.Divisions;

@Configuration(proxyBeanMethods = false)
@Conditional(SampleWanted.class)
@EnableConfigurationProperties(SampleSettings.class)
class SampleConfiguration {

	/** Loads while it is made, that is before the web server takes requests; the divisions are there by then. */
	@Bean(initMethod = "load")
	@DependsOn("migrations")
	SampleLoader sampleLoader(Neo4jClient client, TransactionTemplate transaction, SampleSettings settings,
			Divisions divisions, FieldEncryption encryption, SeenIn seenIn, Storage storage, Clock clock) {
		return new SampleLoader(new SampleStore(client, transaction, seenIn, storage), settings, encryption, clock);
	}

}

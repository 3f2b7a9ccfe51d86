package org.touyan.graph;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells operators of the space that is left. */
@Configuration(proxyBeanMethods = false)
class StorageConfiguration {

	@Bean
	HealthIndicator storageHealthIndicator(Storage storage) {
		return () -> (storage.isLow() ? Health.down() : Health.up()).withDetail("free", storage.free()).build();
	}

	@Bean
	MeterBinder storageMetrics(Storage storage) {
		return registry -> Gauge.builder("touyan.storage.free", storage, Storage::free)
			.baseUnit("bytes")
			.description("Space that is left where the store is")
			.register(registry);
	}

}

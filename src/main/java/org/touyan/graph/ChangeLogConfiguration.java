package org.touyan.graph;

import java.time.Clock;
import java.time.Period;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ChangeLogConfiguration {

	@Bean(destroyMethod = "close")
	ChangeLog changeLog(Driver driver, Chain chain, Storage storage, Clock clock) {
		return new ChangeLog(driver, new ChangeStore(chain), storage, clock);
	}

	@Bean(initMethod = "begin")
	ChangeLogUpkeep changeLogUpkeep(Driver driver, Chain chain, Clock clock,
			@Value("${touyan.log.retention}") @Nullable Period retention) {
		if (retention != null && (retention.isNegative() || retention.isZero())) {
			throw new GraphUnavailableException("TOUYAN_LOG_RETENTION is a period such as 10y, or nothing.", null);
		}
		return new ChangeLogUpkeep(driver, chain, clock, retention);
	}

}

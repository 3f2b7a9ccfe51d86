package org.touyan.reserves;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ ReserveSettings.class, TermSettings.class })
class ReservesConfiguration {
}

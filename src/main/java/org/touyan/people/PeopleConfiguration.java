package org.touyan.people;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ AgeLines.class, LevelSettings.class })
class PeopleConfiguration {
}

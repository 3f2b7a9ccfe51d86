package org.touyan.organisations;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the department has agreed on for its teams; no rule that was published says it.
 *
 * @param nativePlace a native place that has this in it is the district, as in 山东历城
 */
@ConfigurationProperties("touyan.organisations")
public record OrganisationsSettings(@DefaultValue("历城") String nativePlace) {
}

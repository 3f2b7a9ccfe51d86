package org.touyan.api;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the API.
 *
 * @param pageSize rows of a page where the query does not say
 * @param maximumPageSize rows of a page at the most
 */
@ConfigurationProperties("touyan.api")
record ApiSettings(@DefaultValue("20") int pageSize, @DefaultValue("1000") int maximumPageSize) {
}

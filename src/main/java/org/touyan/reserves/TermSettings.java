package org.touyan.reserves;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the department asks of teams at an election, besides what the laws do.
 *
 * @param college the least share of a team with 大专 or more, from 0 to 1; no rule that was published says it
 */
@ConfigurationProperties("touyan.terms")
public record TermSettings(@DefaultValue("0.5") double college) {
}

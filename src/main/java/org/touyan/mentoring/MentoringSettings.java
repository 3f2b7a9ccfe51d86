package org.touyan.mentoring;

import java.time.Period;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the department has agreed on for mentoring; no rule that was published says it.
 *
 * @param activityDays how long there may be no activity, in days
 * @param newSecretary how long a secretary is new
 * @param weakEconomy the collective income of a year, in yuan, below which a village's economy is weak
 * @param term how long a mentorship is agreed for
 * @param leastRanked how many mentorships at the least a group must have to be ranked
 */
@ConfigurationProperties("touyan.mentoring")
public record MentoringSettings(@DefaultValue("90") int activityDays, @DefaultValue("12m") Period newSecretary,
		@DefaultValue("100000") long weakEconomy, @DefaultValue("12m") Period term,
		@DefaultValue("5") int leastRanked) {
}

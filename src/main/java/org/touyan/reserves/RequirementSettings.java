package org.touyan.reserves;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

import org.touyan.organisations.Education;

/**
 * What somebody must fulfil to be put forward for a post in a village or community, where the department sets it. Full
 * Party membership for posts of the Party, kin in the team and another chief post are no settings: they are rules.
 *
 * @param newcomerAge the age, in years, up to which somebody may be put forward anew; counties commonly take 55
 * @param headAge the age, in years, up to which the secretary or director of the place may be put forward again;
 * counties commonly take 60
 * @param education what they must have at least, such as {@code COLLEGE} where the rule of an election asks for 大专;
 * nothing where it is not set
 */
public record RequirementSettings(@DefaultValue("55") int newcomerAge, @DefaultValue("60") int headAge,
		@Nullable Education education) {
}

package org.touyan.reserves;

import java.util.Comparator;
import java.util.Map;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the department has agreed on for the reserve pool. Published numbers differ from place to place (2 to 4 reserves
 * a village), so each is a setting.
 *
 * @param required of every village and community
 * @param areas what is required instead, by the beginning of the code; the longest that fits counts
 * @param overAge the age, in years, above which somebody in a chief post is flagged
 * @param readiness how ready a reserve is
 * @param requirements what a post requires
 */
@ConfigurationProperties("touyan.reserves")
public record ReserveSettings(@DefaultValue ReserveQuota required, @DefaultValue Map<String, ReserveQuota> areas,
		@DefaultValue("55") int overAge, @DefaultValue ReadinessSettings readiness,
		@DefaultValue RequirementSettings requirements) {

	public ReserveSettings {
		areas = Map.copyOf(areas);
		if (!required.isPossible() || !areas.values().stream().allMatch(ReserveQuota::isPossible)) {
			throw new IllegalArgumentException("Required reserves are 0 or more, and together not more than most.");
		}
	}

	/** What is required of the village or community with this code. */
	public ReserveQuota requiredOf(String code) {
		return areas.entrySet()
			.stream()
			.filter(area -> code.startsWith(area.getKey()))
			.max(Comparator.comparingInt(area -> area.getKey().length()))
			.map(Map.Entry::getValue)
			.orElse(required);
	}

}

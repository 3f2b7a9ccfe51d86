package org.touyan.people;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the levels of community workers are reckoned and what they are worth. Measures differ from city to city, and no
 * coefficient was published for this district, so each is a setting.
 *
 * @param rules in the order in which they came into force; what cities have in common where none is set
 * @param coefficients of pay by level, 1 to 18; 1.00 at level 1 and 0.05 more at each level above where not set
 */
@ConfigurationProperties("touyan.levels")
public record LevelSettings(@DefaultValue List<LevelRule> rules, @DefaultValue Map<Integer, Double> coefficients) {

	private static final int HUNDREDTHS_PER_LEVEL = 5;

	public LevelSettings {
		rules = rules.isEmpty() ? List.of(LevelRule.STANDARD)
				: rules.stream().sorted(Comparator.comparing(LevelRule::validFrom)).toList();
		var all = new HashMap<Integer, Double>();
		for (int level = WorkerBand.STAFF.lowest(); level <= WorkerBand.CHIEF.highest(); level++) {
			all.put(level, (100 + HUNDREDTHS_PER_LEVEL * (level - 1)) / 100.0);
		}
		all.putAll(coefficients);
		coefficients = Map.copyOf(all);
	}

	/** The rule that is in force on a day; nothing before the first. */
	public Optional<LevelRule> on(LocalDate day) {
		return rules.stream().filter(rule -> !rule.validFrom().isAfter(day)).reduce((_, later) -> later);
	}

	/** The coefficient of a level. */
	public double coefficient(int level) {
		return coefficients.getOrDefault(level, 0.0);
	}

	/** How much more the coefficient of a level is than that of another, to a hundredth of a thousandth. */
	public double difference(int level, int other) {
		return Math.round((coefficient(other) - coefficient(level)) * 100_000) / 100_000.0;
	}

}

package org.touyan.acts.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

/**
 * Where a rule is broken.
 *
 * @param rule which
 * @param nodes the ids of those concerned, that of the judged node first
 * @param area the code of the division that it belongs to; null where it belongs to none
 * @param from the first day on which it is broken; null where that is not told
 * @param to the first day on which it no longer is; null where that is open
 * @param amount by how much
 * @param facts what its sentences tell
 */
public record Violation(Rule rule, List<String> nodes, @Nullable String area, @Nullable LocalDate from,
		@Nullable LocalDate to, double amount, Map<String, Object> facts) {

	public Violation {
		nodes = List.copyOf(nodes);
		facts = Map.copyOf(facts);
	}

	static Violation of(Rule rule, Value found) {
		return new Violation(rule, found.get("nodes").asList(Value::asString), found.get("area").asString(null),
				found.get("from").isNull() ? null : found.get("from").asLocalDate(),
				found.get("to").isNull() ? null : found.get("to").asLocalDate(), found.get("amount").asDouble(1),
				found.get("facts").asMap(Value::asObject));
	}

	/** In Chinese, for clerks. */
	public String sentence() {
		return filled(rule.zh());
	}

	/** In English, for engineers. */
	public String sentenceEn() {
		return filled(rule.en());
	}

	private String filled(String sentence) {
		String filled = sentence;
		for (Map.Entry<String, Object> fact : facts.entrySet()) {
			filled = filled.replace("{" + fact.getKey() + "}", String.valueOf(fact.getValue()));
		}
		return filled;
	}

	/** Whether this one was there already, and no better. */
	public boolean isNoWorseThan(Violation before) {
		return rule.code().equals(before.rule.code()) && nodes.equals(before.nodes) && amount <= before.amount;
	}

}

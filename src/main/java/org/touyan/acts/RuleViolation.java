package org.touyan.acts;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.touyan.acts.rules.Rule;
import org.touyan.acts.rules.Violation;
import org.touyan.api.FieldContext;
import org.touyan.api.NodeRef;

/** A violation, as somebody may know of it. */
record RuleViolation(String rule, Rule.Severity severity, String sentence, String sentenceEn, String source,
		@Nullable String area, @Nullable LocalDate from, @Nullable LocalDate to, List<NodeRef> nodes) {

	/**
	 * What somebody may know.
	 * @return null where they may not know who breaks such a rule
	 */
	static @Nullable RuleViolation of(Violation violation, FieldContext context) {
		Rule rule = violation.rule();
		return rule.level() != null && !context.opens(rule.level()) ? null
				: new RuleViolation(rule.code(), rule.severity(), violation.sentence(), violation.sentenceEn(),
						rule.source(), violation.area(), violation.from(), violation.to(),
						violation.nodes().stream().map(NodeRef::new).toList());
	}

}

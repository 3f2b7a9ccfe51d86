package org.touyan.acts;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

import org.touyan.acts.rules.Rule;
import org.touyan.acts.rules.Rules;
import org.touyan.api.AnswerPage;
import org.touyan.api.QueryContext;

/** What in the data breaks a rule. */
@Controller
class RuleViolations {

	private final Rules all;

	RuleViolations(Rules all) {
		this.all = all;
	}

	/** The answer, as the SDL has it. */
	record Answer(List<RuleCount> rules, AnswerPage<RuleViolation> page) {
	}

	record RuleCount(String rule, int violations) {
	}

	@QueryMapping
	Answer ruleViolations(@Argument @Nullable Set<String> rules, QueryContext question) {
		question.refuseForFigures();
		List<Rule> judging = all.all()
			.stream()
			.filter(rule -> rules == null || rules.contains(rule.code()))
			.filter(rule -> rule.level() == null || question.opens(rule.level()))
			.toList();
		List<RuleViolation> found = all.judge(judging, question::unscoped, question.day())
			.stream()
			.filter(each -> isWithin(each.area(), question))
			.flatMap(each -> Stream.ofNullable(RuleViolation.of(each, question)))
			.sorted(Comparator.comparing(RuleViolation::rule)
				.thenComparing(each -> String.valueOf(each.area()))
				.thenComparing(RuleViolations::key))
			.toList();
		var counts = new TreeMap<>(
				found.stream().collect(Collectors.groupingBy(RuleViolation::rule, Collectors.counting())));
		return new Answer(counts.entrySet()
			.stream()
			.map(each -> new RuleCount(each.getKey(), each.getValue().intValue()))
			.toList(), question.page(found, RuleViolations::key));
	}

	private static String key(RuleViolation violation) {
		return violation.rule() + violation.nodes();
	}

	/** What belongs to no division is for those alone who see everything. */
	private static boolean isWithin(@Nullable String area, QueryContext question) {
		String code = area == null ? "" : area;
		return code.startsWith(question.area()) && question.scope().territories().stream().anyMatch(code::startsWith);
	}

}

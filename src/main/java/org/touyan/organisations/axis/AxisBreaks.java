package org.touyan.organisations.axis;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

import org.touyan.api.AnswerPage;
import org.touyan.api.QueryContext;

/** Where the five-level axis breaks. */
@Controller
class AxisBreaks {

	record Breaks(AnswerPage<AxisBreak> page, List<Count> counts) {
	}

	record Count(AxisBreak.Kind kind, long count) {
	}

	@QueryMapping
	Breaks axisBreaks(@Argument @Nullable Set<AxisBreak.Kind> kinds, QueryContext question) {
		List<AxisBreak> all = AxisBreak.all(Axis.read(question))
			.stream()
			.filter(each -> kinds == null || kinds.contains(each.kind()))
			.toList();
		List<Count> counts = Arrays.stream(AxisBreak.Kind.values())
			.filter(kind -> kinds == null || kinds.contains(kind))
			.map(kind -> new Count(kind, all.stream().filter(each -> each.kind() == kind).count()))
			.toList();
		return new Breaks(question.page(all, AxisBreak::key), counts);
	}

}

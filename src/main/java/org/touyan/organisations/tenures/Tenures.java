package org.touyan.organisations.tenures;

import java.time.LocalDate;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

import org.touyan.api.AnswerPage;
import org.touyan.api.QueryContext;
import org.touyan.graph.Period;
import org.touyan.organisations.PostKind;

/** Time in posts through re-elections, and how often posts changed hands without them. */
@Controller
class Tenures {

	record InPost(AnswerPage<TimeInPost> page) {
	}

	record Changes(AnswerPage<Turnover> page) {
	}

	@QueryMapping
	InPost timeInPost(@Argument @Nullable Set<PostKind> kinds, QueryContext question) {
		return new InPost(
				question.page(TimeInPost.on(question.day(), HeldPosts.read(kinds, question)), TimeInPost::key));
	}

	@QueryMapping
	Changes postTurnover(@Argument LocalDate from, @Argument @Nullable Set<PostKind> kinds, QueryContext question) {
		if (from.isAfter(question.day())) {
			throw question.refused("INVALID_ARGUMENT", "from is after asOf.");
		}
		var period = new Period(from, question.day().plusDays(1));
		return new Changes(
				question.page(Turnover.in(period, HeldPosts.read(kinds, question)), each -> each.post().id()));
	}

}

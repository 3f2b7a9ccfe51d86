package org.touyan.reserves;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.hibernate.validator.constraints.Range;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

import org.touyan.api.AnswerPage;
import org.touyan.api.NodeRef;
import org.touyan.api.QueryContext;
import org.touyan.disclosure.PublishedCounts;
import org.touyan.organisations.PostKind;
import org.touyan.places.Territory;

/** Places in posts for which nobody in the pool could follow. */
@Controller
class PostsWithoutSuccessor {

	private final ReserveSettings settings;

	PostsWithoutSuccessor(ReserveSettings settings) {
		this.settings = settings;
	}

	record Answer(AnswerPage<Succession> page, @Nullable Long totalCount, @Nullable Long posts,
			List<Area> subdistricts) {
	}

	record Area(String area, NodeRef subdistrict, @Nullable Long posts, @Nullable Long withoutSuccessor) {
	}

	@QueryMapping
	Answer postsWithoutSuccessor(@Argument @Nullable Set<PostKind> kinds, @Argument @Range(max = Successions.LONGEST,
			message = "retiringWithin is ${validatedValue}; it can be {min} to {max}.") @Nullable Integer retiringWithin,
			@Argument @Nullable Integer fromAge, @Argument Readiness.@Nullable Level readiness, QueryContext question) {
		LocalDate until = Successions.until(retiringWithin, question);
		List<Succession> all = Successions.read(kinds, settings, question)
			.stream()
			.filter(each -> retiringWithin == null || each.retiresBy(until))
			.filter(each -> fromAge == null || (each.age() != null && each.age() >= fromAge))
			.map(each -> each.withSuccessors(readiness == null ? Readiness.Level.LATER : readiness))
			.toList();
		List<Succession> without = all.stream().filter(each -> each.successors().isEmpty()).toList();
		var byCode = new TreeMap<>(
				all.stream().collect(Collectors.groupingBy(each -> Territory.subdistrict(each.territory()))));
		PublishedCounts published = SuccessionCount.published(all, byCode, question);
		List<Area> areas = byCode.keySet()
			.stream()
			.map(code -> new Area(code, new NodeRef(Territory.code(code)),
					SuccessionCount.of(published, code, SuccessionCount.ALL),
					SuccessionCount.of(published, code, SuccessionCount.WITHOUT)))
			.toList();
		AnswerPage<Succession> page = question.page(without, Succession::key);
		return new Answer(page, page.totalCount(SuccessionCount.of(published, "", SuccessionCount.WITHOUT)),
				SuccessionCount.of(published, "", SuccessionCount.ALL), areas);
	}

}

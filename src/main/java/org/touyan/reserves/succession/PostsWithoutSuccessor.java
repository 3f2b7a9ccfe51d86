package org.touyan.reserves.succession;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
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
import org.touyan.disclosure.GroupKey;
import org.touyan.organisations.PostKind;
import org.touyan.places.Territory;

/** Places in posts for which nobody in the pool could follow. */
@Controller
class PostsWithoutSuccessor {

	/** What counts where nothing is asked for: the ages. */
	private static final Set<Outlook.Line> AGES = Set.of(Outlook.Line.RETIREMENT, Outlook.Line.DEPARTMENT_LINE);

	private final Successions successions;

	PostsWithoutSuccessor(Successions successions) {
		this.successions = successions;
	}

	record Answer(AnswerPage<Succession> page, @Nullable Long totalCount, @Nullable Long posts,
			List<Area> subdistricts) {
	}

	record Area(String area, NodeRef subdistrict, @Nullable Long posts, @Nullable Long withoutSuccessor) {
	}

	@QueryMapping
	Answer postsWithoutSuccessor(@Argument @Nullable Set<PostKind> kinds, @Argument @Range(max = Successions.LONGEST,
			message = "retiringWithin is ${validatedValue}; it can be {min} to {max}.") @Nullable Integer retiringWithin,
			@Argument @Nullable Integer fromAge, @Argument Readiness.@Nullable Level readiness,
			@Argument @Nullable Set<Outlook.Line> lines, QueryContext question) {
		LocalDate until = Successions.until(retiringWithin, question);
		List<Succession> all = successions.read(kinds, Objects.requireNonNullElse(lines, AGES), question)
			.stream()
			.filter(each -> retiringWithin == null || each.isFreeBy(until))
			.filter(each -> fromAge == null || (each.age() != null && each.age() >= fromAge))
			.map(each -> each.withSuccessors(readiness == null ? Readiness.Level.LATER : readiness))
			.toList();
		List<Succession> without = all.stream().filter(each -> each.successors().isEmpty()).toList();
		var byCode = new TreeMap<>(
				all.stream().collect(Collectors.groupingBy(each -> Territory.subdistrict(each.territory()))));
		var published = SuccessionPublication.of(all, byCode, GroupKey.Area::new, question.publication());
		List<Area> areas = byCode.keySet()
			.stream()
			.map(code -> new Area(code, new NodeRef(Territory.code(code)), published.all(new GroupKey.Area(code)),
					published.withoutSuccessor(new GroupKey.Area(code))))
			.toList();
		AnswerPage<Succession> page = question.page(without, Succession::key);
		return new Answer(page, page.totalCount(published.withoutSuccessor(GroupKey.ALL)), published.all(GroupKey.ALL),
				areas);
	}

}

package org.touyan.mentoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.hibernate.validator.constraints.Range;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

import org.touyan.api.NodeRef;
import org.touyan.api.QueryContext;

/** Somebody's mentors and their mentors, mentees and their mentees, generation by generation. */
@Controller
class MentoringLineage {

	private static final int DEEPEST = 6;

	enum Direction {

		UP, DOWN, BOTH

	}

	record Lineage(NodeRef person, List<LineageMember> people, List<Branch> mentors, List<Branch> mentees) {
	}

	@QueryMapping
	@Nullable
	Lineage mentoringLineage(@Argument String personId, @Argument Direction direction,
			@Argument @Range(max = DEEPEST,
					message = "depth is ${validatedValue}; it can be {min} to {max}.") int depth,
			QueryContext question) {
		if (read(Set.of(personId), question).isEmpty()) {
			return null;
		}
		List<LineageMember> up = direction == Direction.DOWN ? List.of()
				: walk(personId, depth, LineagePerson::upward, question);
		List<LineageMember> down = direction == Direction.UP ? List.of()
				: walk(personId, depth, LineagePerson::downward, question);
		var all = new ArrayList<>(up.reversed().stream().map(LineageMember::above).toList());
		all.addAll(down);
		return new Lineage(new NodeRef(personId), all, Branch.of(personId, up), Branch.of(personId, down));
	}

	/** Everybody once, in the nearest generation, by the mentorship that began first. */
	private static List<LineageMember> walk(String from, int depth, Function<LineagePerson, List<LineageStep>> steps,
			QueryContext question) {
		var all = new ArrayList<LineageMember>();
		var met = new HashSet<>(Set.of(from));
		Set<String> generation = Set.of(from);
		for (int number = 1; number <= depth && !generation.isEmpty(); number++) {
			int place = number;
			List<LineageMember> next = read(generation, question).stream()
				.flatMap(person -> steps.apply(person).stream().map(step -> LineageMember.of(place, person.id(), step)))
				.filter(each -> !met.contains(each.person().id()))
				.sorted(Comparator.comparing(LineageMember::from).thenComparing(each -> each.mentorship().id()))
				.toList();
			next.stream().filter(each -> met.add(each.person().id())).forEach(all::add);
			generation = next.stream().map(each -> each.person().id()).collect(Collectors.toSet());
		}
		return all;
	}

	private static List<LineagePerson> read(Set<String> ids, QueryContext question) {
		LocalDate until = question.day().plusDays(1);
		return question.rows(Map.of("ids", List.copyOf(ids), "until", until.toString()), LineagePerson.All.class)
			.people()
			.nodes();
	}

}

package org.touyan.mentoring.lineage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.touyan.api.NodeRef;
import org.touyan.mentoring.MentorshipState;

/** Somebody's mentors and their mentors, mentees and their mentees, generation by generation. */
record Lineage(NodeRef person, List<Member> people, List<Branch> mentors, List<Branch> mentees) {

	/**
	 * A mentorship on the way from one generation to the next.
	 *
	 * @param through the id of whom it begins at
	 * @param person the id of whom it leads to
	 */
	record Step(String through, String person, String mentorship, LocalDate from, @Nullable LocalDate to,
			@Nullable MentorshipState state) {
	}

	/**
	 * Somebody in a lineage.
	 *
	 * @param generation 1 for mentees, 2 for theirs and so on, below 0 for mentors
	 * @param through whom of the generation before it came about
	 */
	record Member(NodeRef person, int generation, NodeRef through, NodeRef mentorship, @Nullable MentorshipState state,
			LocalDate from, @Nullable LocalDate to) {

		private static Member of(int generation, Step step) {
			return new Member(new NodeRef(step.person()), generation, new NodeRef(step.through()),
					new NodeRef(step.mentorship()), step.state(), step.from(), step.to());
		}

		private Member above() {
			return new Member(person, -generation, through, mentorship, state, from, to);
		}

	}

	/** Somebody in a lineage, with those whom it leads on to. */
	record Branch(NodeRef person, NodeRef mentorship, @Nullable MentorshipState state, LocalDate from,
			@Nullable LocalDate to, List<Branch> branches) {

		/** The branches that begin at a person. */
		private static List<Branch> of(String person, List<Member> all) {
			return all.stream()
				.filter(each -> each.through().id().equals(person))
				.map(each -> new Branch(each.person(), each.mentorship(), each.state(), each.from(), each.to(),
						of(each.person().id(), all)))
				.toList();
		}

	}

	/**
	 * The lineage of a person.
	 * @param up the mentors, the nearest first
	 * @param down the mentees, the nearest first
	 */
	static Lineage of(String person, List<Member> up, List<Member> down) {
		var all = new ArrayList<>(up.reversed().stream().map(Member::above).toList());
		all.addAll(down);
		return new Lineage(new NodeRef(person), all, Branch.of(person, up), Branch.of(person, down));
	}

	/**
	 * Everybody once, in the nearest generation, by the mentorship that began first.
	 * @param steps from people, by their ids, to the next generation
	 */
	static List<Member> walk(String from, int depth, Function<Set<String>, List<Step>> steps) {
		var all = new ArrayList<Member>();
		var met = new HashSet<>(Set.of(from));
		Set<String> generation = Set.of(from);
		for (int number = 1; number <= depth && !generation.isEmpty(); number++) {
			int place = number;
			List<Step> next = steps.apply(generation)
				.stream()
				.filter(each -> !met.contains(each.person()))
				.sorted(Comparator.comparing(Step::from).thenComparing(Step::mentorship))
				.toList();
			next.stream().filter(each -> met.add(each.person())).map(each -> Member.of(place, each)).forEach(all::add);
			generation = next.stream().map(Step::person).collect(Collectors.toSet());
		}
		return all;
	}

}

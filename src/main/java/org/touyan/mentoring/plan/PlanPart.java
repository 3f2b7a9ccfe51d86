package org.touyan.mentoring.plan;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToDoubleBiFunction;
import java.util.function.ToIntBiFunction;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

import org.jgrapht.alg.util.UnionFind;

import org.touyan.mentoring.suggestions.Candidate;
import org.touyan.mentoring.suggestions.MenteeProfile;

/**
 * A part of a plan that has nothing to do with the others: a district, or several that share a mentor. A plan for a
 * city so takes as long as those of its districts together, and not as long as all its people with all its mentors.
 */
record PlanPart(List<MenteeProfile> mentees, List<Candidate> mentors) {

	static Collection<PlanPart> of(List<MenteeProfile> mentees, List<Candidate> mentors) {
		var districts = new TreeSet<String>();
		mentees.forEach(mentee -> districts.add(mentee.district()));
		mentors.forEach(mentor -> districts.addAll(mentor.districts()));
		var joined = new UnionFind<>(districts);
		mentors.forEach(mentor -> mentor.districts().forEach(each -> joined.union(first(mentor), each)));
		if (districts.contains("")) {
			// Of whom it is not known where they are, anybody may be the mentor.
			districts.forEach(each -> joined.union("", each));
		}
		Map<String, List<Candidate>> mentorsByPart = mentors.stream()
			.collect(Collectors.groupingBy(mentor -> joined.find(first(mentor))));
		var parts = new TreeMap<String, PlanPart>();
		mentees.stream()
			.collect(Collectors.groupingBy(mentee -> joined.find(mentee.district())))
			.forEach(
					(part, those) -> parts.put(part, new PlanPart(those, mentorsByPart.getOrDefault(part, List.of()))));
		return parts.values();
	}

	private static String first(Candidate mentor) {
		return mentor.districts().iterator().next();
	}

	/**
	 * The mentors of those who get one, by the ids of these: the pairs that are fixed, and the best of what they leave.
	 * @param priority of a mentee, 0 for those who come first
	 * @param preference of a pair, 0 for the best
	 * @param score of a pair, 0 to 1; not a number where the two must not be one
	 */
	Map<String, Candidate> assigned(PlanWishes wishes, ToIntFunction<MenteeProfile> priority,
			ToIntBiFunction<Candidate, MenteeProfile> preference, ToDoubleBiFunction<Candidate, MenteeProfile> score) {
		var assigned = new HashMap<>(fixed(wishes));
		List<MenteeProfile> open = mentees.stream().filter(mentee -> !assigned.containsKey(mentee.id())).toList();
		int[] best = Assignment.of(new Choices(open.stream().mapToInt(priority).toArray(),
				open.stream()
					.map(mentee -> mentors.stream().mapToInt(each -> preference.applyAsInt(each, mentee)).toArray())
					.toArray(int[][]::new),
				open.stream()
					.map(mentee -> mentors.stream().mapToDouble(each -> score.applyAsDouble(each, mentee)).toArray())
					.toArray(double[][]::new),
				mentors.stream().mapToInt(mentor -> mentor.places() - (int) wishes.fixedTo(mentor)).toArray()));
		for (int place = 0; place < best.length; place++) {
			if (best[place] != Assignment.NOBODY) {
				assigned.put(open.get(place).id(), mentors.get(best[place]));
			}
		}
		return assigned;
	}

	private Map<String, Candidate> fixed(PlanWishes wishes) {
		Map<String, Candidate> byId = mentors.stream().collect(Collectors.toMap(Candidate::id, Function.identity()));
		var fixed = new HashMap<String, Candidate>();
		wishes.fixed().forEach(pair -> {
			Candidate mentor = byId.get(pair.mentorId());
			if (mentor != null) {
				fixed.put(pair.menteeId(), mentor);
			}
		});
		return fixed;
	}

}

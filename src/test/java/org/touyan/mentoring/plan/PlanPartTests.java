package org.touyan.mentoring.plan;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.touyan.api.Rows;
import org.touyan.mentoring.MentorTier;
import org.touyan.mentoring.suggestions.Candidate;
import org.touyan.mentoring.suggestions.MenteeProfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** A plan that is made part by part is as good as one that is made of everybody at once. */
class PlanPartTests {

	private static final List<String> DISTRICTS = List.of("370102", "370103", "370112", "370113");

	@Test
	void thePartsTogetherAreAsGoodAsTheWhole() {
		for (long seed = 1; seed <= 300; seed++) {
			var random = new SplittableRandom(seed);
			List<MenteeProfile> mentees = numbers(random.nextInt(1, 14)).mapToObj(number -> mentee(number, random))
				.toList();
			List<Candidate> mentors = numbers(random.nextInt(0, 8)).mapToObj(number -> mentor(number, random)).toList();
			double[][] scores = mentees.stream()
				.map(mentee -> scores(mentee, mentors, random))
				.toArray(double[][]::new);
			Map<String, Candidate> byParts = byParts(mentees, mentors, scores);
			int[] whole = Assignment.of(new Choices(new int[mentees.size()], new int[mentees.size()][mentors.size()],
					scores, mentors.stream().mapToInt(Candidate::places).toArray()));
			assertThat(byParts).as("seed %d", seed)
				.hasSize((int) numbers(whole.length).filter(place -> whole[place] >= 0).count());
			double sum = numbers(mentees.size()).filter(place -> byParts.containsKey(mentees.get(place).id()))
				.mapToDouble(place -> scores[place][mentors.indexOf(byParts.get(mentees.get(place).id()))])
				.sum();
			assertThat(sum).as("seed %d", seed)
				.isCloseTo(numbers(whole.length).filter(place -> whole[place] >= 0)
					.mapToDouble(place -> scores[place][whole[place]])
					.sum(), within(1e-4));
			mentors.forEach(mentor -> assertThat(byParts.values().stream().filter(mentor::equals).count())
				.isLessThanOrEqualTo(mentor.places()));
		}
	}

	private static Map<String, Candidate> byParts(List<MenteeProfile> mentees, List<Candidate> mentors,
			double[][] scores) {
		Collection<PlanPart> parts = PlanPart.of(mentees, mentors);
		assertThat(parts.stream().flatMap(part -> part.mentees().stream()))
			.containsExactlyInAnyOrderElementsOf(mentees);
		var assigned = new HashMap<String, Candidate>();
		parts.forEach(part -> assigned.putAll(part.assigned(new PlanWishes(List.of(), List.of()), _ -> 0, (_, _) -> 0,
				(mentor, mentee) -> scores[mentees.indexOf(mentee)][mentors.indexOf(mentor)])));
		return assigned;
	}

	@Test
	void districtsWithoutACommonMentorAreParts() {
		List<MenteeProfile> mentees = List.of(mentee(0, "370102001"), mentee(1, "370103001"), mentee(2, "370112001"));
		List<Candidate> mentors = List.of(mentor(0, "370102001", "370103002"), mentor(1, "370112003"));
		assertThat(PlanPart.of(mentees, mentors)).containsExactlyInAnyOrder(
				new PlanPart(mentees.subList(0, 2), mentors.subList(0, 1)),
				new PlanPart(mentees.subList(2, 3), mentors.subList(1, 2)));
		List<MenteeProfile> withUnknown = Stream.concat(mentees.stream(), Stream.of(mentee(3, (String) null))).toList();
		assertThat(PlanPart.of(withUnknown, mentors)).containsExactly(new PlanPart(withUnknown, mentors));
	}

	private static IntStream numbers(int count) {
		return IntStream.range(0, count);
	}

	private static double[] scores(MenteeProfile mentee, List<Candidate> mentors, SplittableRandom random) {
		return mentors.stream()
			.mapToDouble(mentor -> mentor.isOf(mentee.district()) && random.nextInt(4) > 0 ? random.nextDouble()
					: Double.NaN)
			.toArray();
	}

	private static String place(SplittableRandom random) {
		return DISTRICTS.get(random.nextInt(DISTRICTS.size())) + "001001";
	}

	/** One in ten is nowhere. */
	private static MenteeProfile mentee(int number, SplittableRandom random) {
		return mentee(number, random.nextInt(10) == 0 ? null : place(random));
	}

	private static MenteeProfile mentee(int number, @Nullable String place) {
		return new MenteeProfile("mentee" + number, null, null, new Rows<>(List.of()), new Rows<>(List.of()),
				new Rows<>(List.of()), place == null ? null : new MenteeProfile.Located(place), new Rows<>(List.of()));
	}

	/** One in four is on the lists of two districts. */
	private static Candidate mentor(int number, SplittableRandom random) {
		return random.nextInt(4) == 0 ? mentor(number, place(random), place(random)) : mentor(number, place(random));
	}

	private static Candidate mentor(int number, String... places) {
		var registrations = Stream.of(places)
			.map(place -> new Candidate.Registration("r" + number + place, MentorTier.DISTRICT, "", 1, place))
			.toList();
		return new Candidate("mentor" + number, null, null, new Rows<>(registrations), new Rows<>(List.of()),
				new Rows<>(List.of()), new Rows<>(List.of()));
	}

}

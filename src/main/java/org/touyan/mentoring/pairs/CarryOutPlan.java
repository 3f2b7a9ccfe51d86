package org.touyan.mentoring.pairs;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.touyan.acts.Act;
import org.touyan.acts.GraphWriter;
import org.touyan.mentoring.MentoringMode;
import org.touyan.mentoring.MentoringSettings;
import org.touyan.places.GivenName;

/** 执行结对方案 */
@Component
class CarryOutPlan implements Act<CarryOutPlan.Input> {

	private static final int MOST = 500;

	private final MentoringSettings settings;

	CarryOutPlan(MentoringSettings settings) {
		this.settings = settings;
	}

	record Input(List<Pair> pairs, @Nullable String programme, @Nullable String name, String agreementNo,
			@Nullable LocalDate from, @Nullable LocalDate dueOn) {
	}

	record Pair(String mentee, String mentor, @Nullable MentoringMode mode) {
	}

	@Override
	public String carryOut(Input input, GraphWriter graph) {
		if (input.pairs().isEmpty() || input.pairs().size() > MOST) {
			throw graph.refusal("INVALID_ARGUMENT",
					"pairs are %d; they can be 1 to %d.".formatted(input.pairs().size(), MOST));
		}
		LocalDate from = Objects.requireNonNullElse(input.from(), graph.today());
		LocalDate dueOn = Proposal.due(from, input.dueOn(), settings, graph);
		String agreementNo = GivenName.of("agreementNo", input.agreementNo(), graph);
		Map<String, Long> mentees = input.pairs()
			.stream()
			.collect(Collectors.groupingBy(Pair::mentor, Collectors.counting()));
		var places = PairPlaces.of(input.pairs().stream().map(Pair::mentee).toList(), mentees.keySet(), from, graph);
		String programme = programme(input, from, graph);
		int number = 0;
		for (Pair pair : input.pairs()) {
			number++;
			new Proposal(pair.mentor(), pair.mentee(), places.territory(pair.mentee(), graph), mode(pair, mentees),
					agreementNo + "-" + number, places.field(pair.mentor(), graph), from, dueOn, programme)
				.write(graph);
		}
		return programme;
	}

	/** As it is given; else by how many mentees of the plan the mentor has. */
	private static MentoringMode mode(Pair pair, Map<String, Long> mentees) {
		return pair.mode() != null ? pair.mode()
				: mentees.getOrDefault(pair.mentor(), 1L) > 1 ? MentoringMode.ONE_TO_MANY : MentoringMode.ONE_TO_ONE;
	}

	/** That which is there, or one that begins with the plan. */
	private static String programme(Input input, LocalDate from, GraphWriter graph) {
		if ((input.programme() == null) == (input.name() == null)) {
			throw graph.refusal("INVALID_ARGUMENT", "Either programme or name must be given, and not both.");
		}
		if (input.programme() != null) {
			return input.programme();
		}
		var values = new HashMap<String, Object>();
		values.put("name", GivenName.of("name", Objects.requireNonNull(input.name()), graph));
		values.put("from", from);
		return graph.create("MentoringProgramme", values);
	}

}

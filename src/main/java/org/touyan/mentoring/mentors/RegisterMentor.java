package org.touyan.mentoring.mentors;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.touyan.acts.Act;
import org.touyan.acts.GraphWriter;
import org.touyan.mentoring.MentorTier;

/** 登记导师 */
@Component
class RegisterMentor implements Act<RegisterMentor.Input> {

	record Input(String person, String place, MentorTier tier, MentorKind kind, String field, int capacity,
			@Nullable LocalDate from) {
	}

	@Override
	public String carryOut(Input input, GraphWriter graph) {
		String registration = graph.create("MentorRegistration",
				Map.of("from", Objects.requireNonNullElse(input.from(), graph.today()), "tier", input.tier(), "kind",
						input.kind(), "field", input.field(), "capacity",
						MentorCapacity.checked(input.capacity(), graph), "territory", input.place()));
		graph.link(registration, "person", input.person());
		graph.link(registration, "place", input.place());
		graph.label(input.person(), "Mentor");
		return registration;
	}

}

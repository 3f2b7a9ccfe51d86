package org.touyan.mentoring;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

import org.touyan.Dump;
import org.touyan.Dump.Thing;
import org.touyan.GraphQlRequests;
import org.touyan.TouyanTest;

import static org.assertj.core.api.Assertions.assertThat;

/** The load of mentors against a count over the whole of the sample. */
@TouyanTest
class MentorLoadsTests {

	private final GraphQlRequests requests;

	private final Dump dump;

	MentorLoadsTests(@Autowired GraphQlRequests requests, @Autowired Dump dump) {
		this.requests = requests;
		this.dump = dump;
	}

	@ParameterizedTest
	@CsvSource({ "'', 2026-06-30", "370112013, 2026-06-30", "370112013, 2024-01-01", "370112, 2023-07-01" })
	void loadsAreThoseThatAreCounted(String area, LocalDate day) {
		JsonNode answer = requests.data("""
				{ mentorLoads(area: "%s", asOf: "%s", first: 500) {
				  totalCount capacity load free rooms { room count }
				  nodes { mentor { id } capacity load proposed free room } } }""".formatted(area, day))
			.path("mentorLoads");
		List<Thing> mentors = dump.all("Mentor")
			.stream()
			.filter(mentor -> registrations(mentor, day).stream().anyMatch(one -> one.isIn(area)))
			.toList();
		assertThat(mentors).isNotEmpty();
		assertThat(answer.path("totalCount").asInt()).isEqualTo(mentors.size());
		assertThat(answer.path("capacity").asLong())
			.isEqualTo(mentors.stream().mapToLong(one -> capacity(one, day)).sum());
		assertThat(answer.path("load").asLong()).isEqualTo(mentors.stream().mapToLong(one -> load(one, day)).sum());
		for (JsonNode row : answer.path("nodes")) {
			Thing mentor = dump.thing(row.path("mentor").path("id").asString());
			assertThat(mentors).contains(mentor);
			assertThat(row.path("capacity").asLong()).isEqualTo(capacity(mentor, day));
			assertThat(row.path("load").asLong()).isEqualTo(load(mentor, day));
			assertThat(row.path("free").asLong()).isEqualTo(capacity(mentor, day) - load(mentor, day));
		}
	}

	private List<Thing> registrations(Thing mentor, LocalDate day) {
		return dump.to(mentor, "REGISTERED_AS").filter(one -> one.holdsOn(day)).toList();
	}

	private long capacity(Thing mentor, LocalDate day) {
		return registrations(mentor, day).stream().mapToLong(one -> one.number("capacity")).sum();
	}

	private long load(Thing mentor, LocalDate day) {
		return dump.to(mentor, "MENTORS_IN").filter(one -> one.holdsOn(day)).count();
	}

}

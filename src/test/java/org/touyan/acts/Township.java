package org.touyan.acts;

import java.util.Map;
import java.util.function.Function;

import tools.jackson.databind.JsonNode;

import org.touyan.GraphQlRequests;

import static org.assertj.core.api.Assertions.assertThat;

/** Sets up villages and people by acts, in the words of those. */
final class Township {

	private final Function<Map<String, ?>, JsonNode> service;

	Township(GraphQlRequests requests) {
		this(requests::answer);
	}

	/** On a service that answers requests. */
	Township(Function<Map<String, ?>, JsonNode> service) {
		this.service = service;
	}

	/** Carries out an act that must be done; the id of what it answers with. */
	String done(String act, String input) {
		JsonNode answer = answer(act, input, "");
		assertThat(answer.path("errors").isMissingNode()).as("%s %s: %s", act, input, answer.path("errors")).isTrue();
		return answer.path("data").path(act).path("change").path("answer").asString();
	}

	/** The code of the error with which an act is refused; of a rule, that of the first rule. */
	String refused(String act, String input) {
		JsonNode error = answer(act, input, "").path("errors").path(0);
		String code = error.path("extensions").path("code").asString();
		assertThat(code).as("%s %s: %s", act, input, error).isNotEmpty();
		return code.startsWith("RULE_") ? error.path("extensions").path("violations").path(0).path("rule").asString()
				: code;
	}

	JsonNode answer(String act, String input, String arguments) {
		return service
			.apply(Map.of("query", "mutation { %s(input: {%s}%s) { change { answer seq } warnings { rule } } }"
				.formatted(act, input, arguments)));
	}

	/** Somebody who lives somewhere; a full Party member since 2010. */
	String person(String name, String sex, String bornOn, String home) {
		return done("registerPerson",
				"""
						name: "%s", sex: %s, bornOn: "%s", home: "%s", politicalStatus: PARTY_MEMBER, joinedPartyOn: "2010-07-01"
						"""
					.formatted(name, sex, bornOn, home));
	}

	/** A Party branch of a village; the id of the organisation. */
	String branch(String name, String village) {
		return done("setUpPartyOrganisation",
				"name: \"%s党支部\", level: VILLAGE_PARTY_ORG, kind: BRANCH, seat: \"%s\"".formatted(name, village));
	}

	/** A post of an organisation. */
	String post(String organisation, String title, String kind, int approved) {
		return done("setUpPost",
				"organisation: \"%s\", title: \"%s\", kind: %s, grade: %s, approved: %d".formatted(organisation, title,
						kind, kind.equals("SECRETARY") || kind.equals("DIRECTOR") ? "CHIEF" : "OTHER", approved));
	}

	/** Somebody on the list of mentors; the id of the registration. */
	String mentor(String person, String place, int capacity, String from) {
		return done("registerMentor",
				"""
						person: "%s", place: "%s", tier: SUBDISTRICT, kind: VETERAN_SECRETARY, field: "党建引领", capacity: %d, from: "%s"
						"""
					.formatted(person, place, capacity, from));
	}

	/** What a mentorship is proposed with. */
	String pair(String mentor, String mentee, String place, String from) {
		return """
				mentor: "%s", mentee: "%s", place: "%s", mode: ONE_TO_MANY, agreementNo: "A-1", field: "党建引领", from: "%s"
				"""
			.formatted(mentor, mentee, place, from);
	}

}

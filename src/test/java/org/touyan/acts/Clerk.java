package org.touyan.acts;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** A client that sends one act after the other, and notes what it is told of each. */
final class Clerk {

	/** What is told where the database does not answer: that nothing is known of the act. */
	private static final Set<String> UNKNOWN = Set.of("DATABASE_UNAVAILABLE");

	private static final String PERSON = "name: \"%s\", sex: FEMALE, bornOn: \"1990-01-01\", home: \"%s\"";

	private static final String MENTOR = """
			person: "@1", place: "%s", tier: SUBDISTRICT, kind: VETERAN_SECRETARY, field: "党建引领", capacity: 1,
			from: "2024-01-01\"""";

	private static final String PAIR = """
			mentor: "%s", mentee: "%s", place: "%s", mode: ONE_TO_MANY, agreementNo: "A-1", field: "党建引领",
			from: "2024-01-01\"""";

	private final String name;

	private final String village;

	private final boolean hasKeys;

	private final Queue<Sent> sent = new ConcurrentLinkedQueue<>();

	private int number;

	/** One who gives keys to the acts, or one who does not. */
	Clerk(String name, String village, boolean hasKeys) {
		this.name = name;
		this.village = village;
		this.hasKeys = hasKeys;
	}

	/**
	 * An act that was sent.
	 *
	 * @param reason for it, by which its records are found, and its key where it has one
	 * @param records how many it makes
	 * @param answers the ids with which it was answered, one for each record; none where nobody knows whether it is
	 * done
	 */
	record Sent(String reason, String document, boolean hasKey, int records, List<String> answers) {

		boolean isAcknowledged() {
			return !answers.isEmpty();
		}

		/** Sends it, once more where it was sent before. */
		Sent to(Function<Map<String, ?>, JsonNode> service) {
			JsonNode answer = answered(service);
			if (answer.has("errors")) {
				assertKnown(answer);
			}
			return new Sent(reason, document, hasKey, records, answer.path("data").findValuesAsString("answer"));
		}

		private JsonNode answered(Function<Map<String, ?>, JsonNode> service) {
			try {
				return service.apply(Map.of("query", document));
			}
			catch (IllegalStateException gone) {
				return MissingNode.getInstance();
			}
		}

		private void assertKnown(JsonNode answer) {
			if (!UNKNOWN.contains(answer.at("/errors/0/extensions/code").asString())) {
				throw new AssertionError("%s: %s".formatted(document, answer));
			}
		}

	}

	/** What it has sent since this was last asked. */
	List<Sent> takeSent() {
		List<Sent> taken = List.copyOf(sent);
		sent.clear();
		return taken;
	}

	/** How much of that was answered. */
	long answers() {
		return sent.stream().filter(Sent::isAcknowledged).count();
	}

	/** Sets up an organisation, and staffs it until it is over. */
	void work(Function<Map<String, ?>, JsonNode> service, BooleanSupplier isOver) {
		while (!isOver.getAsBoolean()) {
			List<String> branch = send(service, "setUpPartyOrganisation",
					"name: \"%s党支部\", level: VILLAGE_PARTY_ORG, kind: BRANCH, seat: \"%s\"", name, village);
			List<String> post = send(service, "setUpPost",
					"organisation: \"%s\", title: \"委员\", kind: PARTY_COMMITTEE_MEMBER, grade: OTHER, approved: 50",
					branch);
			for (int people = 0; people < 5 && !post.isEmpty() && !isOver.getAsBoolean(); people++) {
				staff(service, post);
			}
		}
	}

	private void staff(Function<Map<String, ?>, JsonNode> service, List<String> post) {
		List<String> person = send(service, "registerPerson", PERSON, name, village);
		List<String> held = send(service, "appoint",
				"person: \"%s\", post: \"%s\", manner: ELECTED, from: \"2024-01-01\"", person, post);
		send(service, "relieve", "holding: \"%s\", on: \"2024-06-01\"", held);
		List<String> mentor = send(service, 2, "carryOut(acts: [{registerPerson: {%s}}, {registerMentor: {%s}}]"
			.formatted(PERSON.formatted(name, village), MENTOR.formatted(village)), "changes");
		if (!mentor.isEmpty()) {
			send(service, "proposeMentorship", PAIR, mentor.subList(0, 1), person, village);
		}
	}

	/** Nothing is sent where what it refers to is not known to be there. */
	private List<String> send(Function<Map<String, ?>, JsonNode> service, String act, String input, Object... values) {
		if (Arrays.asList(values).contains(List.of())) {
			return List.of();
		}
		Object[] ids = Arrays.stream(values)
			.map(value -> value instanceof List<?> list ? list.getFirst() : value)
			.toArray();
		return send(service, 1, "%s(input: {%s}".formatted(act, input.formatted(ids)), "change");
	}

	private List<String> send(Function<Map<String, ?>, JsonNode> service, int records, String field, String payload) {
		String reason = name + "-" + number++;
		String key = hasKeys ? ", idempotencyKey: \"" + reason + "\"" : "";
		Sent act = new Sent(reason,
				"mutation { %s, reason: \"%s\"%s) { %s { answer } } }".formatted(field, reason, key, payload), hasKeys,
				records, List.of())
			.to(service);
		sent.add(act);
		return act.answers();
	}

}

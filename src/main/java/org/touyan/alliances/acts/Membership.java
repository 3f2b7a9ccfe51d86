package org.touyan.alliances.acts;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

import org.touyan.acts.GraphWriter;
import org.touyan.alliances.AllianceRole;
import org.touyan.alliances.Tie;

/** What is in an alliance. */
final class Membership {

	private static final Set<String> MEMBERS = Set.of("Village", "Community", "UnresolvedPlace", "Department");

	private Membership() {
	}

	static void begin(GraphWriter graph, String alliance, String member, AllianceRole role, LocalDate on) {
		if (!MEMBERS.contains(graph.node(member).type())) {
			throw graph.refusal("INVALID_ARGUMENT",
					"%s is a %s, which cannot be in an alliance.".formatted(member, graph.node(member).type()));
		}
		ties(graph).begin(alliance, member, on, Map.of("role", role.name()));
	}

	static void end(GraphWriter graph, String alliance, String member, LocalDate on) {
		ties(graph).end(alliance, member, on);
	}

	private static Tie ties(GraphWriter graph) {
		return new Tie("members", "HAS_MEMBER", graph);
	}

}

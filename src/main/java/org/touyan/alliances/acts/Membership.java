package org.touyan.alliances.acts;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

import org.touyan.acts.GraphWriter;
import org.touyan.alliances.AllianceRole;

/** What is in an alliance. */
final class Membership {

	private static final Set<String> MEMBERS = Set.of("Village", "Community", "UnresolvedPlace", "Department");

	private static final String OPEN = """
			MATCH (:Entity {id: $alliance})-[is:HAS_MEMBER]->(:Entity {id: $member}) WHERE is.to IS NULL OR is.to > $on
			RETURN count(is) > 0 AS isMember""";

	private Membership() {
	}

	static void begin(GraphWriter graph, String alliance, String member, AllianceRole role, LocalDate on) {
		if (!MEMBERS.contains(graph.node(member).type())) {
			throw graph.refusal("INVALID_ARGUMENT",
					"%s is a %s, which cannot be in an alliance.".formatted(member, graph.node(member).type()));
		}
		if (isMember(graph, alliance, member, on)) {
			throw graph.refusal("INVALID_STATE", "%s is a member already.".formatted(member));
		}
		graph.link(alliance, "members", member, Map.of("role", role.name(), "from", on));
	}

	static void end(GraphWriter graph, String alliance, String member, LocalDate on) {
		if (!isMember(graph, alliance, member, on)) {
			throw graph.refusal("INVALID_STATE", "%s is no member.".formatted(member));
		}
		graph.unlink(alliance, "members", member, on);
	}

	private static boolean isMember(GraphWriter graph, String alliance, String member, LocalDate on) {
		return graph.read(OPEN, Map.of("alliance", alliance, "member", member, "on", on))
			.getFirst()
			.get("isMember")
			.asBoolean();
	}

}

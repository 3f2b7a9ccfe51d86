package org.touyan.places.codes;

import java.util.Map;
import java.util.Set;

import org.touyan.acts.ActRefusedException;
import org.touyan.acts.GraphWriter;
import org.touyan.places.DivisionLevel;
import org.touyan.places.Territory;

/**
 * A subdistrict, a village or a community, whose id is its code.
 *
 * @param territory how the codes of all in it begin
 */
record Coded(String code, DivisionLevel level, String territory) {

	private static final Set<DivisionLevel> LEVELS = Set.of(DivisionLevel.SUBDISTRICT, DivisionLevel.VILLAGE_COMMUNITY);

	private static final String COUNT = """
			MATCH (n:Entity) WHERE n.territory STARTS WITH $territory RETURN count(n) AS nodes""";

	/**
	 * The division with a code, be it there or not.
	 * @param field in which the code was given
	 * @throws ActRefusedException where it is no code of such a division
	 */
	static Coded of(String field, String code, GraphWriter graph) {
		if (!Territory.isCode(code) || !LEVELS.contains(DivisionLevel.of(code))) {
			throw graph.refusal("INVALID_ARGUMENT",
					"%s is %s, which is no code of a subdistrict, village or community.".formatted(field, code));
		}
		return new Coded(code, DivisionLevel.of(code), Territory.of(code));
	}

	/** The code of the division that it is a part of. */
	String whole() {
		return Territory
			.code(level == DivisionLevel.SUBDISTRICT ? Territory.district(code) : Territory.subdistrict(code));
	}

	/** How many nodes belong to it, it among them. */
	long nodes(GraphWriter graph) {
		return graph.read(COUNT, Map.of("territory", territory)).getFirst().get("nodes").asLong();
	}

}

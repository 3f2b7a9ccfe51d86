package org.touyan.mentoring.suggestions;

import java.util.Collections;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.touyan.mentoring.suggestions.MentorPool.Named;
import org.touyan.mentoring.suggestions.MentorPool.Terrain;
import org.touyan.mentoring.suggestions.MentorPool.VillageKind;

/**
 * What the place a mentor is registered with and that of a mentee have in common.
 *
 * @param land that both villages lie in; null where it is not the same
 * @param industries that both villages have
 */
record VillageMatch(Kind kind, @Nullable Terrain land, List<String> industries) {

	/** Which places are compared. */
	enum Kind {

		/** 村与村 */
		VILLAGES,
		/** 社区与社区 */
		COMMUNITIES,
		/** 村与社区 */
		VILLAGE_AND_COMMUNITY,
		/** 不是村居，或者不明 */
		OTHER

	}

	static final VillageMatch NOTHING = of(Kind.OTHER);

	static VillageMatch of(Kind kind) {
		return new VillageMatch(kind, null, List.of());
	}

	static VillageMatch of(VillageKind one, VillageKind other) {
		return new VillageMatch(Kind.VILLAGES, one.terrain() == other.terrain() ? one.terrain() : null,
				shared(one.industries().nodes(), other.industries().nodes()));
	}

	private static List<String> shared(List<Named> one, List<Named> other) {
		return Collections.disjoint(one, other) ? List.of()
				: one.stream().filter(other::contains).map(Named::name).distinct().sorted().toList();
	}

	/** Whether both are settlements of which something is known. */
	boolean isCompared() {
		return kind != Kind.OTHER;
	}

	/** Half for the same land, half for an industry that both have; communities are of one kind. */
	double value() {
		return switch (kind) {
			case VILLAGES -> (land == null ? 0 : 0.5) + (industries.isEmpty() ? 0 : 0.5);
			case COMMUNITIES -> 1;
			case VILLAGE_AND_COMMUNITY, OTHER -> 0;
		};
	}

	/** In words, to a clerk. */
	String text() {
		return switch (kind) {
			case VILLAGES -> "导师登记村与帮带对象所在村%s，%s".formatted(land(land),
					industries.isEmpty() ? "没有共同产业" : "都有" + MentorTexts.quoted(industries));
			case COMMUNITIES -> "导师登记地与帮带对象所在地都是社区";
			case VILLAGE_AND_COMMUNITY -> "导师登记地与帮带对象所在地一为村、一为社区";
			case OTHER -> "导师登记地与帮带对象所在地没有可比的村居";
		};
	}

	private static String land(@Nullable Terrain land) {
		return switch (land) {
			case null -> "地形不同或未登记";
			case MOUNTAIN -> "同在山区";
			case HILL -> "同在丘陵";
			case PLAIN -> "同在平原";
			case SUBURB -> "同在城郊";
		};
	}

}

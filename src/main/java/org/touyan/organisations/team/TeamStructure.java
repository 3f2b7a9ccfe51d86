package org.touyan.organisations.team;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.touyan.api.AnswerPage;
import org.touyan.api.NodeRef;
import org.touyan.organisations.AgeBand;
import org.touyan.organisations.Education;

/** How teams are filled and made up: as a whole, by subdistrict, by kind and one by one. */
record TeamStructure(Figures total, List<Area> areas, List<KindFigures> kinds, AnswerPage<Team> page) {

	record Area(String area, NodeRef place, Figures figures) {
	}

	record KindFigures(Kind kind, Figures figures) {
	}

	/**
	 * One team with its figures.
	 *
	 * @param isShort whether fewer places are filled than approved
	 */
	record Team(List<NodeRef> organisations, NodeRef place, Kind kind, boolean isShort, Figures figures) {
	}

	/**
	 * How a team, or all teams of an area or kind, is filled and made up. People are counted once in it, however many
	 * posts they hold; null where so few that it would tell of single people to who asks.
	 *
	 * @param organisations how many
	 * @param meanAge in years
	 */
	record Figures(int organisations, Places establishment, @Nullable Long people, @Nullable Double meanAge,
			List<AgeCount> ages, List<EducationCount> education, List<OriginCount> origins, @Nullable Long women,
			@Nullable Long ethnicMinorities, @Nullable Long outsideParty, @Nullable Long natives,
			@Nullable Long secretariesAndDirectors, @Nullable Long newlyPromoted) {
	}

	/**
	 * The establishment of organisations and how it is filled, in places; all but what is approved is null where it
	 * tells of so few that who asks may not know.
	 *
	 * @param vacant places without a holder, not set off against posts with too many
	 * @param over holders above what is approved, post by post
	 * @param shortOrganisations those in which fewer places are filled than approved
	 */
	record Places(int approved, @Nullable Integer filled, @Nullable Integer vacant, @Nullable Integer vacantChiefs,
			@Nullable Integer vacantDeputies, @Nullable Integer vacantOthers, @Nullable Integer over,
			@Nullable Long shortOrganisations) {
	}

	record AgeCount(AgeBand band, @Nullable Long people) {
	}

	record EducationCount(@Nullable Education education, @Nullable Long people) {
	}

	record OriginCount(Origin origin, @Nullable Long people) {
	}

	/** Kinds of team, after what its organisations are. 班子类别 */
	enum Kind {

		/** 区级 */
		DISTRICT,
		/** 区直部门 */
		DEPARTMENT,
		/** 街道 */
		SUBDISTRICT,
		/** 村 */
		VILLAGE,
		/** 社区 */
		COMMUNITY,
		/** 小区及以下 */
		ESTATE,
		/** 村务监督委员会, which is no team of leaders: it is there where it is asked for */
		SUPERVISION;

		/** Whether the organisations of one place are one team, its two committees (两委班子). */
		boolean isOfPlace() {
			return this == VILLAGE || this == COMMUNITY;
		}

	}

	/** Where somebody lives, seen from the team. 来源 */
	enum Origin {

		/** 本村（社区） */
		PLACE,
		/** 本街道其他村居 */
		SUBDISTRICT,
		/** 本区其他街道 */
		DISTRICT,
		/** 外地 */
		ELSEWHERE,
		/** 未知 */
		UNKNOWN

	}

}

package org.touyan.people.ladder;

import java.util.Comparator;

import org.touyan.organisations.PostKind;
import org.touyan.places.Territory;

/** The rung on which somebody stands, and where. */
record LadderStep(Rung rung, String territory) {

	/** Rungs of the ladder of those who lead at the grass roots, the highest first. 五级头雁 */
	enum Rung {

		/** 书记 */
		SECRETARY,
		/** 副书记 */
		DEPUTY_SECRETARY,
		/** “两委”成员 */
		TWO_COMMITTEES_MEMBER,
		/** 社区工作者 */
		COMMUNITY_WORKER,
		/** 网格员 */
		GRID_WORKER;

		/** The rung of who holds such a post in the two committees of a village or community. */
		static Rung of(PostKind kind) {
			return switch (kind) {
				case SECRETARY -> SECRETARY;
				case DEPUTY_SECRETARY -> DEPUTY_SECRETARY;
				case PARTY_COMMITTEE_MEMBER, DIRECTOR, DEPUTY_DIRECTOR, COMMITTEE_MEMBER, CLERK, GROUP_HEAD,
						FIRST_SECRETARY, SUPERVISION_HEAD, SUPERVISION_MEMBER ->
					TWO_COMMITTEES_MEMBER;
			};
		}

	}

	static final Comparator<LadderStep> HIGHEST_FIRST = Comparator.comparing(LadderStep::rung)
		.thenComparing(LadderStep::territory);

	/** The first nine digits of the code. */
	String area() {
		return Territory.subdistrict(territory);
	}

}

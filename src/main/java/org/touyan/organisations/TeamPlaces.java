package org.touyan.organisations;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/**
 * The establishment of organisations and how it is filled, in places.
 *
 * @param vacant places without a holder, not set off against posts with too many
 * @param over holders above what is approved, post by post
 * @param shortOrganisations those in which fewer places are filled than approved
 */
record TeamPlaces(int approved, int filled, int vacant, int vacantChiefs, int vacantDeputies, int vacantOthers,
		int over, long shortOrganisations) {

	static TeamPlaces of(List<Teams.Organisation> organisations) {
		return new TeamPlaces(sum(organisations, _ -> true, Teams.Post::approved),
				sum(organisations, _ -> true, Teams.Post::filled), sum(organisations, _ -> true, Teams.Post::vacant),
				vacant(organisations, PostGrade.CHIEF), vacant(organisations, PostGrade.DEPUTY),
				vacant(organisations, PostGrade.OTHER), sum(organisations, _ -> true, Teams.Post::over),
				organisations.stream().filter(TeamPlaces::isShort).count());
	}

	private static boolean isShort(Teams.Organisation organisation) {
		List<Teams.Organisation> one = List.of(organisation);
		return sum(one, _ -> true, Teams.Post::filled) < sum(one, _ -> true, Teams.Post::approved);
	}

	private static int vacant(List<Teams.Organisation> organisations, PostGrade grade) {
		return sum(organisations, post -> post.grade() == grade, Teams.Post::vacant);
	}

	private static int sum(List<Teams.Organisation> organisations, Predicate<Teams.Post> which,
			ToIntFunction<Teams.Post> figure) {
		return organisations.stream()
			.flatMap(organisation -> organisation.posts().nodes().stream())
			.filter(which)
			.mapToInt(figure)
			.sum();
	}

}

package org.touyan.organisations;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

import org.jspecify.annotations.Nullable;

/**
 * The establishment of organisations and how it is filled, in places; all but what is approved is null where it tells
 * of so few that who asks may not know.
 *
 * @param vacant places without a holder, not set off against posts with too many
 * @param over holders above what is approved, post by post
 * @param shortOrganisations those in which fewer places are filled than approved
 */
record TeamPlaces(int approved, @Nullable Integer filled, @Nullable Integer vacant, @Nullable Integer vacantChiefs,
		@Nullable Integer vacantDeputies, @Nullable Integer vacantOthers, @Nullable Integer over,
		@Nullable Long shortOrganisations) {

	static TeamPlaces of(List<Teams.Organisation> organisations) {
		return new TeamPlaces(sum(organisations, _ -> true, Teams.Post::approved), filled(organisations),
				sum(organisations, _ -> true, Teams.Post::vacant), vacant(organisations, PostGrade.CHIEF),
				vacant(organisations, PostGrade.DEPUTY), vacant(organisations, PostGrade.OTHER),
				sum(organisations, _ -> true, Teams.Post::over),
				organisations.stream().filter(each -> isShort(List.of(each))).count());
	}

	/** What is approved alone: all the rest says how many are filled. */
	TeamPlaces withoutHolders() {
		return new TeamPlaces(approved, null, null, null, null, null, null, null);
	}

	/** What is approved and what is filled: what is vacant in all says that it is in each part, where it is nothing. */
	TeamPlaces withoutVacancies() {
		return new TeamPlaces(approved, filled, null, null, null, null, null, null);
	}

	static int filled(List<Teams.Organisation> organisations) {
		return sum(organisations, _ -> true, Teams.Post::filled);
	}

	/** Whether fewer places are filled than approved. */
	static boolean isShort(List<Teams.Organisation> organisations) {
		return filled(organisations) < sum(organisations, _ -> true, Teams.Post::approved);
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

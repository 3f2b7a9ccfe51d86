package org.touyan.alliances.path;

import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.touyan.alliances.path.StepNames.Alliance;
import org.touyan.alliances.path.StepNames.Mentorship;
import org.touyan.alliances.path.StepNames.Named;
import org.touyan.alliances.path.StepNames.PersonName;
import org.touyan.alliances.path.StepNames.Someone;

/** Says the steps of paths to a clerk. */
final class StepTexts {

	private final Map<String, Named> places;

	private final Map<String, Alliance> alliances;

	private final Map<String, Named> pairings;

	private final Map<String, Named> projects;

	private final Map<String, Mentorship> mentorships;

	private final Map<String, Someone> people;

	private final Map<String, Named> shops;

	private final Map<String, Named> enterprises;

	StepTexts(StepNames names) {
		this.places = StepNames.byId(names.places(), Named::id);
		this.alliances = StepNames.byId(names.alliances(), Alliance::id);
		this.pairings = StepNames.byId(names.pairings(), Named::id);
		this.projects = StepNames.byId(names.projects(), Named::id);
		this.mentorships = StepNames.byId(names.mentorships(), Mentorship::id);
		this.people = StepNames.byId(names.people(), Someone::id);
		this.shops = StepNames.byId(names.shops(), Named::id);
		this.enterprises = StepNames.byId(names.enterprises(), Named::id);
	}

	/** Why one place leads to the other. */
	String of(Link link, String from, String to) {
		String one = known(places, from).name();
		String other = known(places, to).name();
		return switch (link.kind()) {
			case ALLIANCE -> {
				Alliance alliance = known(alliances, link.id());
				yield "%s（%s）与%s（%s）同在“%s”".formatted(one, alliance.role(from), other, alliance.role(to),
						alliance.name());
			}
			case PAIRING -> "%s与%s城乡共建结对（协议%s）".formatted(one, other, known(pairings, link.id()).name());
			case PROJECT -> "%s与%s共同实施项目“%s”".formatted(one, other, known(projects, link.id()).name());
			case MENTORSHIP -> mentoring(known(mentorships, link.id()), !link.isBackward(), one, other);
			case PERSON -> {
				Someone someone = known(people, link.id());
				yield "%s在%s（%s）、%s（%s）均有任职或服务".formatted(someone.name(), one, someone.role(from), other,
						someone.role(to));
			}
			case SALE -> "%s的产品在%s的“%s”销售".formatted(link.isBackward() ? other : one, link.isBackward() ? one : other,
					known(shops, link.id()).name());
			case PARTNER -> "%s与%s的合作社同与%s合作".formatted(one, other, known(enterprises, link.id()).name());
		};
	}

	private static String mentoring(Mentorship mentorship, boolean isFromMentor, String one, String other) {
		String mentor = name(mentorship.mentor());
		String mentee = name(mentorship.mentee());
		return isFromMentor ? "%s的导师%s帮带%s的%s（%s）".formatted(one, mentor, other, mentee, mentorship.name())
				: "%s的%s由%s的导师%s帮带（%s）".formatted(one, mentee, other, mentor, mentorship.name());
	}

	private static String name(@Nullable PersonName person) {
		return person == null ? "" : person.name();
	}

	private static <T> T known(Map<String, T> all, String id) {
		return Objects.requireNonNull(all.get(id), id);
	}

}

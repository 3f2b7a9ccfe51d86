package org.touyan.people.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.touyan.people.CertificateKind;
import org.touyan.people.LevelRule;
import org.touyan.people.LevelSettings;

/** Reckons which level somebody should be at on a day, by the rule that is in force on it. */
record LevelReckoning(LevelFacts facts, LevelSettings settings) {

	/**
	 * What a level is made of on a day.
	 *
	 * @param level within the band
	 * @param service steps for years of service
	 * @param education steps that it would give, whether they count or those of the certificate
	 * @param certificate steps that it would give, whether they count or those of education
	 */
	record Due(LocalDate day, int level, int service, int education, int certificate) {

		/** The steps of the higher of education and certificate. */
		int higher() {
			return Math.max(education, certificate);
		}

	}

	/** The level on a day on which a rule is in force. */
	Due on(LocalDate day, LevelRule rule) {
		int service = rule.service(facts.from(), day);
		int education = rule.of(facts.education());
		CertificateKind highest = facts.highest(day).map(LevelFacts.Certificate::kind).orElse(null);
		int certificate = rule.of(highest);
		int steps = service + rule.higher(facts.education(), highest);
		return new Due(day, facts.band().within(facts.band().lowest() + steps), service, education, certificate);
	}

	/** The levels that the rules give up to a day, each with the day on which it was due first, in their order. */
	List<Due> until(LocalDate day) {
		var levels = new ArrayList<Due>();
		for (LocalDate each : days(day)) {
			settings.on(each)
				.map(rule -> on(each, rule))
				.filter(due -> levels.isEmpty() || levels.getLast().level() != due.level())
				.ifPresent(levels::add);
		}
		return levels;
	}

	/** The days on which a level can change. */
	private TreeSet<LocalDate> days(LocalDate day) {
		Stream<LocalDate> service = settings.rules()
			.stream()
			.flatMap(rule -> Stream
				.iterate(1, step -> !rule.serviceDay(facts.from(), step).isAfter(day), step -> step + 1)
				.map(step -> rule.serviceDay(facts.from(), step)));
		Stream<LocalDate> others = Stream.concat(settings.rules().stream().map(LevelRule::validFrom),
				facts.certificates().stream().map(LevelFacts.Certificate::issuedOn));
		var days = new TreeSet<LocalDate>(List.of(facts.from()));
		Stream.concat(service, others)
			.filter(each -> each.isAfter(facts.from()) && !each.isAfter(day))
			.forEach(days::add);
		return days;
	}

}

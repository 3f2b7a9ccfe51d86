package org.touyan.reserves;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.touyan.Dump;
import org.touyan.Dump.Thing;

/** What bars somebody in reserve from the post, counted over the whole of the sample. */
record PostBars(Dump dump) {

	/** What the post requires and is not fulfilled, in the order of its codes. */
	List<String> of(Thing record, Thing person, LocalDate day) {
		LocalDate joined = person.day("joinedPartyOn");
		boolean isFullMember = "PARTY_MEMBER".equals(person.value("politicalStatus"))
				&& (joined == null || !joined.plusYears(1).isAfter(day));
		List<String> heads = dump.to(person, "HOLDS")
			.filter(holding -> holding.holdsOn(day))
			.filter(holding -> dump.to(holding, "OF_POST")
				.anyMatch(post -> Set.of("SECRETARY", "DIRECTOR").contains(post.text("kind"))
						&& dump.to(post, "POST_IN").noneMatch(body -> "ESTATE_BRANCH".equals(body.value("level")))))
			.map(holding -> holding.text("territory"))
			.toList();
		boolean isHead = heads.contains(record.text("territory"));
		return Stream
			.of(record.text("kind").equals("SECRETARY_RESERVE") && !isFullMember ? "NOT_FULL_MEMBER" : "",
					age(person, day) > (isHead ? 60 : 55) ? "ABOVE_AGE" : "",
					hasKin(record, person, day) ? "KIN_IN_TEAM" : "",
					heads.stream().anyMatch(place -> !place.equals(record.text("territory"))) ? "OTHER_CHIEF_POST" : "")
			.filter(code -> !code.isEmpty())
			.toList();
	}

	private boolean hasKin(Thing record, Thing person, LocalDate day) {
		return Stream.concat(dump.to(person, "KIN_OF"), dump.from(person, "KIN_OF"))
			.flatMap(kin -> dump.to(kin, "HOLDS"))
			.filter(holding -> holding.holdsOn(day) && holding.text("territory").equals(record.text("territory")))
			.flatMap(holding -> dump.to(holding, "OF_POST"))
			.flatMap(post -> dump.to(post, "POST_IN"))
			.anyMatch(body -> Set.of("VILLAGERS", "RESIDENTS").contains(String.valueOf(body.value("kind")))
					|| Set.of("VILLAGE_PARTY_ORG", "COMMUNITY_PARTY_ORG")
						.contains(String.valueOf(body.value("level"))));
	}

	/** By months. */
	static long age(Thing person, LocalDate day) {
		return Period.between(Same.day(person, "bornOn").withDayOfMonth(1), day.withDayOfMonth(1)).getYears();
	}

}

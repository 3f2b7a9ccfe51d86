package org.touyan.mentoring;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.touyan.api.Rows;
import org.touyan.organisations.PostKind;
import org.touyan.people.ReserveSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Who should have a mentor, and since when. */
class MenteesTests {

	private static final String VILLAGE = "370112013228";

	private static final LocalDate DAY = LocalDate.of(2026, 6, 30);

	/** New for a year, weak below 100,000 yuan. */
	private static final MentoringSettings SETTINGS = new MentoringSettings(90, Period.ofMonths(12), 100_000,
			Period.ofMonths(12), 5);

	/** Put forward in November, confirmed in December: waiting since December. */
	@Test
	void aReserveWaitsSinceTheEntryIntoThePool() {
		assertThat(all(reserve("guo", LocalDate.of(2021, 12, 1)))).singleElement()
			.returns(LocalDate.of(2021, 12, 1), Mentee::since);
	}

	@Test
	void whoWasNeverConfirmedDoesNotWait() {
		assertThat(all(reserve("guo"))).isEmpty();
	}

	@Test
	void whoHasSeveralGroundsWaitsSinceTheFirst() {
		var mentees = new Mentees(new Rows<>(List.of(reserve("guo", LocalDate.of(2021, 12, 1)))),
				new Rows<>(List.of(office(held("guo", LocalDate.of(2026, 1, 5), null)))), none(), none(), none());
		assertThat(mentees.all(DAY, SETTINGS, null)).singleElement()
			.returns(LocalDate.of(2021, 12, 1), Mentee::since)
			.satisfies(mentee -> assertThat(mentee.kinds()).containsExactlyInAnyOrder(MenteeKind.RESERVE,
					MenteeKind.NEW_SECRETARY));
	}

	/**
	 * Elected in 2021 and again on 2026-01-05: no new secretary, be the end of the first term that day or the day
	 * before.
	 */
	@ParameterizedTest
	@CsvSource({ "2026-01-05,", "2026-01-04,", "2026-01-03,2026-01-05" })
	void whoIsElectedAgainIsNoNewSecretary(LocalDate firstTermEnds, @Nullable LocalDate newSince) {
		var mentees = new Mentees(none(),
				new Rows<>(List.of(office(held("guo", LocalDate.of(2021, 1, 5), firstTermEnds),
						held("guo", LocalDate.of(2026, 1, 5), null)))),
				none(), none(), none());
		assertThat(mentees.all(DAY, SETTINGS, null)).extracting(Mentee::since)
			.isEqualTo(newSince == null ? List.of() : List.of(newSince));
	}

	/** Twelve months from 29 February 2024 are up on 28 February 2025, as months are counted everywhere. */
	@ParameterizedTest
	@CsvSource({ "2025-06-30, 2026-06-30, false", "2025-07-01, 2026-06-30, true", "2024-02-29, 2025-02-28, false",
			"2024-02-29, 2025-02-27, true" })
	void aSecretaryIsNewForTwelveMonths(LocalDate since, LocalDate day, boolean isNew) {
		var mentees = new Mentees(none(), new Rows<>(List.of(office(held("guo", since, null)))), none(), none(),
				none());
		assertThat(mentees.all(day, SETTINGS, null)).hasSize(isNew ? 1 : 0);
	}

	/** Less than 100,000 yuan in the last year that was closed is weak, as much is not; no such year tells nothing. */
	@ParameterizedTest
	@CsvSource({ "99999, true", "100000, false", ", false", "-1, true" })
	void theEconomyIsWeakBelowTheLimit(@Nullable Long income, boolean isWeak) {
		List<Mentees.Income> closed = income == null ? List.of() : List.of(new Mentees.Income(income));
		assertThat(kinds(new Mentees.Village(VILLAGE, false, new Rows<>(closed))))
			.isEqualTo(isWeak ? Set.of(MenteeKind.WEAK_ECONOMY_SECRETARY) : Set.of());
	}

	/** A weak Party organisation is one thing, a weak economy another, and a village may have both. */
	@Test
	void weakAndPoorAreTwoGrounds() {
		assertThat(kinds(new Mentees.Village(VILLAGE, true, none())))
			.containsExactly(MenteeKind.WEAK_VILLAGE_SECRETARY);
		assertThat(kinds(new Mentees.Village(VILLAGE, true, new Rows<>(List.of(new Mentees.Income(5))))))
			.containsExactlyInAnyOrder(MenteeKind.WEAK_VILLAGE_SECRETARY, MenteeKind.WEAK_ECONOMY_SECRETARY);
		assertThat(kinds(new Mentees.Village("370112013229", true, new Rows<>(List.of(new Mentees.Income(5))))))
			.isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "35, true", "36, false", "22, true" })
	void aCadreOfASubdistrictIsYoungUpTo35(int age, boolean isYoung) {
		LocalDate since = LocalDate.of(2024, 3, 1);
		var post = new Mentees.Post("deputy", PostKind.DEPUTY_DIRECTOR, "370112013000",
				new Rows<>(List.of(new Mentees.Holding(since, new Mentees.Person("guo", age, none())))),
				new Rows<>(List.of(held("guo", since, null))));
		assertThat(new Mentees(none(), none(), new Rows<>(List.of(post)), none(), none()).all(DAY, SETTINGS, null))
			.isEqualTo(isYoung
					? List.of(new Mentee("guo", Set.of(MenteeKind.YOUNG_TOWNSHIP_CADRE), since, "370112013000", false))
					: List.of());
	}

	/** The grounds of somebody who has been secretary since 2021. */
	private static Set<MenteeKind> kinds(Mentees.Village village) {
		return new Mentees(none(), new Rows<>(List.of(office(held("guo", LocalDate.of(2021, 1, 5), null)))), none(),
				new Rows<>(List.of(village)), none())
			.all(DAY, SETTINGS, null)
			.stream()
			.flatMap(mentee -> mentee.kinds().stream())
			.collect(Collectors.toSet());
	}

	/** The post of secretary with all its holdings, of which the last lasts. */
	private static Mentees.Post office(Mentees.Past... held) {
		Mentees.Past last = held[held.length - 1];
		return new Mentees.Post("secretary", PostKind.SECRETARY, VILLAGE,
				new Rows<>(
						List.of(new Mentees.Holding(last.from(), person(Objects.requireNonNull(last.person()).id())))),
				new Rows<>(List.of(held)));
	}

	private static Mentees.Past held(String person, LocalDate from, @Nullable LocalDate to) {
		return new Mentees.Past(from, to, new Mentees.Ref(person));
	}

	private static List<Mentee> all(Mentees.Reserve... reserves) {
		return new Mentees(new Rows<>(List.of(reserves)), none(), none(), none(), none()).all(DAY, SETTINGS, null);
	}

	private static Mentees.Reserve reserve(String person, LocalDate... entries) {
		return new Mentees.Reserve("record", ReserveSource.VETERAN, VILLAGE,
				new Rows<>(Stream.of(entries).map(PoolEntry::new).toList()), person(person));
	}

	private static Mentees.Person person(String id) {
		return new Mentees.Person(id, 40, none());
	}

	private static <T> Rows<T> none() {
		return new Rows<>(List.of());
	}

}

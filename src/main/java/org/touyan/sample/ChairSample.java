package org.touyan.sample;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.touyan.organisations.PostGrade;
import org.touyan.organisations.Sex;
import org.touyan.people.Retirement;

/** Who sat in the chairs of a team of officials, one after the other: promoted from a lower chair or from elsewhere. */
final class ChairSample {

	private static final LocalDate FIRST = SampleDates.day(2013, 1, 1);

	private static final int OLDEST_AT_PROMOTION = 56;

	/** From this age on most stay until they retire. */
	private static final int LAST_POST = 52;

	private final SampleDistrict district;

	private final SampleRandom random;

	ChairSample(SampleDistrict district, SampleRandom random) {
		this.district = district;
		this.random = random;
	}

	/** Fills the chairs, the highest first, until the end of the sample's world. */
	void fill(List<Chair> chairs) {
		chairs.forEach(chair -> {
			LocalDate day = random.day(FIRST, SampleDates.BEGINNING);
			sit(chair, official(chair, day), day);
		});
		while (true) {
			Chair next = chairs.stream().min(Comparator.comparing(Chair::until)).orElseThrow();
			if (next.person() != null && next.until().isAfter(SampleDates.END)) {
				break;
			}
			if (next.person() != null) {
				retire(next.person(), next.until());
				next.leave(next.until());
			}
			LocalDate day = SampleDates
				.workday(next.until().plusDays(random.chance(0.12) ? random.between(60, 240) : random.between(0, 25)));
			sit(next, promoted(chairs, next, day).orElseGet(() -> official(next, day)), day);
		}
		chairs.stream()
			.filter(chair -> chair.person() != null)
			.forEach(chair -> chair.leave(SampleDates.END.plusDays(1)));
	}

	/** Somebody of a lower chair, who leaves that one for this. */
	private Optional<SampleNode> promoted(List<Chair> chairs, Chair to, LocalDate day) {
		if (to.post().grade() == PostGrade.OTHER || !random.chance(0.45)) {
			return Optional.empty();
		}
		Optional<Chair> from = chairs.stream()
			.filter(one -> one.post().grade().compareTo(to.post().grade()) > 0 && one.person() != null)
			.filter(one -> one.since().isBefore(day.minusYears(2)) && one.until().isAfter(day))
			.filter(one -> !Objects.requireNonNull(one.person())
				.date("bornOn")
				.isBefore(day.minusYears(OLDEST_AT_PROMOTION)))
			.min(Comparator.comparing(Chair::since));
		Optional<SampleNode> person = from.map(Chair::person);
		from.ifPresent(one -> one.leave(day));
		return person;
	}

	private void sit(Chair chair, SampleNode person, LocalDate day) {
		LocalDate retirement = retiresOn(person);
		boolean last = person.date("bornOn").plusYears(LAST_POST).isBefore(day) && random.chance(0.6);
		LocalDate left = last ? retirement : day.plusDays(random.between(900, 2300));
		chair.seat(person, day, SampleDates.later(SampleDates.workday(day.plusDays(200)),
				SampleDates.workday(SampleDates.earlier(left, retirement))));
	}

	/** Who has reached the age retires with the last post. */
	private static void retire(SampleNode person, LocalDate day) {
		if (!retiresOn(person).isAfter(day)) {
			person.with("stateOn", day).since(day, "personnelState", "RETIRED");
		}
	}

	private static LocalDate retiresOn(SampleNode person) {
		return Retirement.dateOf(Sex.valueOf(person.text("sex")), YearMonth.from(person.date("bornOn")), true);
	}

	private SampleNode official(Chair chair, LocalDate day) {
		PeopleSample people = district.people();
		Sex sex = people.sex(0.27);
		int age = chair.post().grade() == PostGrade.OTHER ? random.between(32, 46) : random.between(40, 57);
		return people.person(Calling.GOVERNMENT, sex, people.bornOn(age, day), district.root(), day, true);
	}

}

package org.touyan.reserves.succession;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.touyan.api.Rows;
import org.touyan.api.Total;
import org.touyan.organisations.Education;
import org.touyan.organisations.HeldPost;
import org.touyan.organisations.PoliticalStatus;
import org.touyan.organisations.PostKind;
import org.touyan.reserves.ReadinessSettings;
import org.touyan.reserves.RequirementSettings;
import org.touyan.reserves.ReserveKind;
import org.touyan.reserves.ReserveStage;
import org.touyan.reserves.ReserveStatus;
import org.touyan.reserves.succession.Bar.Code;
import org.touyan.reserves.succession.PoolRecords.Entry;
import org.touyan.reserves.succession.PoolRecords.Person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** What keeps somebody from a post, however high the score. */
class RequirementsTests {

	private static final LocalDate DAY = LocalDate.of(2026, 6, 30);

	private static final String VILLAGE = "370112013228";

	private static final Requirements RULES = new Requirements(new RequirementSettings(55, 60, null), DAY);

	/** Joined on 30 June 2025: a full member after one year of probation, on 30 June 2026. */
	@ParameterizedTest
	@CsvSource({ "PARTY_MEMBER, , ", "PARTY_MEMBER, 2025-06-30, ", "PARTY_MEMBER, 2025-07-01, 预备党员尚未转正，党组织职务须由正式党员担任",
			"PROBATIONARY_MEMBER, 2025-03-01, 预备党员尚未转正，党组织职务须由正式党员担任", "LEAGUE_MEMBER, , 不是中共党员，党组织职务须由正式党员担任",
			"CITIZEN, , 不是中共党员，党组织职务须由正式党员担任", ", , 政治面貌不详，党组织职务须由正式党员担任" })
	void onlyAFullMemberCanBecomeSecretary(@Nullable PoliticalStatus status, @Nullable LocalDate joinedOn,
			@Nullable String text) {
		Person person = person("1990-01", status, joinedOn);
		assertThat(RULES.bars(entry(ReserveKind.SECRETARY_RESERVE, person), person, false))
			.isEqualTo(text == null ? List.of() : List.of(new Bar(Code.NOT_FULL_MEMBER, text)));
		assertThat(RULES.bars(entry(ReserveKind.MEMBER_RESERVE, person), person, false)).isEmpty();
	}

	/** On 30 June 2026 who was born in June 1970 is 56, and who was born in July 1970 is 55. */
	@ParameterizedTest
	@CsvSource({ "1970-07, , ", "1970-06, , '56岁，超过新任人选年龄线（55岁）'", "1970-06, 370112013228, ", "1965-07, 370112013228, ",
			"1965-06, 370112013228, '61岁，超过现任书记、主任连任年龄线（60岁）'" })
	void whoIsHeadOfThePlaceMayBeOlder(String birthMonth, @Nullable String head, @Nullable String text) {
		Person person = person(birthMonth, PoliticalStatus.PARTY_MEMBER, null,
				head == null ? List.of() : List.of(head));
		assertThat(RULES.bars(entry(ReserveKind.SECRETARY_RESERVE, person), person, false))
			.isEqualTo(text == null ? List.of() : List.of(new Bar(Code.ABOVE_AGE, text)));
	}

	@Test
	void whoLeadsAnotherPlaceIsBarred() {
		Person person = person("1990-01", PoliticalStatus.PARTY_MEMBER, null, List.of("370112013227"));
		assertThat(RULES.bars(entry(ReserveKind.SECRETARY_RESERVE, person), person, false)).extracting(Bar::code)
			.containsExactly(Code.OTHER_CHIEF_POST);
	}

	@Test
	void kinInTheTeamIsToldAndNotWhose() {
		Person person = person("1990-01", PoliticalStatus.PARTY_MEMBER, null);
		assertThat(RULES.bars(entry(ReserveKind.MEMBER_RESERVE, person), person, true))
			.containsExactly(new Bar(Code.KIN_IN_TEAM, "与该村（社区）班子成员有应回避的亲属关系"));
	}

	@ParameterizedTest
	@CsvSource({ "COLLEGE, 0", "UNIVERSITY, 0", "VOCATIONAL, 1", ", 1" })
	void educationIsRequiredWhereItIsSet(@Nullable Education education, int bars) {
		var rules = new Requirements(new RequirementSettings(55, 60, Education.COLLEGE), DAY);
		var person = new Person("li", "1990-01", education, PoliticalStatus.PARTY_MEMBER, null, new Rows<>(List.of()),
				new Total(0L), new Total(0L), new Rows<>(List.of()));
		assertThat(rules.bars(entry(ReserveKind.MEMBER_RESERVE, person), person, false)).hasSize(bars);
		assertThat(RULES.bars(entry(ReserveKind.MEMBER_RESERVE, person), person, false)).isEmpty();
	}

	/** Everything but a mentor speaks for it, 12 of 14; as no member, later all the same. */
	@Test
	void whoIsBarredIsNotReadyWhateverTheScore() {
		assertThat(readiness(PoliticalStatus.PARTY_MEMBER).level()).isEqualTo(Readiness.Level.READY_NOW);
		Readiness barred = readiness(PoliticalStatus.CITIZEN);
		assertThat(barred.score()).isEqualTo(readiness(PoliticalStatus.PARTY_MEMBER).score())
			.isEqualTo(12 / 14.0, within(1e-9));
		assertThat(barred.level()).isEqualTo(Readiness.Level.LATER);
		assertThat(barred.bars()).extracting(Bar::code).containsExactly(Code.NOT_FULL_MEMBER);
	}

	private static Readiness readiness(PoliticalStatus status) {
		var person = new Person("li", "1996-01", Education.COLLEGE, status, null, new Rows<>(List.of()), new Total(2L),
				new Total(1L), new Rows<>(List.of()));
		var settings = new ReadinessSettings(24, 2, 36, 35, 45, 55, 0.6, 0.45, Map.of());
		return new ReadinessScale(settings, RULES, Set.of()).of(entry(ReserveKind.SECRETARY_RESERVE, person), person);
	}

	private static Entry entry(ReserveKind kind, Person person) {
		return new Entry("record", kind, ReserveStatus.UNDER_INSPECTION, VILLAGE, null,
				new Rows<>(List.of(new ReserveStage(ReserveStatus.IN_POOL, DAY.minusYears(3), null))), person);
	}

	private static Person person(String birthMonth, @Nullable PoliticalStatus status, @Nullable LocalDate joinedOn) {
		return person(birthMonth, status, joinedOn, List.of());
	}

	/** Somebody who is secretary in such places. */
	private static Person person(String birthMonth, @Nullable PoliticalStatus status, @Nullable LocalDate joinedOn,
			List<String> heads) {
		return new Person("li", birthMonth, null, status, joinedOn, new Rows<>(heads.stream()
			.map(place -> new HeldPost(DAY.minusYears(1), null, place, new HeldPost.Post("post", PostKind.SECRETARY)))
			.toList()), new Total(0L), new Total(0L), new Rows<>(List.of()));
	}

}

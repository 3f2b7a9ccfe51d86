package org.touyan.reserves.succession;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.touyan.api.NodeRef;
import org.touyan.api.Rows;
import org.touyan.api.Total;
import org.touyan.organisations.Education;
import org.touyan.organisations.HeldPost;
import org.touyan.organisations.PoliticalStatus;
import org.touyan.organisations.PostKind;
import org.touyan.organisations.Sex;
import org.touyan.people.AgeLines;
import org.touyan.places.DivisionLevel;
import org.touyan.reserves.Incumbent;
import org.touyan.reserves.ReadinessSettings;
import org.touyan.reserves.RequirementSettings;
import org.touyan.reserves.ReserveKind;
import org.touyan.reserves.ReserveStage;
import org.touyan.reserves.ReserveStatus;
import org.touyan.reserves.succession.PoolRecords.Entry;
import org.touyan.reserves.succession.Succession.Reason;
import org.touyan.reserves.succession.SuccessionPosts.Held;
import org.touyan.reserves.succession.SuccessionPosts.Post;
import org.touyan.reserves.succession.SuccessionPosts.Term;
import org.touyan.reserves.succession.Successor.Aim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** Who could follow in one village, how ready they are, and when a place is free. */
class SuccessorTests {

	private static final LocalDate DAY = LocalDate.of(2026, 6, 30);

	private static final String VILLAGE = "370112013228";

	private static final ReadinessSettings SETTINGS = new ReadinessSettings(24, 2, 36, 35, 45, 55, 0.6, 0.45, Map.of());

	private static final Requirements REQUIREMENTS = new Requirements(new RequirementSettings(55, 60, null), DAY);

	/** Half of the time in the pool (3 of weight), one of two trainings (1), college (2), young (2): 6 of 14. */
	@Test
	void readinessIsTheMeanOfItsFactors() {
		var person = new PoolRecords.Person("li", "1996-01", Education.COLLEGE, PoliticalStatus.PARTY_MEMBER, null,
				new Rows<>(List.of()), new Total(1L), new Total(0L), new Rows<>(List.of()));
		var entry = new Entry("record", ReserveKind.SECRETARY_RESERVE, ReserveStatus.IN_POOL, VILLAGE, null,
				new Rows<>(List.of(new ReserveStage(ReserveStatus.PROPOSED, DAY.minusYears(3), DAY.minusYears(1)),
						new ReserveStage(ReserveStatus.IN_POOL, DAY.minusYears(1), null))),
				person);
		Readiness readiness = new ReadinessScale(SETTINGS, REQUIREMENTS, Set.of()).of(entry, person);
		assertThat(readiness.score()).isEqualTo((1.5 + 0.5 + 2 + 2) / 14, within(1e-9));
		assertThat(readiness.level()).isEqualTo(Readiness.Level.LATER);
	}

	@Test
	void aDirectorIsFollowedByThoseForTheSecretaryAsWellTheReadiestFirst() {
		var pools = new Successor.Pools(Map.of(new Aim.OnePost("director"), List.of(successor("aims", 0.5)),
				new Aim.OnePost("secretary"), List.of(successor("aims higher", 0.9)),
				new Aim.AnyPost(PostKind.SECRETARY, VILLAGE), List.of(successor("for the place", 0.7)),
				new Aim.AnyPost(PostKind.SECRETARY, "370112013227"), List.of(successor("elsewhere", 1))));
		assertThat(pools.of(post("director", PostKind.DIRECTOR), "secretary")).extracting(each -> each.person().id())
			.containsExactly("aims higher", "for the place", "aims");
		assertThat(pools.of(post("secretary", PostKind.SECRETARY), "secretary")).extracting(each -> each.person().id())
			.containsExactly("aims higher", "for the place");
	}

	@Test
	void whoIsBarredComesAfterAllWhoAreNot() {
		var bar = new Bar(Bar.Code.NOT_FULL_MEMBER, "不是中共党员，党组织职务须由正式党员担任");
		var pools = new Successor.Pools(Map.of(new Aim.OnePost("secretary"),
				List.of(successor("barred", 0.9, bar), successor("less", 0.3), successor("more", 0.4))));
		assertThat(pools.of(post("secretary", PostKind.SECRETARY), "secretary")).extracting(each -> each.person().id())
			.containsExactly("more", "less", "barred");
	}

	/** Elected, born in January 1970: the department's line is the first of February 2030. */
	@ParameterizedTest
	@CsvSource({ "2030-03-01, RETIREMENT DEPARTMENT_LINE END_OF_TERM, 2030-02-01, DEPARTMENT_LINE",
			"2030-02-01, RETIREMENT DEPARTMENT_LINE END_OF_TERM, 2030-02-01, DEPARTMENT_LINE",
			"2030-01-31, RETIREMENT DEPARTMENT_LINE END_OF_TERM, 2030-01-31, END_OF_TERM",
			"2030-01-31, RETIREMENT DEPARTMENT_LINE, 2030-02-01, DEPARTMENT_LINE",
			"2030-03-01, END_OF_TERM, 2030-03-01, END_OF_TERM", ", DEPARTMENT_LINE, 2030-02-01, DEPARTMENT_LINE",
			", END_OF_TERM, , UNKNOWN", "2030-03-01, RETIREMENT, , UNKNOWN" })
	void aPlaceIsFreeOnTheFirstDayOfThoseAskedFor(@Nullable LocalDate dueOn, String lines, @Nullable LocalDate endsOn,
			Reason endsBy) {
		Succession held = held(VILLAGE, dueOn, lines);
		assertThat(held.endsOn()).isEqualTo(endsOn);
		assertThat(held.endsBy()).isEqualTo(endsBy);
		assertThat(held.departmentLineOn()).isEqualTo("2030-02-01");
		assertThat(held.retiresOn()).isNull();
		assertThat(held.isFreeBy(LocalDate.MAX)).isEqualTo(endsOn != null);
	}

	/** A cadre of the subdistrict who leads the village besides: 60 years and, from 2025 on, 16 months more. */
	@Test
	void whoIsEmployedRetiresByTheStatute() {
		Succession held = held("370112013000", null, "RETIREMENT DEPARTMENT_LINE END_OF_TERM");
		assertThat(held.endsBy()).isEqualTo(Reason.RETIREMENT);
		assertThat(held.retiresOn()).isEqualTo("2031-06-01");
		assertThat(held.departmentLineOn()).isNull();
	}

	private static Succession held(String alsoIn, @Nullable LocalDate dueOn, String lines) {
		var posts = List.of(new HeldPost(DAY.minusYears(3), null, VILLAGE, null),
				new HeldPost(DAY.minusYears(3), null, alsoIn, null));
		var holding = new Held("holding", DAY.minusYears(3),
				dueOn == null ? null : new Term("term", dueOn.minusYears(5), dueOn),
				new Incumbent("holder", Sex.FEMALE, "1970-01", new Rows<>(posts)));
		var outlook = new Outlook(Stream.of(lines.split(" ")).map(Outlook.Line::valueOf).collect(Collectors.toSet()),
				new AgeLines(60, DivisionLevel.SUBDISTRICT), 55, DAY);
		return Succession.of(post("secretary", PostKind.SECRETARY), holding, List.of(), outlook);
	}

	private static Post post(String id, PostKind kind) {
		return new Post(id, kind, 1, VILLAGE, new Rows<>(List.of()), null);
	}

	private static Successor successor(String person, double score, Bar... barred) {
		List<Bar> bars = List.of(barred);
		return new Successor(new NodeRef(person), new NodeRef(person), ReserveStatus.IN_POOL,
				ReserveKind.SECRETARY_RESERVE, 12, new Readiness(Readiness.Level.LATER, score, List.of(), bars), null,
				null);
	}

}

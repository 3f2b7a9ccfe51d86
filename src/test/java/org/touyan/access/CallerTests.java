package org.touyan.access;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import org.touyan.query.RowScope;

import static org.assertj.core.api.Assertions.assertThat;

/** What roles open, alone and together. */
class CallerTests {

	private static final String PURPOSE = "任前核查";

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-", textBlock = """
			DEPARTMENT_ADMINISTRATOR | 370112       | PERSONAL,ASSESSMENT,REASON,FAMILY,IDENTITY | false
			SUBDISTRICT_ORGANISER    | 370112013    | PERSONAL,ASSESSMENT                        | false
			VILLAGE_CLERK            | 370112013228 | -                                          | false
			REPORT_WRITER            | 370112       | -                                          | true
			SYSTEM_OFFICER           | -            | -                                          | false
			SECURITY_OFFICER         | -            | GRANTS                                     | false
			AUDITOR                  | -            | LOG                                        | false
			""")
	void aRoleOpens(Role role, String territory, String levels, boolean figuresOnly) {
		List<String> territories = territory == null ? List.of() : List.of(territory);
		assertThat(new Caller("a", List.of(Right.stated(role, List.of("370112", "370112013", "370112013228"))))
			.scope(PURPOSE, 5)
			.territories()).isEqualTo(role.isOfficer() ? List.of() : List.of("370112"));
		assertThat(new Caller("a", List.of(Right.stated(role, territories))).scope(PURPOSE, 5)).isEqualTo(
				new RowScope(territories, levels == null ? Set.of() : Set.of(levels.split(",")), figuresOnly ? 5 : 0));
	}

	@Test
	void identitiesAreClosedWithoutAPurpose() {
		var caller = caller(right(Role.DEPARTMENT_ADMINISTRATOR, "370112"));
		assertThat(caller.scope(null, 5).levels()).containsExactlyInAnyOrder("PERSONAL", "ASSESSMENT", "REASON",
				"FAMILY");
		assertThat(caller.scope(" ", 5).levels()).doesNotContain("IDENTITY");
		assertThat(caller.scope(PURPOSE, 5).levels()).contains("IDENTITY");
	}

	@Test
	void aLevelIsOpenOnlyWhereItIsInEveryTerritory() {
		RowScope apart = caller(right(Role.SUBDISTRICT_ORGANISER, "370112013"), right(Role.VILLAGE_CLERK, "370112014"))
			.scope(null, 5);
		assertThat(apart).isEqualTo(new RowScope(List.of("370112013", "370112014"), Set.of(), 0));
		RowScope within = caller(right(Role.SUBDISTRICT_ORGANISER, "370112013"),
				right(Role.VILLAGE_CLERK, "370112013228"))
			.scope(null, 5);
		assertThat(within.levels()).containsExactlyInAnyOrder("PERSONAL", "ASSESSMENT");
	}

	@Test
	void rowsAreOpenOnlyWhereTheyAreInEveryTerritory() {
		assertThat(caller(right(Role.VILLAGE_CLERK, "370112013228"), right(Role.REPORT_WRITER, "370112")).scope(null, 5)
			.minimumCellSize()).isEqualTo(5);
		assertThat(caller(right(Role.VILLAGE_CLERK, "370112"), right(Role.REPORT_WRITER, "370112013")).scope(null, 5)
			.minimumCellSize()).isZero();
	}

	@Test
	void everywhereIsWrittenAsAStarAndWhatIsNoTerritoryGivesNothing() {
		assertThat(Right.stated(Role.VILLAGE_CLERK, List.of("*")).territories()).containsExactly("");
		for (String wrong : new String[] { "", " ", "3", "37011x", "3701120132280", "370112*", "%", "港沟街道" }) {
			var caller = caller(right(Role.DEPARTMENT_ADMINISTRATOR, wrong));
			assertThat(caller.reads()).as(wrong).isFalse();
			assertThat(caller.scope(PURPOSE, 5)).as(wrong).isEqualTo(new RowScope(List.of(), Set.of(), 0));
		}
	}

	@Test
	void nobodyReadsNothing() {
		assertThat(Caller.NOBODY.reads()).isFalse();
		assertThat(Caller.NOBODY.scope(PURPOSE, 5)).isEqualTo(new RowScope(List.of(), Set.of(), 0));
	}

	@ParameterizedTest
	@EnumSource
	void anOfficerHasNoOtherRole(Role other) {
		for (Role officer : new Role[] { Role.SYSTEM_OFFICER, Role.SECURITY_OFFICER, Role.AUDITOR }) {
			assertThat(caller(right(officer, "370112"), right(other, "370112")).isWatchedByThemselves())
				.as("%s with %s", officer, other)
				.isEqualTo(officer != other);
		}
	}

	@Test
	void rolesThatReadGoTogether() {
		Right[] all = Stream.of(Role.values())
			.filter(role -> !role.isOfficer())
			.map(role -> right(role, "370112"))
			.toArray(Right[]::new);
		assertThat(all).hasSize(4);
		assertThat(caller(all).isWatchedByThemselves()).isFalse();
	}

	private static Caller caller(Right... rights) {
		return new Caller("somebody", Arrays.asList(rights));
	}

	private static Right right(Role role, String territory) {
		return Right.stated(role, List.of(territory));
	}

}

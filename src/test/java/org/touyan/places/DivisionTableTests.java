package org.touyan.places;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The code list is read as it is meant. */
class DivisionTableTests {

	private final List<Division> rows = DivisionTable.rows();

	@Test
	void hasTheSubdistrictsVillagesAndCommunitiesOfTheDistrict() {
		assertThat(rows).filteredOn(row -> row.kind() == DivisionKind.SUBDISTRICT).hasSize(17);
		assertThat(rows).filteredOn(row -> row.kind() == DivisionKind.VILLAGE).hasSize(520);
		assertThat(rows).filteredOn(row -> row.kind() == DivisionKind.COMMUNITY).hasSize(112);
	}

	@Test
	void shortNamesAreThoseThatPeopleUse() {
		assertThat(name("芦南村民委员会")).isEqualTo("芦南村");
		assertThat(name("刘家庄村村民委员会")).isEqualTo("刘家庄村");
		assertThat(name("百花公园社区居民委员会")).isEqualTo("百花公园社区");
	}

	@Test
	void everyDivisionComesAfterTheOneItIsAPartOf() {
		List<String> codes = rows.stream().map(Division::code).toList();
		assertThat(rows.subList(1, rows.size())).allMatch(
				row -> codes.indexOf(row.partOf()) >= 0 && codes.indexOf(row.partOf()) < codes.indexOf(row.code()));
	}

	private static String name(String fullName) {
		return Division.ofCommittee("370112013228", fullName, "370112013000").name();
	}

}

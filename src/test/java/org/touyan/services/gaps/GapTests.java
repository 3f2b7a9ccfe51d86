package org.touyan.services.gaps;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import org.touyan.services.FacilityKind;
import org.touyan.services.gaps.Facilities.Facility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.touyan.services.FacilityKind.CANTEEN;
import static org.touyan.services.FacilityKind.CLINIC;
import static org.touyan.services.FacilityKind.DAY_CARE;
import static org.touyan.services.FacilityKind.PARTY_MASS_CENTRE;

/** What communities lack, of a few facilities. */
class GapTests {

	private static final String ONE = "370112001001";

	private static final String TWO = "370112001002";

	private static final String THREE = "370112002001";

	private static final Set<FacilityKind> KINDS = Set.of(CANTEEN, CLINIC, DAY_CARE);

	private static final List<Facility> OPEN = List.of(new Facility(CANTEEN, ONE, true),
			new Facility(CANTEEN, ONE, false), new Facility(CLINIC, ONE, false), new Facility(DAY_CARE, ONE, false),
			new Facility(PARTY_MASS_CENTRE, TWO, true), new Facility(CLINIC, TWO, false),
			new Facility(CANTEEN, "370112001207", true));

	@Test
	void aCommunityLacksWhatIsNotOpenInIt() {
		List<Gap> gaps = Gap.of(List.of(THREE, TWO, ONE), OPEN, KINDS);
		assertThat(gaps).containsExactly(new Gap(ONE, List.of()), new Gap(TWO, List.of(CANTEEN, DAY_CARE)),
				new Gap(THREE, List.of(CANTEEN, CLINIC, DAY_CARE)));
		assertThat(Gap.of(List.of(TWO), OPEN, Set.of(CLINIC))).noneMatch(Gap::isOne);
	}

	@Test
	void aSubdistrictCountsItsCommunitiesAndAllItsFacilities() {
		List<Coverage> areas = Coverage.of(Gap.of(List.of(ONE, TWO, THREE), OPEN, KINDS), OPEN, KINDS);
		assertThat(areas)
			.extracting(Coverage::area, Coverage::communities, Coverage::lacking, Coverage::facilities,
					Coverage::openLate)
			.containsExactly(tuple("370112001", 2L, 1L, 7L, 3L), tuple("370112002", 1L, 1L, 0L, 0L));
		assertThat(areas.getFirst().kinds()).containsExactly(new Coverage.KindGap(CANTEEN, 1),
				new Coverage.KindGap(CLINIC, 0), new Coverage.KindGap(DAY_CARE, 1));
	}

}

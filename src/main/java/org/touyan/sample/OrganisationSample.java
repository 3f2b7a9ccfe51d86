package org.touyan.sample;

import org.touyan.organisations.CommitteeKind;
import org.touyan.organisations.PostKind;
import org.touyan.places.Division;
import org.touyan.places.DivisionKind;
import org.touyan.places.Territory;

/** Sets up the Party organisations and committees of villages and communities with their establishment. */
final class OrganisationSample {

	private final SampleDistrict district;

	private final SampleGraph graph;

	private final SampleRandom random;

	OrganisationSample(SampleDistrict district) {
		this.district = district;
		this.graph = district.graph();
		this.random = district.random("organisations");
	}

	void make() {
		district.divisions(DivisionKind.VILLAGE).forEach(this::settle);
		district.divisions(DivisionKind.COMMUNITY).forEach(this::settle);
	}

	private void settle(Division division) {
		var place = graph.stored(division.code());
		var settlement = new Settlement(division, place, party(division, place), committee(division, place));
		district.settlements().add(settlement);
	}

	private Office party(Division division, SampleNode place) {
		var village = division.kind() == DivisionKind.VILLAGE;
		var form = random.weighted(village ? new int[] { 78, 20, 2 } : new int[] { 10, 45, 45 });
		var title = switch (form) {
			case 0 -> "党支部";
			case 1 -> "党总支";
			default -> "党委";
		};
		var name = division.name() + title;
		var office = new Office(graph, "PartyOrganisation", name, division.code(), place);
		office.organisation()
			.with("level", village ? "VILLAGE_PARTY_ORG" : "COMMUNITY_PARTY_ORG")
			.with("kind", kind(form))
			.with("memberCount", random.between(12, village ? 90 : 260));
		graph.relate(office.organisation(), "SUBORDINATE_TO",
				district.superior(Territory.code(Territory.subdistrict(division.code()))).organisation());
		establish(office, name, PostKind.SECRETARY, 1);
		establish(office, name, PostKind.DEPUTY_SECRETARY, village ? 1 : random.between(1, 2));
		establish(office, name, PostKind.PARTY_COMMITTEE_MEMBER, village ? random.between(1, 3) : random.between(2, 4));
		if (place.has("weakFrom")) {
			establish(office, name, PostKind.FIRST_SECRETARY, 1);
		}
		return office;
	}

	private Office committee(Division division, SampleNode place) {
		var village = division.kind() == DivisionKind.VILLAGE;
		var kind = village ? CommitteeKind.VILLAGERS : CommitteeKind.RESIDENTS;
		var office = new Office(graph, "Committee", division.fullName(), division.code(), place);
		office.organisation().with("kind", kind);
		var shortName = division.name() + (village ? "村委会" : "居委会");
		var name = village ? shortName.replace("村村委会", "村委会") : shortName;
		var deputies = village ? random.between(0, 1) : random.between(1, 2);
		var members = village ? random.between(2, 5) : random.between(3, 5);
		establish(office, name, PostKind.DIRECTOR, 1);
		if (deputies > 0) {
			establish(office, name, PostKind.DEPUTY_DIRECTOR, deputies);
		}
		if (village) {
			establish(office, name.replace("村委会", "村"), PostKind.CLERK, 1);
		}
		establish(office, name, PostKind.COMMITTEE_MEMBER, kind.allows(1 + deputies + members) ? members : 3);
		return office;
	}

	private static void establish(Office office, String name, PostKind kind, int approved) {
		office.establish(kind, name + kind.title(), approved);
	}

	private static String kind(int form) {
		return switch (form) {
			case 0 -> "BRANCH";
			case 1 -> "GENERAL_BRANCH";
			default -> "PARTY_COMMITTEE";
		};
	}

}

package org.touyan.sample;

import java.time.LocalDate;

import org.touyan.graph.Period;
import org.touyan.organisations.PostGrade;
import org.touyan.organisations.PostKind;
import org.touyan.places.Division;
import org.touyan.places.DivisionKind;

/** Sets up and fills what stands above the villages: district committee, departments, working committees. */
final class GovernmentSample {

	private static final LocalDate CHANGE = SampleDates.day(2020, 6, 1);

	private final SampleDistrict district;

	private final SampleGraph graph;

	private final SampleRandom random;

	GovernmentSample(SampleDistrict district) {
		this.district = district;
		this.graph = district.graph();
		this.random = district.random("government");
	}

	void make() {
		var top = district.divisions(DivisionKind.DISTRICT).findFirst().orElseThrow();
		var committee = party(top, "中共" + top.fullName() + "委员会", "DISTRICT_COMMITTEE", "PARTY_COMMITTEE");
		fill(committee, "区委", PostKind.SECRETARY, 1);
		fill(committee, "区委", PostKind.DEPUTY_SECRETARY, 2);
		fill(committee, "区委", PostKind.PARTY_COMMITTEE_MEMBER, 8);
		SampleWords.list("departments").forEach(this::department);
		district.divisions(DivisionKind.SUBDISTRICT).forEach(division -> workingCommittee(division, committee));
	}

	private void department(String name) {
		var office = new Office(graph, "Department", name, district.root().id(), district.root());
		district.departments().add(office);
		fill(office, name, PostKind.DIRECTOR, 1);
		fill(office, name, PostKind.DEPUTY_DIRECTOR, 3);
	}

	private void workingCommittee(Division division, Office superior) {
		var name = division.name() + "党工委";
		var office = party(division, name, "SUBDISTRICT_WORKING_COMMITTEE", "WORKING_COMMITTEE");
		graph.relate(office.organisation(), "SUBORDINATE_TO", superior.organisation());
		fill(office, name, PostKind.SECRETARY, 1);
		fill(office, name, PostKind.DEPUTY_SECRETARY, 2);
		fill(office, name, PostKind.PARTY_COMMITTEE_MEMBER, 6);
	}

	private Office party(Division division, String name, String level, String kind) {
		var office = new Office(graph, "PartyOrganisation", name, division.code(), graph.stored(division.code()));
		office.organisation().with("level", level).with("kind", kind).with("memberCount", random.between(40, 160));
		district.superiors().put(division.code(), office);
		return office;
	}

	private void fill(Office office, String name, PostKind kind, int seats) {
		var title = name + (kind == PostKind.DIRECTOR && name.endsWith("局") ? "局长"
				: kind == PostKind.DEPUTY_DIRECTOR && name.endsWith("局") ? "副局长" : kind.title());
		office.establish(kind, title, seats + (random.chance(0.1) ? 1 : 0));
		for (var seat = 0; seat < seats; seat++) {
			var change = random.day(CHANGE, SampleDates.day(2025, 12, 31));
			var former = official(random.between(44, 56), change);
			office.appoint(former, kind, new Period(random.day(SampleDates.BEGINNING, CHANGE), change), "APPOINTED",
					null);
			var age = kind.grade() == PostGrade.OTHER ? random.between(34, 50) : random.between(42, 57);
			office.appoint(official(age, SampleDates.REFERENCE), kind, Period.since(change), "APPOINTED", null);
		}
	}

	private SampleNode official(int age, LocalDate day) {
		var people = district.people();
		var sex = people.sex(0.27);
		return people.person(Calling.GOVERNMENT, sex, people.serving(sex, age, day), district.root(), true);
	}

}

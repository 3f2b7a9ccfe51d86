package org.touyan.sample;

import java.util.ArrayList;
import java.util.List;

import org.touyan.organisations.PostKind;
import org.touyan.places.Division;
import org.touyan.places.DivisionKind;

/**
 * Sets up and fills what stands above the villages: the district's committee and government, departments, and working
 * committees and offices of the subdistricts. Who is second in a committee heads the government or the office.
 */
final class GovernmentSample {

	private final SampleDistrict district;

	private final SampleGraph graph;

	private final SampleRandom random;

	private final ChairSample chairs;

	GovernmentSample(SampleDistrict district) {
		this.district = district;
		this.graph = district.graph();
		this.random = district.random("government");
		this.chairs = new ChairSample(district, random);
	}

	void make() {
		var top = district.divisions(DivisionKind.DISTRICT).findFirst().orElseThrow();
		var committee = party(top, "中共" + top.fullName() + "委员会", "DISTRICT_COMMITTEE", "PARTY_COMMITTEE");
		var government = authority(top.fullName() + "人民政府", top);
		team(new Team(committee, "区委", "区委常委", 8), new Team(government, "", "副区长", 5), "区长");
		SampleWords.list("departments").forEach(this::department);
		district.divisions(DivisionKind.SUBDISTRICT).forEach(division -> {
			var name = division.name() + "党工委";
			var working = party(division, name, "SUBDISTRICT_WORKING_COMMITTEE", "WORKING_COMMITTEE");
			graph.relate(working.organisation(), "SUBORDINATE_TO", committee.organisation());
			var office = authority(division.name() + "办事处", division);
			team(new Team(working, name, name + "委员", 6), new Team(office, "", division.name() + "办事处副主任", 3),
					division.name() + "办事处主任");
		});
	}

	/** A Party committee and the authority that its first deputy secretary heads. */
	private void team(Team party, Team authority, String head) {
		List<Chair> all = new ArrayList<>();
		party.office().establish(PostKind.SECRETARY, party.name() + "书记", 1);
		party.office().establish(PostKind.DEPUTY_SECRETARY, party.name() + "副书记", 2);
		party.office()
			.establish(PostKind.PARTY_COMMITTEE_MEMBER, party.members(), party.seats() + (random.chance(0.1) ? 1 : 0));
		authority.office().establish(PostKind.DIRECTOR, head, 1);
		authority.office().establish(PostKind.DEPUTY_DIRECTOR, authority.members(), authority.seats());
		all.add(new Chair(party.office(), PostKind.SECRETARY));
		all.add(new Chair(List.of(party.office(), authority.office()),
				List.of(PostKind.DEPUTY_SECRETARY, PostKind.DIRECTOR)));
		all.add(new Chair(party.office(), PostKind.DEPUTY_SECRETARY));
		for (int seat = 0; seat < party.seats(); seat++) {
			all.add(new Chair(party.office(), PostKind.PARTY_COMMITTEE_MEMBER));
		}
		for (int seat = 0; seat < authority.seats(); seat++) {
			all.add(new Chair(authority.office(), PostKind.DEPUTY_DIRECTOR));
		}
		chairs.fill(all);
	}

	private void department(String name) {
		var office = new Office(graph, "Department", name, district.root().id(), district.root());
		district.departments().add(office);
		var head = name.endsWith("部") ? "部长" : "局长";
		office.establish(PostKind.DIRECTOR, name + head, 1);
		office.establish(PostKind.DEPUTY_DIRECTOR, name + "副" + head, 3 + (random.chance(0.1) ? 1 : 0));
		chairs.fill(List.of(new Chair(office, PostKind.DIRECTOR), new Chair(office, PostKind.DEPUTY_DIRECTOR),
				new Chair(office, PostKind.DEPUTY_DIRECTOR), new Chair(office, PostKind.DEPUTY_DIRECTOR)));
	}

	private Office authority(String name, Division division) {
		var office = new Office(graph, "Department", name, division.code(), graph.stored(division.code()));
		district.authorities().put(division.code(), office);
		return office;
	}

	private Office party(Division division, String name, String level, String kind) {
		var office = new Office(graph, "PartyOrganisation", name, division.code(), graph.stored(division.code()));
		office.organisation().with("level", level).with("kind", kind).with("memberCount", random.between(40, 160));
		district.superiors().put(division.code(), office);
		return office;
	}

	/**
	 * One office of a team of leaders.
	 *
	 * @param name what stands before its titles
	 * @param members the title of those who are neither first nor second
	 */
	private record Team(Office office, String name, String members, int seats) {
	}

}

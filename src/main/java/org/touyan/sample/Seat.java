package org.touyan.sample;

import java.util.ArrayList;
import java.util.List;

import org.touyan.organisations.PostKind;
import org.touyan.people.Sex;

/**
 * A place in a settlement's team, which is one post or two that go together.
 *
 * @param sex
 *            of the person who sits in it now
 */
record Seat(List<PostKind> posts, Sex sex) {

	boolean chief() {
		return posts.contains(PostKind.SECRETARY);
	}

	boolean ofParty() {
		return posts.contains(PostKind.SECRETARY) || posts.contains(PostKind.DEPUTY_SECRETARY)
				|| posts.contains(PostKind.PARTY_COMMITTEE_MEMBER);
	}

	boolean ofCommittee() {
		return posts.stream().anyMatch(kind -> kind == PostKind.DIRECTOR || kind == PostKind.DEPUTY_DIRECTOR
				|| kind == PostKind.COMMITTEE_MEMBER);
	}

	/**
	 * The seats of a settlement as they are usually filled: the secretary is mostly
	 * the director too.
	 */
	static List<Seat> of(Settlement settlement, SampleRandom random) {
		List<List<PostKind>> all = new ArrayList<>();
		var joined = random.chance(settlement.village() ? 0.9 : 0.8);
		all.add(joined ? List.of(PostKind.SECRETARY, PostKind.DIRECTOR) : List.of(PostKind.SECRETARY));
		var committee = committeeSeats(settlement, random, joined);
		party(settlement, PostKind.DEPUTY_SECRETARY, all, committee, random);
		party(settlement, PostKind.PARTY_COMMITTEE_MEMBER, all, committee, random);
		committee.forEach(kind -> all.add(List.of(kind)));
		var seats = new ArrayList<>(
				all.stream().map(posts -> new Seat(posts, sex(posts, settlement, random))).toList());
		if (seats.stream().noneMatch(seat -> seat.ofCommittee() && seat.sex() == Sex.FEMALE) && random.chance(0.97)) {
			var last = seats.removeLast();
			seats.add(new Seat(last.posts(), Sex.FEMALE));
		}
		return seats;
	}

	private static List<PostKind> committeeSeats(Settlement settlement, SampleRandom random, boolean joined) {
		List<PostKind> kinds = new ArrayList<>();
		var office = settlement.committee();
		if (!joined) {
			kinds.add(PostKind.DIRECTOR);
		}
		if (office.has(PostKind.DEPUTY_DIRECTOR)) {
			add(kinds, PostKind.DEPUTY_DIRECTOR, filled(office, PostKind.DEPUTY_DIRECTOR, random));
		}
		add(kinds, PostKind.COMMITTEE_MEMBER, filled(office, PostKind.COMMITTEE_MEMBER, random));
		return kinds;
	}

	private static void party(Settlement settlement, PostKind kind, List<List<PostKind>> all, List<PostKind> committee,
			SampleRandom random) {
		for (var seat = filled(settlement.party(), kind, random); seat > 0; seat--) {
			var both = committee.size() > 1 && random.chance(0.5);
			all.add(both ? List.of(kind, committee.removeFirst()) : List.of(kind));
		}
	}

	/**
	 * How many of a post's places are taken: mostly all, now and then one fewer or
	 * one too many.
	 */
	private static int filled(Office office, PostKind kind, SampleRandom random) {
		var approved = office.post(kind).number("approved");
		return approved + (random.chance(0.03) ? 1 : approved > 1 && random.chance(0.08) ? -1 : 0);
	}

	private static void add(List<PostKind> kinds, PostKind kind, int times) {
		for (var i = 0; i < times; i++) {
			kinds.add(kind);
		}
	}

	private static Sex sex(List<PostKind> posts, Settlement settlement, SampleRandom random) {
		var chief = posts.contains(PostKind.SECRETARY);
		var women = settlement.village() ? chief ? 0.1 : 0.33 : chief ? 0.55 : 0.65;
		return random.chance(women) ? Sex.FEMALE : Sex.MALE;
	}

}

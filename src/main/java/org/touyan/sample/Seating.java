package org.touyan.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.touyan.organisations.PostKind;
import org.touyan.organisations.Sex;

/** Lays out the seats of one settlement's team. */
record Seating(Settlement settlement, SampleRandom random) {

	/** The seats of a settlement as they are usually filled: the secretary is mostly the director too. */
	List<Seat> seats() {
		List<List<PostKind>> all = new ArrayList<>();
		var joined = random.chance(settlement.village() ? 0.9 : 0.8);
		all.add(joined ? List.of(PostKind.SECRETARY, PostKind.DIRECTOR) : List.of(PostKind.SECRETARY));
		var committee = committeeSeats(joined);
		party(PostKind.DEPUTY_SECRETARY, all, committee);
		party(PostKind.PARTY_COMMITTEE_MEMBER, all, committee);
		committee.forEach(kind -> all.add(List.of(kind)));
		if (settlement.village()) {
			// One of the committee, mostly the last to be named, keeps the papers.
			List<PostKind> last = all.removeLast();
			all.add(Stream.concat(last.stream(), Stream.of(PostKind.CLERK)).toList());
		}
		var seats = new ArrayList<>(all.stream().map(posts -> new Seat(posts, sex(posts))).toList());
		if (seats.stream().noneMatch(seat -> seat.ofCommittee() && seat.sex() == Sex.FEMALE) && random.chance(0.97)) {
			var last = seats.removeLast();
			seats.add(new Seat(last.posts(), Sex.FEMALE));
		}
		return seats;
	}

	private List<PostKind> committeeSeats(boolean joined) {
		List<PostKind> kinds = new ArrayList<>();
		var office = settlement.committee();
		if (!joined) {
			kinds.add(PostKind.DIRECTOR);
		}
		if (office.has(PostKind.DEPUTY_DIRECTOR)) {
			add(kinds, PostKind.DEPUTY_DIRECTOR, filled(office, PostKind.DEPUTY_DIRECTOR));
		}
		add(kinds, PostKind.COMMITTEE_MEMBER, filled(office, PostKind.COMMITTEE_MEMBER));
		return kinds;
	}

	private void party(PostKind kind, List<List<PostKind>> all, List<PostKind> committee) {
		for (var seat = filled(settlement.party(), kind); seat > 0; seat--) {
			var both = committee.size() > 1 && random.chance(0.5);
			all.add(both ? List.of(kind, committee.removeFirst()) : List.of(kind));
		}
	}

	/** How many of a post's places are taken: mostly all, now and then one fewer or one too many. */
	private int filled(Office office, PostKind kind) {
		var approved = office.post(kind).number("approved");
		return approved + (random.chance(0.03) ? 1 : approved > 1 && random.chance(0.08) ? -1 : 0);
	}

	private void add(List<PostKind> kinds, PostKind kind, int times) {
		for (var i = 0; i < times; i++) {
			kinds.add(kind);
		}
	}

	private Sex sex(List<PostKind> posts) {
		var chief = posts.contains(PostKind.SECRETARY);
		var women = settlement.village() ? chief ? 0.1 : 0.33 : chief ? 0.55 : 0.65;
		return random.chance(women) ? Sex.FEMALE : Sex.MALE;
	}

}

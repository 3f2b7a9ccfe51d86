package org.touyan.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** The teams of every village and community, from the election of 2016 on. */
final class TeamSample {

	/** The age, in years, from which somebody is trusted with two villages. */
	private static final int YOUNGEST_OF_TWO = 38;

	private final SampleDistrict district;

	private final SampleRandom random;

	private final TermSample terms;

	TeamSample(SampleDistrict district) {
		this.district = district;
		this.random = district.random("teams");
		this.terms = new TermSample(district.graph(), random);
	}

	/** Makes them; who came into a seat, and when. */
	List<Newcomer> make() {
		List<Newcomer> newcomers = new ArrayList<>();
		boolean shared = false;
		Settlement neighbour = null;
		for (var settlement : district.settlements()) {
			TeamLife life = new TeamLife(district, settlement, random, newcomers);
			List<TermSample.Term> own = terms.of(settlement);
			Optional<SampleNode> guest = shared ? Optional.empty() : guest(settlement, neighbour, own.get(1));
			shared |= guest.isPresent();
			life.live(own, guest.orElse(null));
			neighbour = settlement;
		}
		return newcomers;
	}

	/** The neighbours' secretary, where the same person may serve both villages for the term. */
	private static Optional<SampleNode> guest(Settlement settlement, @Nullable Settlement neighbour,
			TermSample.Term term) {
		if (neighbour == null || !settlement.village() || !neighbour.subdistrict().equals(settlement.subdistrict())
				|| LunanSample.isLunan(settlement) || LunanSample.isLunan(neighbour)) {
			return Optional.empty();
		}
		return neighbour.secretary(term.time().from())
			.filter(one -> one.span().contains(term.time().from().plusYears(4).plusMonths(9)))
			.filter(one -> one.person().date("bornOn").isBefore(term.time().from().minusYears(YOUNGEST_OF_TWO)))
			.map(Incumbency::person);
	}

}

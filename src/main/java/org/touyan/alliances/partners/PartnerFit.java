package org.touyan.alliances.partners;

import java.util.List;
import java.util.Set;

import org.touyan.alliances.path.Link;
import org.touyan.alliances.path.LinkGraph;
import org.touyan.api.WeightedScore;
import org.touyan.places.DivisionLevel;

/** Judges how well a partner would suit a village or community: every reason from 0 to 1, and all by their weights. */
final class PartnerFit {

	/** By what a partner is judged. */
	enum Factor {

		INDUSTRY, PRODUCT, NEARNESS, UNPAIRED, TIES

	}

	/** So many ties are as good as more. */
	private static final double ENOUGH_TIES = 3;

	private final PartnerProfile asking;

	private final WeightedScore<Factor> weighted;

	private final LinkGraph graph;

	PartnerFit(PartnerProfile asking, PartnerWeights weights, LinkGraph graph) {
		this.asking = asking;
		this.weighted = new WeightedScore<>(Factor.class, weights::of);
		this.graph = graph;
	}

	/** The mean of the reasons by their weights, 0 to 1. */
	double score(PartnerProfile other) {
		return WeightedScore.of(reasons(other));
	}

	List<WeightedScore.Reason<Factor>> reasons(PartnerProfile other) {
		List<Link> links = graph.between(graph.place(asking.id()), graph.place(other.id()));
		double nearness = DivisionLevel.SUBDISTRICT.isShared(asking.id(), other.id()) ? 1
				: DivisionLevel.DISTRICT.isShared(asking.id(), other.id()) ? 0.5 : 0;
		return List.of(
				weighted.reason(Factor.INDUSTRY, complement(asking.industries(), other.industries()),
						PartnerTexts.complement("产业", asking.industries(), other.industries())),
				weighted.reason(Factor.PRODUCT, complement(asking.products(), other.products()),
						PartnerTexts.complement("产品", asking.products(), other.products())),
				weighted.reason(Factor.NEARNESS, nearness, PartnerTexts.nearness(nearness)),
				weighted.reason(Factor.UNPAIRED, 1.0 / (1 + other.pairingCount()),
						PartnerTexts.pairings(other.pairingCount())),
				weighted.reason(Factor.TIES, Math.min(1, links.size() / ENOUGH_TIES), PartnerTexts.links(links)));
	}

	/** Half for what the other has and this one lacks, half for what this one has and the other lacks. */
	private static double complement(Set<String> one, Set<String> other) {
		return (without(other, one) + without(one, other)) / 2;
	}

	/** The share of these that are not known; 0 where there are none. */
	private static double without(Set<String> all, Set<String> known) {
		return all.isEmpty() ? 0 : (double) all.stream().filter(each -> !known.contains(each)).count() / all.size();
	}

}

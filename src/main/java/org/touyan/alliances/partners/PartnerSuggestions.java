package org.touyan.alliances.partners;

import java.util.Comparator;
import java.util.List;
import java.util.Set;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

import org.touyan.alliances.path.LinkRead;
import org.touyan.api.AnswerPage;
import org.touyan.api.NodeRef;
import org.touyan.api.QueryContext;
import org.touyan.api.WeightedScore;
import org.touyan.places.DivisionLevel;
import org.touyan.places.Territory;

/** With whom a village or community could build together, the best first. */
@Controller
class PartnerSuggestions {

	record Suggestions(NodeRef place, int pairingCount, AnswerPage<Suggestion> page) {
	}

	record Suggestion(int rank, NodeRef partner, PartnerProfile.Kind kind, double score, boolean isUnpaired,
			List<WeightedScore.Reason<PartnerFit.Factor>> reasons) {
	}

	private record Scored(PartnerProfile partner, double score) {

		private boolean isPaired() {
			return partner.pairingCount() > 0;
		}

	}

	@QueryMapping
	@Nullable
	Suggestions partnerSuggestions(@Argument String placeId, @Argument @Nullable Set<PartnerProfile.Kind> kinds,
			@Argument boolean unpairedFirst, @Argument @Valid @Nullable PartnerWeights weights, QueryContext question) {
		PartnerWeights checked = PartnerWeights.of(weights);
		List<PartnerProfile> asking = PartnerProfile.read(placeId, question);
		return asking.isEmpty() ? null : suggestions(asking.getFirst(), kinds, unpairedFirst, checked, question);
	}

	private static Suggestions suggestions(PartnerProfile asking, @Nullable Set<PartnerProfile.Kind> kinds,
			boolean unpairedFirst, PartnerWeights weights, QueryContext question) {
		String area = question.area().isEmpty() ? Territory.district(asking.id()) : question.area();
		var fit = new PartnerFit(asking, weights,
				LinkRead.graph(Territory.around(asking.id(), area, DivisionLevel.DISTRICT), question));
		Comparator<Scored> byScore = Comparator.comparingDouble(Scored::score)
			.reversed()
			.thenComparing(scored -> scored.partner().id());
		List<Scored> all = PartnerProfile.all(area, question)
			.stream()
			.filter(other -> kinds == null || kinds.contains(other.kind()))
			.filter(other -> !other.id().equals(asking.id()) && !asking.partners().contains(other.id()))
			.map(other -> new Scored(other, fit.score(other)))
			.sorted(unpairedFirst ? Comparator.comparing(Scored::isPaired).thenComparing(byScore) : byScore)
			.toList();
		return new Suggestions(new NodeRef(asking.id()), asking.pairingCount(),
				question.page(all, scored -> scored.partner().id(),
						page -> page.stream()
							.map(each -> new Suggestion(all.indexOf(each) + 1, new NodeRef(each.partner().id()),
									each.partner().kind(), each.score(), !each.isPaired(), fit.reasons(each.partner())))
							.toList()));
	}

}

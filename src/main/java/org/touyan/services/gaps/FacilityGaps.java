package org.touyan.services.gaps;

import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

import org.touyan.api.AnswerPage;
import org.touyan.api.NodeRef;
import org.touyan.api.QueryContext;
import org.touyan.services.FacilityKind;

/** Which communities lack facilities. */
@Controller
class FacilityGaps {

	private static final Set<FacilityKind> USUAL = Set.of(FacilityKind.CANTEEN, FacilityKind.CLINIC,
			FacilityKind.DAY_CARE);

	record Answer(AnswerPage<Row> page, List<Coverage> areas) {
	}

	record Row(NodeRef community, List<FacilityKind> missing, int count) {

		static Row of(Gap gap) {
			return new Row(new NodeRef(gap.community()), gap.missing(), gap.missing().size());
		}

	}

	@QueryMapping
	Answer facilityGaps(@Argument @Nullable Set<FacilityKind> kinds, QueryContext question) {
		Set<FacilityKind> wanted = Objects.requireNonNullElse(kinds, USUAL);
		Facilities read = Facilities.read(question);
		List<Gap> communities = Gap.of(read.codes(), read.facilities().nodes(), wanted);
		AnswerPage<Row> page = question.page(communities.stream().filter(Gap::isOne).toList(), Gap::community,
				gaps -> gaps.stream().map(Row::of).toList());
		return new Answer(page, Coverage.of(communities, read.facilities().nodes(), wanted));
	}

}

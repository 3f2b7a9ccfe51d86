package org.touyan.people;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

import org.touyan.api.AnswerPage;
import org.touyan.api.NodeRef;
import org.touyan.api.Question;
import org.touyan.places.Territory;

/** How many community workers have a certificate: in all, by subdistrict and by community. */
@Controller
class CertificateRates {

	private static final int SUBDISTRICT = 9;

	private static final int COMMUNITY = 12;

	record Rates(CertificateFigures total, @Nullable Stated stated, List<Area> areas, List<Area> nodes, int totalCount,
			AnswerPage.PageInfo pageInfo) {
	}

	record Stated(double workers, double certified, @Nullable Double rate, List<NodeRef> figures) {

		static @Nullable Stated of(List<Certified.Stated> figures) {
			Optional<Certified.Stated> workers = latest(figures, "communityWorkers");
			Optional<Certified.Stated> certified = latest(figures, "certifiedCommunityWorkers");
			return workers.isEmpty() || certified.isEmpty() ? null
					: new Stated(workers.get().value(), certified.get().value(),
							CertificateFigures.rate(certified.get().value(), workers.get().value()),
							Stream.of(workers.get(), certified.get()).map(each -> new NodeRef(each.id())).toList());
		}

		private static Optional<Certified.Stated> latest(List<Certified.Stated> figures, String metric) {
			return figures.stream().filter(each -> each.metric().equals(metric)).findFirst();
		}

	}

	record Area(String area, NodeRef place, CertificateFigures figures) {
	}

	@QueryMapping
	Rates certificateRate(Question question) {
		Certified read = Certified.read(question);
		CertificateFigures total = CertificateFigures.of(List.of(read.communityWorkers().nodes()), question).getFirst();
		AnswerPage<Area> page = question.page(areas(read.byArea(COMMUNITY), question), Area::area);
		return new Rates(total, Stated.of(read.stated()), areas(read.byArea(SUBDISTRICT), question), page.nodes(),
				page.totalCount(), page.pageInfo());
	}

	private static List<Area> areas(Map<String, List<Certified.Worker>> byArea, Question question) {
		List<CertificateFigures> figures = CertificateFigures.of(List.copyOf(byArea.values()), question);
		List<String> areas = List.copyOf(byArea.keySet());
		return IntStream.range(0, areas.size())
			.mapToObj(row -> new Area(areas.get(row), new NodeRef(Territory.code(areas.get(row))), figures.get(row)))
			.toList();
	}

}

package org.touyan.people.certificates;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

import org.touyan.api.AnswerPage;
import org.touyan.api.NodeRef;
import org.touyan.api.QueryContext;
import org.touyan.disclosure.GroupKey;
import org.touyan.disclosure.Share;
import org.touyan.places.DivisionLevel;
import org.touyan.places.Territory;

/** How many community workers have a certificate: in all, by subdistrict and by community. */
@Controller
class CertificateRates {

	record Rates(CertificateFigures total, @Nullable Stated stated, List<Area> areas, AnswerPage<Area> page) {
	}

	record Stated(double workers, double certified, @Nullable Double rate, List<NodeRef> figures) {

		static @Nullable Stated of(List<Certified.Stated> figures) {
			Optional<Certified.Stated> workers = latest(figures, "communityWorkers");
			Optional<Certified.Stated> certified = latest(figures, "certifiedCommunityWorkers");
			return workers.isEmpty() || certified.isEmpty() ? null
					: new Stated(workers.get().value(), certified.get().value(),
							Share.of(certified.get().value(), workers.get().value()),
							Stream.of(workers.get(), certified.get()).map(each -> new NodeRef(each.id())).toList());
		}

		private static Optional<Certified.Stated> latest(List<Certified.Stated> figures, String metric) {
			return figures.stream().filter(each -> each.metric().equals(metric)).findFirst();
		}

	}

	record Area(String area, NodeRef place, CertificateFigures figures) {

		static Area of(String area, CertificateFigures figures) {
			return new Area(area, new NodeRef(Territory.code(area)), figures);
		}

	}

	@QueryMapping
	Rates certificateRate(QueryContext question) {
		Certified read = Certified.read(question);
		Map<String, List<Certified.Worker>> communities = read.byArea(DivisionLevel.VILLAGE_COMMUNITY);
		Map<String, List<Certified.Worker>> subdistricts = read.byArea(DivisionLevel.SUBDISTRICT);
		Map<GroupKey, CertificateFigures> figures = CertificateFigures.of(read.communityWorkers().nodes(), subdistricts,
				question.publication());
		return new Rates(of(GroupKey.ALL, figures), Stated.of(read.stated()),
				subdistricts.keySet()
					.stream()
					.map(area -> Area.of(area, of(new GroupKey.Area(area), figures)))
					.toList(),
				question.page(List.copyOf(communities.keySet()), Function.identity(),
						page -> page.stream()
							.map(code -> community(code, communities.getOrDefault(code, List.of()), question))
							.toList()));
	}

	/** Communities are refused to who may read figures only, so what is told of one does not depend on the others. */
	private static Area community(String code, List<Certified.Worker> workers, QueryContext question) {
		return Area.of(code, of(GroupKey.ALL, CertificateFigures.of(workers, Map.of(), question.publication())));
	}

	private static CertificateFigures of(GroupKey group, Map<GroupKey, CertificateFigures> figures) {
		return Objects.requireNonNull(figures.get(group));
	}

}

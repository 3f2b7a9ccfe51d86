package org.touyan.services.models;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

import org.touyan.api.AnswerPage;
import org.touyan.api.NodeRef;
import org.touyan.api.QueryContext;

/** How the services of communities' brands are paid for. */
@Controller
class ServiceModels {

	record Answer(ServiceFigures all, AnswerPage<Row> page) {
	}

	record Row(NodeRef brand, ServiceFigures figures) {
	}

	@QueryMapping
	Answer serviceModels(QueryContext question) {
		List<Services.Service> services = Services.read(question).services().nodes();
		Map<String, List<Services.Service>> byBrand = services.stream()
			.flatMap(each -> Stream.ofNullable(each.brand()).map(brand -> Map.entry(brand.id(), each)))
			.collect(Collectors.groupingBy(Map.Entry::getKey,
					Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
		List<Row> rows = byBrand.entrySet()
			.stream()
			.map(each -> new Row(new NodeRef(each.getKey()), ServiceFigures.of(each.getValue())))
			.sorted(Comparator.comparingLong((Row row) -> -row.figures().services())
				.thenComparing(row -> row.brand().id()))
			.toList();
		return new Answer(ServiceFigures.of(services), question.page(rows, row -> row.brand().id()));
	}

}

package org.touyan.alliances.sales;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

import org.touyan.api.AnswerPage;
import org.touyan.api.ComputedMapping;
import org.touyan.api.FieldContext;
import org.touyan.api.NodeRef;
import org.touyan.api.QueryContext;

/** How the products of villages are sold. */
@Controller
class VillageSales {

	record Answer(AnswerPage<Row> page, long products, long productsSold) {
	}

	record Row(NodeRef village, long products, long productsSold, long shops, List<NodeRef> communities,
			long marketDays, long orders, long amount) {

		private static Row of(VillageGoods village) {
			SoldGoods sold = SoldGoods.of(village);
			return new Row(new NodeRef(village.id()), sold.products(), sold.productsSold(), sold.shops(),
					sold.communities().stream().map(NodeRef::new).toList(), sold.marketDays(), sold.orders(),
					sold.amount());
		}

	}

	@QueryMapping
	Answer villageSales(QueryContext question) {
		List<VillageGoods> villages = VillageGoods
			.read(Map.of("territory", Map.of("startsWith", question.area())), question)
			.stream()
			.sorted(Comparator.comparingInt((VillageGoods each) -> -each.products().nodes().size())
				.thenComparing(VillageGoods::id))
			.toList();
		Collection<VillageGoods.Product> kinds = SoldGoods.kinds(villages);
		return new Answer(question.page(villages, VillageGoods::id, rows -> rows.stream().map(Row::of).toList()),
				kinds.size(), SoldGoods.sold(kinds));
	}

	/** That of villages that make a product. */
	@ComputedMapping(type = "Village", field = "sales")
	Map<String, Row> sales(Set<String> ids, FieldContext context) {
		return VillageGoods.read(Map.of("id", Map.of("in", ids)), context)
			.stream()
			.collect(Collectors.toMap(VillageGoods::id, Row::of));
	}

}

package org.touyan.organisations.axis;

import java.util.List;

import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

import org.touyan.api.NodeRef;
import org.touyan.api.QueryContext;
import org.touyan.organisations.AxisLevel;
import org.touyan.places.Territory;

/** How far the five-level axis reaches from each working committee down. */
@Controller
class AxisReach {

	record Reach(AxisFigures total, List<Area> areas) {
	}

	record Area(String area, NodeRef subdistrict, List<NodeRef> committees, AxisFigures figures) {

		static Area of(String code, AxisFigures.Part part, AxisChain chain) {
			List<NodeRef> committees = part.organisations()
				.stream()
				.filter(each -> each.level() == AxisLevel.SUBDISTRICT_WORKING_COMMITTEE)
				.map(each -> new NodeRef(each.id()))
				.toList();
			return new Area(code, new NodeRef(Territory.code(code)), committees, AxisFigures.of(part, chain));
		}

	}

	@QueryMapping
	Reach axisReach(QueryContext question) {
		Axis axis = Axis.read(question);
		AxisChain chain = axis.chain();
		AxisFigures.Part whole = AxisFigures.Part.whole(axis);
		List<Area> areas = whole.bySubdistrict()
			.entrySet()
			.stream()
			.map(part -> Area.of(part.getKey(), part.getValue(), chain))
			.toList();
		return new Reach(AxisFigures.of(whole, chain), areas);
	}

}

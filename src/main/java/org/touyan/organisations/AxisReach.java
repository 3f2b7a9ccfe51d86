package org.touyan.organisations;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

import org.touyan.api.NodeRef;
import org.touyan.api.Question;
import org.touyan.organisations.Axis.Organisation;
import org.touyan.organisations.Axis.Site;

/** How far the five-level axis reaches from each working committee down. */
@Controller
class AxisReach {

	private static final int SUBDISTRICT = 9;

	record Reach(AxisFigures total, List<Area> areas) {
	}

	record Area(String area, NodeRef subdistrict, List<NodeRef> committees, AxisFigures figures) {

		static Area of(String code, Axis axis, AxisChain chain) {
			List<NodeRef> committees = axis.partyOrganisations()
				.nodes()
				.stream()
				.filter(each -> each.level() == AxisLevel.SUBDISTRICT_WORKING_COMMITTEE
						&& each.territory().startsWith(code))
				.map(each -> new NodeRef(each.id()))
				.toList();
			return new Area(code, new NodeRef(code + "000"), committees, AxisFigures.of(code, axis, chain));
		}

	}

	@QueryMapping
	Reach axisReach(Question question) {
		Axis axis = Axis.read(question);
		AxisChain chain = axis.chain();
		Stream<String> codes = Stream.concat(axis.sites().stream().map(Site::territory),
				axis.partyOrganisations().nodes().stream().map(Organisation::territory));
		List<Area> areas = codes.map(code -> code.substring(0, SUBDISTRICT))
			.filter(code -> !code.endsWith("000"))
			.collect(Collectors.toCollection(TreeSet::new))
			.stream()
			.map(code -> Area.of(code, axis, chain))
			.toList();
		return new Reach(AxisFigures.of("", axis, chain), areas);
	}

}

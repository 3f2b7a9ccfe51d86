package org.touyan.alliances.overlaps;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.touyan.alliances.AllianceRole;
import org.touyan.alliances.Edges;
import org.touyan.alliances.Id;
import org.touyan.api.NodeRef;
import org.touyan.api.QueryContext;
import org.touyan.api.ReadBy;
import org.touyan.api.Rows;

/** Members of several alliances, as {@code questions/alliances/several.graphql} reads them. */
@ReadBy("alliances/several")
record SeveralAlliances(Rows<Member> villages, Rows<Member> communities) {

	record Member(String id, Edges<Membership> alliances) {

		List<String> allianceIds() {
			return alliances.edges().stream().map(each -> each.node().id()).distinct().sorted().toList();
		}

		List<NodeRef> refs() {
			return allianceIds().stream().map(NodeRef::new).toList();
		}

	}

	record Membership(AllianceRole role, Id node) {
	}

	/** Each once, in the order of the codes. */
	static List<Member> read(QueryContext question) {
		SeveralAlliances read = question.rows(Map.of("area", question.area()), SeveralAlliances.class);
		return Stream.concat(read.villages.nodes().stream(), read.communities.nodes().stream())
			.filter(member -> member.allianceIds().size() > 1)
			.sorted((one, other) -> one.id().compareTo(other.id()))
			.toList();
	}

}

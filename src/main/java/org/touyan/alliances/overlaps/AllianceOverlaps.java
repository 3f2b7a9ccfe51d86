package org.touyan.alliances.overlaps;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;

import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

import org.touyan.alliances.AllianceRole;
import org.touyan.api.AnswerPage;
import org.touyan.api.NodeRef;
import org.touyan.api.QueryContext;

/** Which alliances share members, and which villages and communities are in several. */
@Controller
class AllianceOverlaps {

	record Overlaps(AnswerPage<Overlap> page) {
	}

	record Overlap(NodeRef alliance, NodeRef other, int count, List<NodeRef> shared) {

		private static Overlap of(Pair pair, List<NodeRef> shared) {
			return new Overlap(new NodeRef(pair.one), new NodeRef(pair.other), shared.size(), shared);
		}

		private String key() {
			return alliance.id() + other.id();
		}

	}

	private record Pair(String one, String other) {
	}

	record InSeveral(AnswerPage<Member> page) {
	}

	record Member(NodeRef place, int count, List<Membership> memberships) {

		static Member of(SeveralAlliances.Member member) {
			return new Member(new NodeRef(member.id()), member.allianceIds().size(),
					member.alliances()
						.edges()
						.stream()
						.map(each -> new Membership(new NodeRef(each.node().id()), each.role()))
						.toList());
		}

	}

	record Membership(NodeRef alliance, AllianceRole role) {
	}

	@QueryMapping
	Overlaps allianceOverlaps(QueryContext question) {
		var shared = new HashMap<Pair, List<NodeRef>>();
		for (SeveralAlliances.Member member : SeveralAlliances.read(question)) {
			List<String> ids = member.allianceIds();
			for (int one = 0; one < ids.size(); one++) {
				for (String other : ids.subList(one + 1, ids.size())) {
					shared.computeIfAbsent(new Pair(ids.get(one), other), _ -> new ArrayList<>())
						.add(new NodeRef(member.id()));
				}
			}
		}
		List<Overlap> all = shared.entrySet()
			.stream()
			.map(each -> Overlap.of(each.getKey(), each.getValue()))
			.sorted(Comparator.comparingInt(Overlap::count).reversed().thenComparing(Overlap::key))
			.toList();
		return new Overlaps(question.page(all, Overlap::key));
	}

	@QueryMapping
	InSeveral villagesInSeveralAlliances(QueryContext question) {
		List<Member> all = SeveralAlliances.read(question)
			.stream()
			.map(Member::of)
			.sorted(Comparator.comparingInt(Member::count).reversed().thenComparing(member -> member.place().id()))
			.toList();
		return new InSeveral(question.page(all, member -> member.place().id()));
	}

}

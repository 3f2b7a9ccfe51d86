package org.touyan.sample;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.touyan.organisations.HeldPost;
import org.touyan.organisations.PostKind;
import org.touyan.organisations.Sex;
import org.touyan.people.AgeLine;
import org.touyan.people.AgeLines;
import org.touyan.people.Retirement;
import org.touyan.places.DivisionLevel;

/** Says when everybody retires, once it is known which posts they hold or held. */
final class RetirementSample {

	private static final AgeLines LINES = new AgeLines(60, DivisionLevel.SUBDISTRICT);

	private final SampleGraph graph;

	RetirementSample(SampleGraph graph) {
		this.graph = graph;
	}

	void make() {
		Map<String, SampleNode> byId = graph.nodes()
			.stream()
			.collect(Collectors.toMap(SampleNode::id, Function.identity()));
		Map<String, SampleNode> posts = new HashMap<>();
		Map<String, List<SampleNode>> held = new HashMap<>();
		for (SampleRelationship each : graph.relationships()) {
			if ("OF_POST".equals(each.type())) {
				posts.put(each.from(), byId.get(each.to()));
			}
			if ("HOLDS".equals(each.type())) {
				held.computeIfAbsent(each.from(), _ -> new ArrayList<>()).add(byId.get(each.to()));
			}
		}
		graph.nodes()
			.stream()
			.filter(each -> each.labels().contains("Person"))
			.forEach(person -> retire(person,
					held.getOrDefault(person.id(), List.of())
						.stream()
						.map(holding -> held(holding, Objects.requireNonNull(posts.get(holding.id()))))
						.toList()));
	}

	private static HeldPost held(SampleNode holding, SampleNode post) {
		return new HeldPost(holding.date("from"), null, holding.text("territory"),
				new HeldPost.Post(post.id(), PostKind.valueOf(post.text("kind"))));
	}

	private static void retire(SampleNode person, List<HeldPost> held) {
		Sex sex = Sex.valueOf(person.text("sex"));
		YearMonth bornIn = YearMonth.from(person.date("bornOn"));
		AgeLine line = held.isEmpty() ? new AgeLine(AgeLine.Kind.RETIREMENT, Retirement.dateOf(sex, bornIn, false))
				: LINES.of(sex, bornIn, held);
		if (line.kind() == AgeLine.Kind.RETIREMENT) {
			person.with("retiresOn", line.on());
		}
	}

}

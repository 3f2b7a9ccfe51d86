package org.touyan.organisations.bodies;

import java.util.Map;

import org.springframework.stereotype.Component;

import org.touyan.acts.Act;
import org.touyan.acts.GraphWriter;
import org.touyan.organisations.PostGrade;
import org.touyan.organisations.PostKind;

/** 设置岗位 */
@Component
class SetUpPost implements Act<SetUpPost.Input> {

	record Input(String organisation, String title, PostKind kind, PostGrade grade, int approved) {
	}

	@Override
	public String carryOut(Input input, GraphWriter graph) {
		String post = graph.create("Post", Map.of("title", input.title(), "kind", input.kind(), "grade", input.grade(),
				"approved", (long) input.approved(), "territory", graph.node(input.organisation()).text("territory")));
		graph.link(post, "organisation", input.organisation());
		return post;
	}

}

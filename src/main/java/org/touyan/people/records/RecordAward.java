package org.touyan.people.records;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.touyan.acts.Act;
import org.touyan.acts.GraphWriter;
import org.touyan.places.GivenName;

/** 登记奖项 */
@Component
class RecordAward implements Act<RecordAward.Input> {

	record Input(String name, AwardLevel level, @Nullable String rank, @Nullable LocalDate wonOn,
			List<String> winners) {
	}

	@Override
	public String carryOut(Input input, GraphWriter graph) {
		Several.check("winners", input.winners(), graph);
		var values = new HashMap<String, @Nullable Object>();
		values.put("name", GivenName.of("name", input.name(), graph));
		values.put("level", input.level());
		values.put("rank", input.rank());
		values.put("wonOn", Objects.requireNonNullElse(input.wonOn(), graph.today()));
		String award = graph.create("Award", values);
		input.winners().forEach(winner -> graph.link(winner, "awards", award));
		return award;
	}

}

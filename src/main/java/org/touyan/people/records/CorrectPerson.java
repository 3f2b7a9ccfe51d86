package org.touyan.people.records;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.touyan.acts.Act;
import org.touyan.acts.GraphWriter;
import org.touyan.organisations.Education;
import org.touyan.organisations.PoliticalStatus;
import org.touyan.organisations.Sex;

/** 更正人员信息 */
@Component
class CorrectPerson implements Act<CorrectPerson.Input> {

	record Input(String person, @Nullable String name, @Nullable Sex sex, @Nullable LocalDate bornOn,
			@Nullable String ethnicGroup, @Nullable String phone, @Nullable String nativePlace,
			@Nullable PoliticalStatus politicalStatus, @Nullable LocalDate joinedPartyOn,
			@Nullable LocalDate startedWorkOn, @Nullable Education education, @Nullable List<String> specialities,
			@Nullable Integer version) {
	}

	@Override
	public String carryOut(Input input, GraphWriter graph) {
		graph.expect(input.person(), input.version());
		graph.set(input.person(),
				new Particulars(input.name(), input.sex(), input.bornOn(), input.ethnicGroup(), input.phone(),
						input.nativePlace(), input.politicalStatus(), input.joinedPartyOn(), input.startedWorkOn(),
						input.education(), input.specialities())
					.values(graph));
		return input.person();
	}

}

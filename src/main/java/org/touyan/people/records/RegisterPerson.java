package org.touyan.people.records;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.touyan.acts.Act;
import org.touyan.acts.GraphWriter;
import org.touyan.organisations.Education;
import org.touyan.organisations.PoliticalStatus;
import org.touyan.organisations.Sex;
import org.touyan.people.IdentityNumber;

/** 登记人员 */
@Component
class RegisterPerson implements Act<RegisterPerson.Input> {

	record Input(String name, Sex sex, LocalDate bornOn, String home, @Nullable String ethnicGroup,
			@Nullable String identityNumber, @Nullable String phone, @Nullable String nativePlace,
			@Nullable PoliticalStatus politicalStatus, @Nullable LocalDate joinedPartyOn,
			@Nullable LocalDate startedWorkOn, @Nullable Education education, @Nullable List<String> specialities) {
	}

	@Override
	public String carryOut(Input input, GraphWriter graph) {
		Map<String, Object> values = new Particulars(input.name(), input.sex(), input.bornOn(), input.ethnicGroup(),
				input.phone(), input.nativePlace(), input.politicalStatus(), input.joinedPartyOn(),
				input.startedWorkOn(), input.education(), input.specialities())
			.values(graph);
		if (input.identityNumber() != null) {
			values.put("identityNumber", number(input, input.identityNumber(), graph));
		}
		String person = graph.create("Person", values);
		graph.link(person, "home", input.home());
		return person;
	}

	private static String number(Input input, String text, GraphWriter graph) {
		try {
			IdentityNumber number = IdentityNumber.of(text);
			if (!number.bornOn().equals(input.bornOn()) || number.sex() != input.sex()) {
				throw graph.refusal("INVALID_ARGUMENT", "identityNumber does not agree with sex and date of birth.");
			}
			if (graph.exists("Person", "identityNumber", number.digits())) {
				throw graph.refusal("DUPLICATE_PERSON", "Somebody with this identityNumber is on record already.");
			}
			return number.digits();
		}
		catch (IllegalArgumentException invalid) {
			throw graph.refusal("INVALID_ARGUMENT", "identityNumber is no such number (GB 11643).");
		}
	}

}

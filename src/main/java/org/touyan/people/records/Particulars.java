package org.touyan.people.records;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.touyan.acts.GraphWriter;
import org.touyan.organisations.Education;
import org.touyan.organisations.PoliticalStatus;
import org.touyan.organisations.Sex;
import org.touyan.people.PhoneNumber;

/** What is on record of a person; null where it is not said. */
record Particulars(@Nullable String name, @Nullable Sex sex, @Nullable LocalDate bornOn, @Nullable String ethnicGroup,
		@Nullable String phone, @Nullable String nativePlace, @Nullable PoliticalStatus politicalStatus,
		@Nullable LocalDate joinedPartyOn, @Nullable LocalDate startedWorkOn, @Nullable Education education,
		@Nullable List<String> specialities) {

	private static final int LONGEST_NAME = 60;

	/** Those that are said, by field. */
	Map<String, Object> values(GraphWriter graph) {
		if (name != null && (name.isBlank() || name.length() > LONGEST_NAME)) {
			throw graph.refusal("INVALID_ARGUMENT",
					"name is blank or has more than %d characters.".formatted(LONGEST_NAME));
		}
		var values = new HashMap<String, Object>();
		put(values, "name", name == null ? null : name.strip());
		put(values, "sex", sex);
		put(values, "bornOn", bornOn);
		put(values, "ethnicGroup", ethnicGroup);
		put(values, "phone", phone == null ? null : number(phone, graph));
		put(values, "nativePlace", nativePlace);
		put(values, "politicalStatus", politicalStatus);
		put(values, "joinedPartyOn", joinedPartyOn);
		put(values, "startedWorkOn", startedWorkOn);
		put(values, "education", education);
		put(values, "specialities", specialities);
		return values;
	}

	private static String number(String phone, GraphWriter graph) {
		try {
			return new PhoneNumber(phone.strip()).digits();
		}
		catch (IllegalArgumentException invalid) {
			throw graph.refusal("INVALID_ARGUMENT", "phone is no mobile telephone number.");
		}
	}

	private static void put(Map<String, Object> values, String field, @Nullable Object value) {
		if (value != null) {
			values.put(field, value);
		}
	}

}

package org.touyan.sample;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

import org.touyan.graph.Seal;
import org.touyan.people.IdentityNumber;
import org.touyan.people.PhoneNumber;
import org.touyan.people.Sex;

/**
 * Gives people numbers that no real person can have: no division in China has a code that begins with 99, and no mobile
 * number begins with 100. Beside that they are as real ones are.
 */
final class SampleNumbers {

	private static final String IDENTITY_NUMBER = "identityNumber";

	private static final int FIRST_DIVISION = 990_000;

	private final String division;

	private final SampleRandom random;

	private final Map<String, Integer> given = new HashMap<>();

	/** For the district with this number; each has a division of its own, so that no number is given twice. */
	SampleNumbers(int district, SampleRandom random) {
		this.division = String.valueOf(FIRST_DIVISION + district);
		this.random = random;
	}

	void give(SampleNode person, Sex sex, LocalDate bornOn) {
		var before = given.merge(sex + " " + bornOn, 1, Integer::sum) - 1;
		var sequence = switch (sex) {
			case MALE -> 2 * before + 1;
			case FEMALE -> 2 * before + 2;
		};
		person.secret(IDENTITY_NUMBER, IdentityNumber.of(division, bornOn, sequence).digits())
			.secret("phone", new PhoneNumber("100%08d".formatted(random.between(0, 99_999_999))).digits());
	}

	/** The properties under which a person's numbers are stored: all sealed, and one to find the person by. */
	static Map<String, Object> sealed(SampleNode node, Seal seal) {
		var properties = new HashMap<String, Object>();
		node.secrets().forEach((name, value) -> {
			properties.put(name, seal.seal(name, value));
			if (name.equals(IDENTITY_NUMBER)) {
				properties.put("identityNumberDigest", seal.digest(name, value));
			}
		});
		return properties;
	}

}

package org.touyan.sample;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.touyan.graph.FieldEncryption;
import org.touyan.organisations.Sex;
import org.touyan.people.IdentityNumber;
import org.touyan.people.PhoneNumber;

/**
 * Gives people numbers that no real person can have: no division in China has a code that begins with 99, and no mobile
 * number begins with 100. The same person has the same numbers in every load; only their seals differ.
 */
final class SampleNumbers {

	private static final int FIRST_DIVISION = 990_000;

	private final String division;

	private final SampleRandom random;

	private final FieldEncryption encryption;

	private final SampleRandom sequences;

	private final Set<IdentityNumber> given = new HashSet<>();

	/** For the district with this index; each has a division of its own, so that no number is given twice. */
	SampleNumbers(long seed, int index, FieldEncryption encryption) {
		this.division = String.valueOf(FIRST_DIVISION + index);
		this.random = new SampleRandom(seed, index, "numbers");
		this.sequences = new SampleRandom(seed, index, "sequences");
		this.encryption = encryption;
	}

	/** The numbers of the next person as they are stored: sealed, with a digest to find the person by. */
	Map<String, Object> next(SampleNode person) {
		String number = identityNumber(person).digits();
		String phone = new PhoneNumber("100%08d".formatted(random.between(0, 99_999_999))).digits();
		return Map.of("identityNumber", encryption.encrypt("identityNumber", number), "identityNumberDigest",
				encryption.digest("identityNumber", number), "phone", encryption.encrypt("phone", phone));
	}

	/** Any of those that nobody has who was born on the same day, so that none is more likely than another. */
	private IdentityNumber identityNumber(SampleNode person) {
		int odd = Sex.valueOf(person.text("sex")) == Sex.MALE ? 1 : 0;
		IdentityNumber number;
		do {
			number = IdentityNumber.of(division, person.date("bornOn"), 2 * sequences.between(0, 499) + odd);
		}
		while (!given.add(number));
		return number;
	}

}

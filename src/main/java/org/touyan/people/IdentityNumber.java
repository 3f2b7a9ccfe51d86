package org.touyan.people;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

import org.touyan.organisations.Sex;

/**
 * A citizen's identity number after GB 11643: division, day of birth, sequence (odd for men) and a check character. It
 * prints itself masked, so that no log tells it. 公民身份号码
 *
 * @param digits all eighteen characters, in the one spelling in which they are stored and looked for
 */
public record IdentityNumber(String digits) {

	private static final Pattern FORM = Pattern.compile("\\d{17}[\\dX]");

	private static final int[] WEIGHTS = { 7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2 };

	private static final String CHECKS = "10X98765432";

	/**
	 * @throws IllegalArgumentException where it is no such number; the message does not tell the text
	 */
	public IdentityNumber {
		if (!FORM.matcher(digits).matches() || check(digits) != digits.charAt(17)) {
			throw new IllegalArgumentException("This is no identity number.");
		}
		born(digits);
	}

	/**
	 * Reads a number as people write it.
	 * @param text the last character may be a small x, and there may be blanks around
	 * @throws IllegalArgumentException where it is none; the message does not tell the text
	 */
	public static IdentityNumber of(String text) {
		return new IdentityNumber(text.strip().toUpperCase(Locale.ROOT));
	}

	/**
	 * Makes a number.
	 * @param division six digits
	 * @param sequence from 0 to 999, odd for men
	 */
	public static IdentityNumber of(String division, LocalDate bornOn, int sequence) {
		var digits = "%s%s%03d".formatted(division, DateTimeFormatter.BASIC_ISO_DATE.format(bornOn), sequence);
		return new IdentityNumber(digits + check(digits));
	}

	/** The check character by ISO 7064, MOD 11-2. */
	private static char check(String digits) {
		var sum = 0;
		for (var place = 0; place < WEIGHTS.length; place++) {
			sum += WEIGHTS[place] * (digits.charAt(place) - '0');
		}
		return CHECKS.charAt(sum % CHECKS.length());
	}

	private static LocalDate born(String digits) {
		try {
			return LocalDate.parse(digits.substring(6, 14), DateTimeFormatter.BASIC_ISO_DATE);
		}
		catch (DateTimeException noDay) {
			throw new IllegalArgumentException("This identity number has no day of birth.");
		}
	}

	/** The day of birth that the number tells. */
	public LocalDate bornOn() {
		return born(digits);
	}

	/** The sex that the number tells. */
	public Sex sex() {
		return digits.charAt(16) % 2 == 1 ? Sex.MALE : Sex.FEMALE;
	}

	/** The number with all but its first three characters hidden; the last would tell one in eleven apart. */
	@Override
	public String toString() {
		return digits.substring(0, 3) + "*".repeat(15);
	}

}

package org.touyan.people;

import java.util.regex.Pattern;

/**
 * The number of a mobile telephone. It prints itself masked, so that no log tells it. 手机号码
 *
 * @param digits eleven, the first of them 1
 */
public record PhoneNumber(String digits) {

	private static final Pattern FORM = Pattern.compile("1\\d{10}");

	/**
	 * @throws IllegalArgumentException where it is no such number; the message does not tell the text
	 */
	public PhoneNumber {
		if (!FORM.matcher(digits).matches()) {
			throw new IllegalArgumentException("This is no mobile number.");
		}
	}

	/**
	 * The number with all but its first three digits hidden: of a known city, some tens of the next four are in use.
	 */
	@Override
	public String toString() {
		return digits.substring(0, 3) + "*".repeat(8);
	}

}

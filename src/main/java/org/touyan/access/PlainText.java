package org.touyan.access;

import java.nio.charset.StandardCharsets;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;

/** Tells texts that read as they are written: what people are shown must be what is stored. */
public final class PlainText {

	private PlainText() {
	}

	/**
	 * Whether a text has only characters that stand for something, in the order in which they are read.
	 * @param text of one line or several
	 * @return false where it has half a character, a control character, or one that turns the direction of others
	 */
	public static boolean is(String text) {
		return StandardCharsets.UTF_8.newEncoder().canEncode(text) && text.codePoints().noneMatch(PlainText::disturbs);
	}

	/**
	 * Whether a text says nothing.
	 * @param text any
	 * @return true where it is empty, or has only characters that cannot be seen
	 */
	public static boolean isBlank(String text) {
		return text.codePoints().allMatch(PlainText::isUnseen);
	}

	private static boolean disturbs(int character) {
		return (Character.isISOControl(character) && "\t\n\r".indexOf(character) < 0)
				|| UCharacter.hasBinaryProperty(character, UProperty.BIDI_CONTROL);
	}

	private static boolean isUnseen(int character) {
		return Character.isWhitespace(character) || Character.isSpaceChar(character)
				|| Character.isISOControl(character)
				|| UCharacter.hasBinaryProperty(character, UProperty.DEFAULT_IGNORABLE_CODE_POINT);
	}

}

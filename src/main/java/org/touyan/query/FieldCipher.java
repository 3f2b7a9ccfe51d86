package org.touyan.query;

import java.util.function.BinaryOperator;

/**
 * What is done with texts that the database has sealed. Each takes the name of the property first.
 *
 * @param open makes the text of what the property has; throws an {@link IllegalArgumentException} where that is damaged
 * @param digest makes of a text that by which the property's equal texts are found
 */
public record FieldCipher(BinaryOperator<String> open, BinaryOperator<String> digest) {

	/** For graphs in which nothing is sealed. */
	public static final FieldCipher NONE = new FieldCipher((_, sealed) -> sealed, (_, text) -> text);

}

package org.touyan.api;

/** The areas that there are, by which the scalar {@code Area} is understood. */
public interface Areas {

	/**
	 * The area that somebody means.
	 *
	 * @param given the code of a division, the digits that the codes in it begin with, or its name; the empty text for
	 * everything
	 * @return the digits that the codes of all in it begin with
	 * @throws IllegalArgumentException with a sentence for who asked, where it is none, or the name of several
	 */
	String territory(String given);

}

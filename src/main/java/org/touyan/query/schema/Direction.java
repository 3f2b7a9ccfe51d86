package org.touyan.query.schema;

/** Which way a relationship is followed from the type that has the field. */
public enum Direction {

	/** From the type. */
	OUT,
	/** To the type. */
	IN

}

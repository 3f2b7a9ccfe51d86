package org.touyan.query.plan;

/** Which part of a row a value belongs to. */
public enum Element {

	/** The node. */
	NODE,
	/** The relationship by which the node was reached. */
	EDGE

}

package org.touyan.alliances;

/** A node of which only the id is read. */
record Id(String id) {
}

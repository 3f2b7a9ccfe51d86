package org.touyan.alliances;

/** A node of which only the id is read. */
public record Id(String id) {
}

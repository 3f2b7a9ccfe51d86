package org.touyan.query.oracle;

import java.util.Map;
import java.util.Set;

/** A node: its one concrete type, the roles it has besides, and its properties. */
record Thing(String type, Set<String> roles, Map<String, Object> properties) {

	String id() {
		return (String) properties.getOrDefault("id", "");
	}

	boolean is(Thing other) {
		return id().equals(other.id());
	}

}

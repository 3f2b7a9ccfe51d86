package org.touyan.query.oracle;

import java.util.Map;

/** A relationship between two nodes. */
record Tie(String type, Thing source, Thing target, Map<String, Object> properties) {
}

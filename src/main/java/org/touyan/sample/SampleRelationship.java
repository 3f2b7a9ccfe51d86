package org.touyan.sample;

import java.util.Map;

/** A relationship in the making, from one id to another. */
record SampleRelationship(String from, String type, String to, Map<String, Object> properties) {
}

package org.touyan.organisations;

import java.time.LocalDate;
import java.util.Map;

/**
 * How teams are looked at.
 *
 * @param members by their ids
 * @param nativePlace a native place that has this in it is the district
 */
record TeamView(Map<String, TeamMember> members, LocalDate day, String nativePlace) {
}

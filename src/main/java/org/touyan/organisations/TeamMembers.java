package org.touyan.organisations;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.touyan.api.ReadBy;
import org.touyan.api.Rows;

/** Those who hold posts, as {@code questions/organisations/members.graphql} reads them. */
@ReadBy("organisations/members")
record TeamMembers(Rows<TeamMember> cadres) {

	Map<String, TeamMember> byId() {
		return cadres.nodes().stream().collect(Collectors.toMap(TeamMember::id, Function.identity()));
	}

}

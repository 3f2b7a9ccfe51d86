package org.touyan.alliances.without;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.touyan.alliances.Edges;
import org.touyan.alliances.Id;
import org.touyan.api.ReadBy;
import org.touyan.api.Rows;

/** Villages and communities in no alliance, as {@code questions/alliances/without.graphql} reads them. */
@ReadBy("alliances/without")
record OutsideAlliances(Rows<Place> villages, Rows<Place> communities, Rows<Id> allVillages, Rows<Id> allCommunities) {

	record Place(String id, Edges<Membership> alliances) {

		/** Where it was a member last. */
		Optional<Membership> last() {
			return alliances.edges().stream().max(Comparator.comparing(Membership::leftOn));
		}

	}

	record Membership(LocalDate from, @Nullable LocalDate to, Alliance node) {

		/** The day it left, or that the alliance was dissolved; it holds no more. */
		LocalDate leftOn() {
			return Stream.of(to, node.dissolvedOn())
				.filter(Objects::nonNull)
				.min(Comparator.naturalOrder())
				.orElse(from);
		}

	}

	record Alliance(String id, @Nullable LocalDate dissolvedOn) {
	}

	/** Those in none, in the order of the codes. */
	List<Place> places() {
		return Stream.concat(villages.nodes().stream(), communities.nodes().stream())
			.sorted(Comparator.comparing(Place::id))
			.toList();
	}

	/** The codes of all there are. */
	List<String> all() {
		return Stream.concat(allVillages.nodes().stream(), allCommunities.nodes().stream()).map(Id::id).toList();
	}

}

package org.touyan.access;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A role and where somebody has it.
 *
 * @param role what they may read
 * @param territories beginnings of division codes; the empty text for everywhere. None for the roles of officers
 */
public record Right(Role role, List<String> territories) {

	/** How everywhere is written: an empty text could stand there by mistake. */
	static final String EVERYWHERE = "*";

	private static final Pattern CODE = Pattern.compile("[0-9]{2,12}");

	public Right {
		territories = List.copyOf(territories);
	}

	static boolean isTerritory(String stated) {
		return stated.equals(EVERYWHERE) || CODE.matcher(stated).matches();
	}

	/** A right as a token or a grant states it; what is no territory gives nothing. */
	static Right stated(Role role, List<String> territories) {
		Stream<String> codes = territories.stream()
			.filter(Right::isTerritory)
			.map(territory -> territory.equals(EVERYWHERE) ? "" : territory);
		return new Right(role, role.isOfficer() ? List.of() : codes.distinct().toList());
	}

	/** Whether it gives anything at all: a role in a territory does so only with one. */
	boolean holds() {
		return role.isOfficer() || !territories.isEmpty();
	}

	boolean covers(String territory) {
		return territories.stream().anyMatch(territory::startsWith);
	}

}

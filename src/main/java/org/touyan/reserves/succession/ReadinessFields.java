package org.touyan.reserves.succession;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;

import org.springframework.stereotype.Controller;

import org.touyan.api.ComputedMapping;
import org.touyan.api.FieldContext;
import org.touyan.reserves.ReserveSettings;
import org.touyan.reserves.succession.PoolRecords.Entry;

/** How ready those in the pool are, wherever they and their records are asked for. */
@Controller
class ReadinessFields {

	/** Of several records of a person the one that makes the readiest counts. */
	private static final BinaryOperator<Readiness> READIER = BinaryOperator.minBy(Readiness.READIEST_FIRST);

	private final ReserveSettings settings;

	private final TeamKin kin;

	ReadinessFields(ReserveSettings settings, TeamKin kin) {
		this.settings = settings;
		this.kin = kin;
	}

	@ComputedMapping(type = "ReserveRecord", field = "readiness")
	Map<String, Readiness> ofRecords(Set<String> ids, FieldContext context) {
		return read(Map.of("id", Map.of("in", ids)), context, false);
	}

	@ComputedMapping(type = "Person", field = "readiness")
	Map<String, Readiness> ofPeople(Set<String> ids, FieldContext context) {
		return read(Map.of("person", Map.of("id", Map.of("in", ids))), context, true);
	}

	private Map<String, Readiness> read(Map<String, ?> where, FieldContext context, boolean byPerson) {
		List<Entry> entries = PoolRecords.read(where, settings.readiness(), context);
		ReadinessScale scale = ReadinessScale.of(entries, settings, kin, context);
		var readiness = new HashMap<String, Readiness>();
		for (Entry entry : entries) {
			if (entry.person() != null) {
				readiness.merge(byPerson ? entry.person().id() : entry.id(), scale.of(entry, entry.person()), READIER);
			}
		}
		return readiness;
	}

}

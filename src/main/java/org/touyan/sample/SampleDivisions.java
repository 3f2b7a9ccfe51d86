package org.touyan.sample;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.touyan.places.Division;
import org.touyan.places.DivisionKind;
import org.touyan.places.DivisionTable;

/** Makes further districts in the shape of the real one, under codes that no real place has. */
final class SampleDivisions {

	private static final int COUNTY_DIGITS = 6;

	private static final int FIRST = 990_000;

	private SampleDivisions() {
	}

	/** The divisions of the district with this number, from 1 on. */
	static List<Division> copy(int index) {
		return DivisionTable.rows().stream().map(division -> copy(division, index)).toList();
	}

	private static Division copy(Division division, int index) {
		var name = division.kind() == DivisionKind.DISTRICT ? "样本%d区".formatted(index) : division.name();
		var fullName = division.kind() == DivisionKind.VILLAGE || division.kind() == DivisionKind.COMMUNITY
				? division.fullName()
				: division.fullName().replace("济南市历城区", name).replace("历城区", "样本%d区".formatted(index));
		return new Division(division.kind(), code(division.code(), index), name, fullName,
				partOf(division.partOf(), index));
	}

	private static String code(String code, int index) {
		return FIRST + index + code.substring(COUNTY_DIGITS);
	}

	private static @Nullable String partOf(@Nullable String code, int index) {
		return code == null ? null : code(code, index);
	}

}

package org.touyan.places;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * One administrative division as the statistical code list has it.
 *
 * @param code its 12-digit statistical code
 * @param partOf the code of the division it is a part of, null for the district
 */
public record Division(DivisionKind kind, String code, String name, String fullName, @Nullable String partOf) {

	private static final String VILLAGERS = "村民委员会";

	private static final String RESIDENTS = "居民委员会";

	static Division ofCommittee(String code, String fullName, String partOf) {
		if (fullName.endsWith(RESIDENTS)) {
			return new Division(DivisionKind.COMMUNITY, code, without(fullName, RESIDENTS), fullName, partOf);
		}
		var stem = without(fullName, VILLAGERS);
		var name = stem.endsWith("村") ? stem : stem + "村";
		return new Division(DivisionKind.VILLAGE, code, name, fullName, partOf);
	}

	/** What its node carries beside id and source. */
	public Map<String, Object> properties() {
		var pinyin = Pinyin.ofPlace(name);
		Map<String, Object> properties = new HashMap<>(NameKeys.ofPlace(name).properties());
		properties.putAll(Map.of("name", name, "fullName", fullName, "pinyin", pinyin.letters(), "initials",
				pinyin.initials(), "territory", code, "dataLevel", "PUBLIC"));
		return properties;
	}

	private static String without(String name, String ending) {
		return name.substring(0, name.length() - ending.length());
	}

}

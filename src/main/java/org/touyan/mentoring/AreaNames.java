package org.touyan.mentoring;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** The names of subdistricts, which those may know as well who see figures only. */
public final class AreaNames {

	private AreaNames() {
	}

	/** A subdistrict with its name. */
	public record Area(String id, String name) {
	}

	/** The name of the subdistrict whose code begins with these nine digits; null where there is none. */
	public static @Nullable String of(String area, List<Area> areas) {
		return areas.stream().filter(each -> each.id().startsWith(area)).map(Area::name).findFirst().orElse(null);
	}

}

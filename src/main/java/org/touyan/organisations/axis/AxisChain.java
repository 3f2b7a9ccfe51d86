package org.touyan.organisations.axis;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.touyan.organisations.AxisLevel;
import org.touyan.organisations.axis.Axis.Organisation;

/** How Party organisations are connected. */
record AxisChain(Map<String, Organisation> byId) {

	/**
	 * Whether its chain of superiors leads up to a working committee without a break. Where it leads to one that was
	 * not read, because it is outside the area or not for who asks to see, there is no break in what was read.
	 */
	boolean reaches(Organisation organisation) {
		Set<String> passed = new HashSet<>();
		Organisation each = organisation;
		while (each.level().compareTo(AxisLevel.SUBDISTRICT_WORKING_COMMITTEE) > 0) {
			Axis.Ref superior = each.superiorCard();
			if (superior == null || !passed.add(each.id())) {
				return false;
			}
			Organisation above = byId.get(superior.id());
			if (above == null) {
				return true;
			}
			each = above;
		}
		return true;
	}

	/** Those to which one of this level answers directly. */
	Set<String> superiorsOf(AxisLevel level) {
		return byId.values()
			.stream()
			.filter(each -> each.level() == level)
			.flatMap(each -> Optional.ofNullable(each.superiorCard()).stream())
			.map(Axis.Ref::id)
			.collect(Collectors.toSet());
	}

	/** The places where such of these as are of this level have their seats. */
	static Set<String> seats(AxisLevel level, Collection<Organisation> organisations, Predicate<Organisation> which) {
		return organisations.stream()
			.filter(each -> each.level() == level && which.test(each))
			.map(Organisation::seatId)
			.collect(Collectors.toSet());
	}

}

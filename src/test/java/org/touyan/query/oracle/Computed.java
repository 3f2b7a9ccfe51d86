package org.touyan.query.oracle;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** What the computed fields of the library come to, in Java. */
final class Computed {

	private Computed() {
	}

	static @Nullable Object value(Thing thing, String field, LocalDate date) {
		Map<String, Object> properties = thing.properties();
		return switch (field) {
			case "doublePages" -> properties.get("pages") instanceof Integer pages ? pages * 2 : null;
			case "daysHeld" -> properties.get("acquiredOn") instanceof LocalDate day
					? (Object) (int) ChronoUnit.DAYS.between(day, date) : null;
			case "held" -> !(properties.get("acquiredOn") instanceof LocalDate day) || !day.isAfter(date);
			case "late" -> properties.get("dueOn") instanceof LocalDate day ? day.isBefore(date) : null;
			case "age" -> properties.get("bornOn") instanceof LocalDate born
					? (int) ChronoUnit.YEARS.between(YearMonth.from(born), YearMonth.from(date)) : null;
			case "birthMonth" ->
				properties.get("bornOn") instanceof LocalDate born ? YearMonth.from(born).toString() : null;
			case "state" -> switch (thing.type()) {
				case "CycleReport" -> cycle(properties, date);
				case "ConsultationTopic" -> topic(properties, date);
				default -> state(properties, date);
			};
			case "outcome" -> by(properties, "settledOn", date) ? properties.get("outcome") : null;
			case "days" -> by(properties, "settledOn", date) ? days(properties) : null;
			case "hours" -> ofClosed(properties, "meanHours");
			case "points" -> ofClosed(properties, "satisfaction");
			case "subdistrict" -> properties.get("territory") instanceof String code
					? code.substring(0, Math.min(9, code.length())) : null;
			case "version" -> properties.getOrDefault("version", 0);
			case "politicalStatus" -> politicalStatus(properties, date);
			case "personnelState" -> properties.get("stateOn") instanceof LocalDate on && on.isAfter(date)
					? "IN_SERVICE" : properties.get("personnelState");
			case "weak" -> properties.get("weakFrom") instanceof LocalDate from
					? !from.isAfter(date) && !by(properties, "weakTo", date) : properties.get("weak");
			case "lateOpening" -> by(properties, "lateFrom", date) && !by(properties, "lateTo", date);
			case "greeting" -> greeting(properties.getOrDefault("nick", properties.get("name")));
			default -> throw new IllegalArgumentException(field);
		};
	}

	private static String state(Map<String, Object> term, LocalDate date) {
		return by(term, "electionFrom", date) ? "IN_ELECTION"
				: by(term, "dueOn", date) || by(term, "to", date) ? "EXPIRED" : "IN_TERM";
	}

	private static String cycle(Map<String, Object> report, LocalDate date) {
		boolean isInTime = report.get("dueOn") instanceof LocalDate due && by(report, "reportedOn", due);
		return isInTime && by(report, "reportedOn", date) ? "DONE"
				: by(report, "dueOn", date.minusDays(1)) ? "LATE" : "DUE";
	}

	private static String topic(Map<String, Object> topic, LocalDate date) {
		return by(topic, "settledOn", date) ? "SETTLED" : by(topic, "discussedOn", date) ? "DISCUSSING" : "RAISED";
	}

	private static @Nullable Object days(Map<String, Object> topic) {
		return topic.get("raisedOn") instanceof LocalDate from && topic.get("settledOn") instanceof LocalDate to
				? (Object) (int) ChronoUnit.DAYS.between(from, to) : null;
	}

	private static @Nullable Object ofClosed(Map<String, Object> figures, String mean) {
		return figures.get(mean) instanceof Double each && figures.get("closed") instanceof Integer closed
				? (Object) (each * closed) : null;
	}

	private static @Nullable Object politicalStatus(Map<String, Object> person, LocalDate date) {
		if (!(person.get("joinedPartyOn") instanceof LocalDate joined)) {
			return person.get("politicalStatus");
		}
		return joined.isAfter(date) ? "CITIZEN"
				: joined.isAfter(date.minusYears(1)) ? "PROBATIONARY_MEMBER" : "PARTY_MEMBER";
	}

	private static boolean by(Map<String, Object> term, String day, LocalDate date) {
		return term.get(day) instanceof LocalDate on && !on.isAfter(date);
	}

	private static @Nullable String greeting(@Nullable Object name) {
		return name == null ? null : "Hello \"" + name + "\"";
	}

}

package org.touyan.alliances.scorecards;

import java.time.LocalDate;
import java.time.Year;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.touyan.alliances.Id;
import org.touyan.api.ReadBy;
import org.touyan.api.Rows;

/** An alliance with what is its own, as {@code questions/alliances/scorecards.graphql} reads it. */
record AllianceSheet(String id, String territory, LocalDate foundedOn, @Nullable Integer meetingsPerYear,
		Rows<Id> memberCards, Rows<YearFigures.Value> incomes, Rows<YearFigures.Value> visitors, Rows<Meeting> meetings,
		Rows<Project> projects, Rows<Brand> brands) {

	@ReadBy("alliances/scorecards")
	record All(Rows<AllianceSheet> alliances) {
	}

	record Meeting(LocalDate heldOn) {
	}

	record Project(String id, @Nullable LocalDate completedOn, @Nullable Long investment) {
	}

	record Brand(String id, Rows<Id> products) {
	}

	/** The members, whether they are seen or not, each once. */
	List<String> memberIds() {
		return memberCards.nodes().stream().map(Id::id).distinct().sorted().toList();
	}

	int completedCount(LocalDate day) {
		return (int) projects.nodes()
			.stream()
			.filter(project -> project.completedOn != null && !project.completedOn.isAfter(day))
			.count();
	}

	/** In yuan, of all projects. */
	long investment() {
		return projects.nodes().stream().mapToLong(project -> Objects.requireNonNullElse(project.investment, 0L)).sum();
	}

	/** Products that are sold under its brands, each once. */
	int brandProductCount() {
		return (int) brands.nodes().stream().flatMap(brand -> brand.products.nodes().stream()).distinct().count();
	}

	int meetingsHeld(int year) {
		return (int) meetings.nodes().stream().filter(meeting -> meeting.heldOn().getYear() == year).count();
	}

	/**
	 * How many meetings there should have been in a year: those of a full year by the days of it on which the alliance
	 * stood, up to the day of the question; null where it has agreed on no number.
	 */
	@Nullable
	Double meetingsDue(int year, LocalDate day) {
		if (meetingsPerYear == null) {
			return null;
		}
		LocalDate begin = later(LocalDate.ofYearDay(year, 1), foundedOn);
		LocalDate end = LocalDate.ofYearDay(year + 1, 1);
		LocalDate until = end.isAfter(day) ? day.plusDays(1) : end;
		long days = Math.max(0, ChronoUnit.DAYS.between(begin, until));
		return (double) meetingsPerYear * days / Year.of(year).length();
	}

	private static LocalDate later(LocalDate one, LocalDate other) {
		return one.isAfter(other) ? one : other;
	}

}

package org.touyan.sample;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.touyan.graph.Period;

/** What residents learn: in evening schools twice a year in some thirty centres, and trades in the estates of 唐冶. */
final class SchoolSample {

	private static final String HUANENG = "370112003027";

	/** As the article has them. */
	private static final List<String> ITS_SUBJECTS = List.of("声乐", "剪纸", "瑜伽");

	private static final int SCHOOLS = 30;

	private static final String TANGYE = "370112012";

	private static final int FIRST_YEAR = 2024;

	private final SampleDistrict district;

	private final SampleGraph graph;

	private final SampleRandom random;

	SchoolSample(SampleDistrict district) {
		this.district = district;
		this.graph = district.graph();
		this.random = district.random("schools");
	}

	void make(Map<String, SampleNode> centres) {
		Map<String, SampleNode> schools = new HashMap<>();
		random.some(centres.keySet().stream().sorted().toList(), SCHOOLS)
			.forEach(code -> schools.put(code, centre(code, centres)));
		if (district.real()) {
			schools.put(HUANENG, centre(HUANENG, centres));
			trades();
		}
		schools.keySet().stream().sorted().forEach(code -> school(centre(code, schools), code.equals(HUANENG)));
	}

	private static SampleNode centre(String code, Map<String, SampleNode> centres) {
		SampleNode centre = centres.get(code);
		if (centre == null) {
			throw new IllegalStateException(code + " has no centre.");
		}
		return centre;
	}

	private void school(SampleNode centre, boolean isArticles) {
		int since = isArticles ? FIRST_YEAR : random.between(FIRST_YEAR, FIRST_YEAR + 2);
		for (int year = since; year <= SampleDates.END.getYear(); year++) {
			term(year + "春", SampleDates.day(year, 3, 8), isArticles, centre);
			term(year + "秋", SampleDates.day(year, 9, 8), isArticles, centre);
		}
	}

	private void term(String term, LocalDate first, boolean isArticles, SampleNode centre) {
		List<String> taught = isArticles ? ITS_SUBJECTS
				: random.some(SampleWords.list("courseSubjects"), random.between(2, 4));
		taught.forEach(subject -> course(subject, term, first.plusDays(random.between(0, 14)), centre));
	}

	/** One evening a week for some months; those that are liked have people who wait. */
	private void course(String subject, String term, LocalDate first, SampleNode centre) {
		int seats = Math.min(centre.number("seats"), 5 * random.between(4, 7));
		boolean full = random.chance(0.45);
		LocalDate from = SampleDates.workday(first);
		SampleNode course = graph.add("Course")
			.during(new Period(from, from.plusWeeks(random.between(11, 14))))
			.with("series", "青年夜校")
			.with("subject", subject)
			.with("term", term)
			.with("seats", seats)
			.with("enrolled", full ? seats : seats * random.between(55, 95) / 100)
			.with("waiting", full && random.chance(0.6) ? random.between(1, 15) : 0);
		graph.relate(course, "TAUGHT_AT", centre);
	}

	/** 社区微业: trades that residents learn where they live; they are counted only. */
	private void trades() {
		List<SampleNode> estates = graph.nodes()
			.stream()
			.filter(node -> node.labels().contains("Estate") && node.text("territory").startsWith(TANGYE))
			.toList();
		for (LocalDate day = SampleDates.day(2024, 4, 10); day
			.isBefore(SampleDates.END); day = day.plusDays(random.between(20, 36))) {
			SampleNode training = graph.add("Training")
				.with("series", "社区微业")
				.with("title", random.pick(SampleWords.list("skillTitles")))
				.with("heldOn", SampleDates.workday(day))
				.with("hours", 4 * random.between(1, 5))
				.with("participants", random.between(12, 45));
			graph.relate(training, "HELD_AT", random.pick(estates));
		}
	}

}

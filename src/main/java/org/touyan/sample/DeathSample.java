package org.touyan.sample;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A few of those in office in villages who left within a term died in office: it is they for whom nothing goes on after
 * that day, no other post, pair or time in the pool. The vacancy is filled as that of others who leave.
 */
final class DeathSample {

	private static final int DEATHS = 15;

	private static final int YOUNGEST = 42;

	/** Ties that do not end. */
	private static final Set<String> LASTING = Set.of("LIVES_IN", "KIN_OF");

	private final SampleDistrict district;

	private final SampleGraph graph;

	DeathSample(SampleDistrict district) {
		this.district = district;
		this.graph = district.graph();
	}

	void make() {
		Map<String, LocalDate> last = last();
		List<Death> possible = district.settlements()
			.stream()
			.filter(Settlement::village)
			.flatMap(DeathSample::left)
			.filter(one -> one.day().equals(last.get(one.person().id())))
			.toList();
		district.random("deaths").some(possible, DEATHS).forEach(Death::happen);
	}

	/** Those who left the team of a village within a term, at an age, and whom nobody followed on the day. */
	private static Stream<Death> left(Settlement village) {
		List<LocalDate> elections = village.committee().terms().nodes().stream().map(one -> one.date("from")).toList();
		Set<LocalDate> followed = village.incumbencies()
			.values()
			.stream()
			.flatMap(List::stream)
			.map(one -> one.span().from())
			.collect(Collectors.toSet());
		return village.incumbencies().entrySet().stream().map(each -> {
			LocalDate left = each.getValue()
				.stream()
				.map(one -> SampleDates.end(one.span()))
				.reduce(LocalDate.MIN, SampleDates::later);
			return new Death(each.getKey(), left);
		})
			.filter(one -> !one.day().isBefore(SampleDates.BEGINNING) && !one.day().isAfter(SampleDates.END))
			.filter(one -> !elections.contains(one.day()) && !followed.contains(one.day()))
			.filter(one -> one.person().date("bornOn").plusYears(YOUNGEST).isBefore(one.day()));
	}

	/** The last day of all that is known of somebody, by id. */
	private Map<String, LocalDate> last() {
		Map<String, SampleNode> nodes = graph.nodes()
			.stream()
			.collect(Collectors.toMap(SampleNode::id, Function.identity()));
		Map<String, LocalDate> last = new HashMap<>();
		for (SampleRelationship one : graph.relationships()) {
			if (!LASTING.contains(one.type())) {
				SampleNode other = nodes.get(one.to());
				Map<String, Object> all = new HashMap<>(other == null ? Map.of() : other.properties());
				all.putAll(one.properties());
				last.merge(one.from(), end(all), SampleDates::later);
			}
		}
		return last;
	}

	private static LocalDate end(Map<String, Object> properties) {
		if (properties.containsKey("from") && !properties.containsKey("to")) {
			return LocalDate.MAX;
		}
		return properties.values()
			.stream()
			.filter(LocalDate.class::isInstance)
			.map(LocalDate.class::cast)
			.reduce(LocalDate.MIN, SampleDates::later);
	}

	private record Death(SampleNode person, LocalDate day) {

		private void happen() {
			person.with("stateOn", day).since(day, "personnelState", "DECEASED");
		}

	}

}

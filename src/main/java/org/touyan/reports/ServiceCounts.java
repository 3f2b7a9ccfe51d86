package org.touyan.reports;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;

import org.jspecify.annotations.Nullable;

import org.touyan.api.QueryContext;
import org.touyan.api.ReadBy;
import org.touyan.api.Rows;
import org.touyan.api.Total;
import org.touyan.reports.StatedFigures.About;

/** What the graph counts of services in a division, as {@code questions/reports/services.graphql} reads it. */
@ReadBy("reports/services")
record ServiceCounts(Rows<Service> services, Rows<Events> activityFigures, Rows<Programme> serviceProgrammes) {

	/** What is counted here. */
	static final Set<String> METRICS = Set.of("services", "serviceKinds", "freeServices", "serviceEvents",
			"entrustedKeys", "entrustedKeyServices");

	private static final int MONTHS = 12;

	record Service(String kind, boolean isFree) {
	}

	record Events(LocalDate month, long events) {
	}

	/**
	 * A programme of services at home.
	 *
	 * @param keys null where none can be entrusted
	 */
	record Programme(@Nullable Long keys, Total items) {
	}

	static ServiceCounts read(About about, QueryContext question) {
		return question.figures(Map.of("area", about.area()), ServiceCounts.class);
	}

	Count count(String metric) {
		List<Service> offered = services.nodes();
		return switch (metric) {
			case "services" -> Count.of(offered.size(), "当日在区划内提供的社区服务项数");
			case "serviceKinds" ->
				Count.of(offered.stream().map(Service::kind).distinct().count(), "当日在区划内提供的社区服务的类别数");
			case "freeServices" -> Count.of(offered.stream().filter(Service::isFree).count(), "当日在区划内提供的免费社区服务项数");
			case "serviceEvents" -> events(activityFigures.nodes());
			case "entrustedKeys" -> entrusted(each -> each.keys() == null ? 0 : each.keys(), "当日居家服务项目登记的托管钥匙把数合计");
			case "entrustedKeyServices" -> entrusted(each -> each.items().count(), "当日托管钥匙的居家服务项目的服务项数");
			default -> throw new IllegalArgumentException(metric);
		};
	}

	/** Those of the last twelve months that are counted. */
	static Count events(List<Events> counted) {
		Optional<LocalDate> last = counted.stream().map(Events::month).max(Comparator.naturalOrder());
		return last
			.map(month -> Count.of(counted.stream()
				.filter(each -> each.month().isAfter(month.minusMonths(MONTHS)))
				.mapToLong(Events::events)
				.sum(), "截至%s的十二个月的服务活动场数".formatted(YearMonth.from(month))))
			.orElseGet(() -> Count.none("图谱中该地尚无服务活动场数"));
	}

	private Count entrusted(ToLongFunction<Programme> figure, String how) {
		List<Programme> programmes = serviceProgrammes.nodes().stream().filter(each -> each.keys() != null).toList();
		return programmes.isEmpty() ? Count.none("图谱中该地当日没有托管钥匙的居家服务项目")
				: Count.of(programmes.stream().mapToLong(figure).sum(), how);
	}

}

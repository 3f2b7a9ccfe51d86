package org.touyan.people;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import org.touyan.api.QueryContext;
import org.touyan.disclosure.GroupFigures;
import org.touyan.disclosure.Publication;
import org.touyan.disclosure.PublishedCounts;
import org.touyan.disclosure.Share;

/**
 * How many community workers have a certificate.
 *
 * @param rate from 0 to 1; null without workers, and where it is not told
 * @param kinds by the highest certificate of each
 */
record CertificateFigures(@Nullable Long workers, @Nullable Long certified, @Nullable Double rate,
		List<KindCount> kinds) {

	/** The key of the figures of all. */
	static final String ALL = "";

	private enum Count {

		WORKERS, CERTIFIED, WITHOUT

	}

	record KindCount(CertificateKind kind, @Nullable Long workers) {
	}

	/**
	 * Of all and of areas, which are all of them together.
	 * @return by area; those of all under the empty text
	 */
	static Map<String, CertificateFigures> of(List<Certified.Worker> all, Map<String, List<Certified.Worker>> areas,
			QueryContext question) {
		Publication publication = question.publication();
		var figures = new GroupFigures(publication);
		figures.group(ALL, counts(all));
		areas.forEach((area, workers) -> figures.group(area, counts(workers)));
		figures.sum(Count.WORKERS, List.of(Count.CERTIFIED, Count.WITHOUT));
		figures.sum(Count.CERTIFIED, List.of(CertificateKind.values()));
		figures.close();
		figures.parts(ALL, areas.keySet(), Count.WORKERS);
		PublishedCounts published = publication.publish();
		var byArea = new TreeMap<String, CertificateFigures>();
		byArea.put(ALL, of(published, ALL));
		areas.keySet().forEach(area -> byArea.put(area, of(published, area)));
		return byArea;
	}

	private static CertificateFigures of(PublishedCounts published, String group) {
		Long workers = published.of(new GroupFigures.Key(group, Count.WORKERS));
		Long certified = published.of(new GroupFigures.Key(group, Count.CERTIFIED));
		return new CertificateFigures(workers, certified, Share.of(certified, workers),
				Arrays.stream(CertificateKind.values())
					.map(kind -> new KindCount(kind, published.of(new GroupFigures.Key(group, kind))))
					.toList());
	}

	/** Each worker is counted under the highest certificate. */
	private static Map<Object, Long> counts(List<Certified.Worker> workers) {
		var counts = new HashMap<Object, Long>();
		counts.put(Count.WORKERS, (long) workers.size());
		for (Certified.Worker worker : workers) {
			worker.highest().ifPresent(kind -> counts.merge(kind, 1L, Long::sum));
			counts.merge(worker.highest().isPresent() ? Count.CERTIFIED : Count.WITHOUT, 1L, Long::sum);
		}
		return counts;
	}

}

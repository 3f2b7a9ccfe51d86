package org.touyan.people.certificates;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.touyan.disclosure.GroupFigures;
import org.touyan.disclosure.GroupKey;
import org.touyan.disclosure.Publication;
import org.touyan.disclosure.PublishedCounts;
import org.touyan.disclosure.Share;
import org.touyan.people.CertificateKind;

/**
 * How many community workers have a certificate.
 *
 * @param rate from 0 to 1; null without workers, and where it is not told
 * @param kinds by the highest certificate of each
 */
record CertificateFigures(@Nullable Long workers, @Nullable Long certified, @Nullable Double rate,
		List<KindCount> kinds) {

	private enum Count {

		WORKERS, CERTIFIED, WITHOUT

	}

	record KindCount(CertificateKind kind, @Nullable Long workers) {
	}

	/** Of all and of areas, which are all of them together, by group. */
	static Map<GroupKey, CertificateFigures> of(List<Certified.Worker> all, Map<String, List<Certified.Worker>> areas,
			Publication publication) {
		var figures = new GroupFigures(publication);
		figures.group(GroupKey.ALL, counts(all));
		areas.forEach((area, workers) -> figures.group(new GroupKey.Area(area), counts(workers)));
		figures.sum(Count.WORKERS, List.of(Count.CERTIFIED, Count.WITHOUT));
		figures.sum(Count.CERTIFIED, List.of(CertificateKind.values()));
		figures.close();
		List<GroupKey> parts = areas.keySet().stream().<GroupKey>map(GroupKey.Area::new).toList();
		figures.parts(GroupKey.ALL, parts, Count.WORKERS);
		PublishedCounts published = publication.publish();
		var byGroup = new HashMap<GroupKey, CertificateFigures>();
		byGroup.put(GroupKey.ALL, of(published, GroupKey.ALL));
		parts.forEach(area -> byGroup.put(area, of(published, area)));
		return byGroup;
	}

	private static CertificateFigures of(PublishedCounts published, GroupKey group) {
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

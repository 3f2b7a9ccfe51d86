package org.touyan.people;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.touyan.api.Question;
import org.touyan.api.ToldTable;

/**
 * How many community workers have a certificate.
 *
 * @param rate in per cent with one decimal; null without workers, and where it is not told
 * @param kinds by the highest certificate of each
 */
record CertificateFigures(@Nullable Long workers, @Nullable Long certified, @Nullable Double rate,
		List<KindCount> kinds) {

	record KindCount(CertificateKind kind, @Nullable Long workers) {
	}

	/** The figures of groups that are parts of one whole, in their order. */
	static List<CertificateFigures> of(List<List<Certified.Worker>> groups, Question question) {
		List<List<@Nullable Long>> certified = ToldTable
			.of(groups.stream().map(CertificateFigures::certified).toList(), question)
			.rows();
		List<List<@Nullable Long>> kinds = ToldTable
			.of(groups.stream().map(CertificateFigures::kinds).toList(), question)
			.rows();
		List<@Nullable Long> workers = question.told(groups.stream().map(each -> (long) each.size()).toList());
		return IntStream.range(0, groups.size())
			.mapToObj(row -> of(workers.get(row), certified.get(row).getFirst(), kinds.get(row)))
			.toList();
	}

	private static CertificateFigures of(@Nullable Long workers, @Nullable Long certified, List<@Nullable Long> kinds) {
		List<CertificateKind> all = List.of(CertificateKind.values());
		Double rate = workers == null || certified == null ? null
				: rate(certified.doubleValue(), workers.doubleValue());
		return new CertificateFigures(workers, certified, rate,
				IntStream.range(0, all.size())
					.mapToObj(kind -> new KindCount(all.get(kind), kinds.get(kind)))
					.toList());
	}

	/** In per cent with one decimal; null of nothing. */
	static @Nullable Double rate(double part, double whole) {
		return whole == 0 ? null : Math.round(part * 1000 / whole) / 10.0;
	}

	private static List<Long> certified(List<Certified.Worker> workers) {
		long with = workers.stream().filter(worker -> worker.highest().isPresent()).count();
		return List.of(with, workers.size() - with);
	}

	/** With each kind as the highest, and with none. */
	private static List<Long> kinds(List<Certified.Worker> workers) {
		return Stream.concat(Arrays.stream(CertificateKind.values()).map(Optional::of), Stream.of(Optional.empty()))
			.map(kind -> workers.stream().filter(worker -> worker.highest().equals(kind)).count())
			.toList();
	}

}

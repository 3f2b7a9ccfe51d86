package org.touyan.people.certificates;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.touyan.api.Rows;
import org.touyan.disclosure.GroupKey;
import org.touyan.disclosure.Publication;
import org.touyan.people.CertificateKind;
import org.touyan.people.certificates.CertificateFigures.KindCount;

import static org.assertj.core.api.Assertions.assertThat;

/** Four workers, three of whom have a certificate, one of these two. */
class CertificateFiguresTests {

	private static final List<Certified.Worker> WORKERS = List.of(worker(), worker(CertificateKind.ASSISTANT),
			worker(CertificateKind.ASSISTANT, CertificateKind.SOCIAL_WORKER), worker(CertificateKind.SENIOR));

	@Test
	void everyWorkerCountsByTheHighestCertificate() {
		assertThat(CertificateFigures.of(WORKERS, Map.of(), new Publication(0))).containsEntry(GroupKey.ALL,
				new CertificateFigures(4L, 3L, 0.75, List.of(new KindCount(CertificateKind.ASSISTANT, 1L),
						new KindCount(CertificateKind.SOCIAL_WORKER, 1L), new KindCount(CertificateKind.SENIOR, 1L))));
	}

	@Test
	void anAreaHasFiguresOfItsOwn() {
		var area = new GroupKey.Area("370112013");
		assertThat(CertificateFigures.of(WORKERS, Map.of(area.code(), WORKERS.subList(0, 2)), new Publication(0))
			.get(area)).extracting(CertificateFigures::rate).isEqualTo(0.5);
	}

	@Test
	void fewAreKeptBack() {
		assertThat(CertificateFigures.of(WORKERS, Map.of(), new Publication(10)).get(GroupKey.ALL))
			.extracting(CertificateFigures::workers, CertificateFigures::rate)
			.containsExactly(null, null);
	}

	private static Certified.Worker worker(CertificateKind... certificates) {
		return new Certified.Worker("worker",
				new Rows<>(Stream.of(certificates).map(Certified.Certificate::new).toList()), new Rows<>(List.of()));
	}

}

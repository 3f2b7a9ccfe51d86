package org.touyan.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.touyan.organisations.PostKind;
import org.touyan.reserves.ReserveStatus;

/** Tells of those in office how they came from the pool. */
final class AppointedSample {

	private static final int APPOINTED = 190;

	private final SampleRandom random;

	private final ReserveRecordSample records;

	private final List<Reserve> reserves = new ArrayList<>();

	AppointedSample(SampleRandom random, ReserveRecordSample records) {
		this.random = random;
		this.records = records;
	}

	/** Those whose first post followed on a time in the pool. */
	List<Reserve> make(List<Settlement> settlements) {
		LocalDate since = SampleDates.day(2020, 6, 1);
		Set<SampleNode> known = new HashSet<>();
		List<Settlement> left = random.some(settlements, APPOINTED);
		for (Settlement settlement : left) {
			settlement.party()
				.incumbencies()
				.filter(one -> one.span().from().isBefore(since))
				.forEach(one -> known.add(one.person()));
			settlement.committee()
				.incumbencies()
				.filter(one -> one.span().from().isBefore(since))
				.forEach(one -> known.add(one.person()));
			settlement.committee()
				.current()
				.filter(one -> !known.contains(one.person())
						&& one.person().date("startedWorkOn").isBefore(since.minusYears(2)))
				.findFirst()
				.ifPresent(one -> appointed(settlement, one));
		}
		return reserves;
	}

	private void appointed(Settlement settlement, Incumbency office) {
		LocalDate end = office.span().from();
		LocalDate from = end.minusDays(random.between(300, 1000));
		List<ReserveStep> stages = records.kept(from, end.minusDays(60));
		stages.add(new ReserveStep(ReserveStatus.APPOINTED, end));
		PostKind aim = office.kind() == PostKind.DIRECTOR ? PostKind.SECRETARY : office.kind();
		SampleNode entry = records.add(settlement, office.person(), aim, stages);
		reserves.add(new Reserve(office.person(), entry, settlement, from, end, false));
	}

}

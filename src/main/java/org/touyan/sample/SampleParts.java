package org.touyan.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;

import org.touyan.people.CertificateKind;

/** The parts of a district's sample in the order in which each builds on those before. */
final class SampleParts {

	/**
	 * Raised whenever anything changes in what the sample holds or in how it is cut into batches, so that no store ends
	 * up with parts of two samples.
	 */
	static final int VERSION = 10;

	private SampleParts() {
	}

	/**
	 * One district as it is on the evening of a day; the same at every call.
	 * @param index 0 for the district of the article, others for copies of it
	 */
	static SampleGraph district(long seed, int index, LocalDate day) {
		SampleDistrict district = new SampleDistrict(seed, index);
		new PlaceSample(district).make();
		new GovernmentSample(district).make();
		new OrganisationSample(district).make();
		List<Newcomer> newcomers = new TeamSample(district).make();
		new FirstSecretarySample(district).make();
		new EstateSample(district).make();
		List<Worker> workers = new WorkerSample(district).make();
		CertificateSample certificates = new CertificateSample(district);
		Map<SampleNode, NavigableMap<LocalDate, CertificateKind>> certified = certificates.make(workers);
		List<Mentor> mentors = new MentorSample(district).make();
		List<Reserve> reserves = mentored(district, newcomers, workers, certificates, mentors);
		new TalentSample(district).make(reserves, newcomers);
		surroundings(district, reserves);
		new GridSample(district, workers).make();
		new KinSample(district).make(reserves, mentors);
		levels(district, workers, certified);
		new SupervisionSample(district).make();
		new TeamKinSample(district).make(reserves);
		last(district, mentors);
		SampleGraph known = SampleCut.of(district.graph(), day);
		new RetirementSample(known).make();
		return known;
	}

	/** Those in reserve, and who mentors them. */
	private static List<Reserve> mentored(SampleDistrict district, List<Newcomer> newcomers, List<Worker> workers,
			CertificateSample certificates, List<Mentor> mentors) {
		MentorshipSample mentorships = new MentorshipSample(district);
		List<Reserve> reserves = new ArrayList<>();
		if (district.real()) {
			reserves.addAll(new LunanSample(district, mentorships, certificates, mentors).make());
		}
		List<Reserve> others = new ReserveSample(district, workers).make(newcomers);
		reserves.addAll(others);
		new MentoringSample(district, mentorships, mentors).make(others, newcomers);
		return reserves;
	}

	private static void levels(SampleDistrict district, List<Worker> workers,
			Map<SampleNode, NavigableMap<LocalDate, CertificateKind>> certified) {
		LevelSample levels = new LevelSample(district);
		workers.forEach(worker -> levels.make(worker,
				certified.getOrDefault(worker.person(), Collections.emptyNavigableMap())));
	}

	/** Deaths, once all lives are told, and what else the article tells of, so that nothing before changes with it. */
	private static void last(SampleDistrict district, List<Mentor> mentors) {
		new DeathSample(district).make();
		markets(district);
		new ServicesSample(district).make(mentors);
		governance(district);
	}

	private static void markets(SampleDistrict district) {
		new MarketSample(district).make(new ProductSample(district).make());
		new CooperativeSample(district).make();
		new TourismSample(district).make();
		if (district.real()) {
			new ChannelSample(district).make();
		}
	}

	/** The plan, who carries it out and reports on it, what residents discuss, and what the grids did. */
	private static void governance(SampleDistrict district) {
		PlanSample plan = new PlanSample(district);
		plan.make();
		new TaskForceSample(district).make(plan.plan());
		new CycleSample(district, plan).make();
		new ConsultationSample(district, plan).make();
		new EventSample(district).make();
		new PolicySample(district).make();
	}

	private static void surroundings(SampleDistrict district, List<Reserve> reserves) {
		new AdviserSample(district).make();
		new TrainingSample(district).make(reserves);
		new EconomySample(district).make();
		new AllianceSample(district).make();
		if (district.real()) {
			SampleNode alliance = new GangjiuSample(district).make();
			new FigureSample(district).make(alliance);
		}
	}

}

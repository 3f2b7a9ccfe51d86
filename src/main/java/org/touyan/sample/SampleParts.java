package org.touyan.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The parts of a district's sample in the order in which each builds on those before. */
final class SampleParts {

	/**
	 * Raised whenever anything changes in what the sample holds or in how it is cut into batches, so that no store ends
	 * up with parts of two samples.
	 */
	static final int VERSION = 6;

	private SampleParts() {
	}

	/** The whole of one district, the same at every call. */
	static SampleGraph district(long seed, int index) {
		SampleDistrict district = new SampleDistrict(seed, index);
		new PlaceSample(district).make();
		new GovernmentSample(district).make();
		new OrganisationSample(district).make();
		new TeamSample(district).make();
		new FirstSecretarySample(district).make();
		new EstateSample(district).make();
		CertificateSample certificates = new CertificateSample(district);
		workers(district, certificates);
		List<Mentor> mentors = new MentorSample(district).make();
		MentorshipSample mentorships = new MentorshipSample(district);
		LunanSample lunan = new LunanSample(district, mentorships, certificates, mentors);
		List<Reserve> reserves = new ReserveSample(district).make(district.real() ? LunanSample.IN_POOL : 0);
		if (district.real()) {
			lunan.make();
		}
		new MentoringSample(district, mentorships, mentors).make(reserves);
		surroundings(district, reserves);
		new GridSample(district).make();
		new KinSample(district).make(reserves, mentors);
		return district.graph();
	}

	private static void surroundings(SampleDistrict district, List<Reserve> reserves) {
		new TalentSample(district).make(reserves);
		new AdviserSample(district).make();
		new TrainingSample(district).make(reserves);
		new EconomySample(district).make();
		new AllianceSample(district).make();
		if (district.real()) {
			SampleNode alliance = new GangjiuSample(district).make();
			new FigureSample(district).make(alliance);
		}
	}

	private static void workers(SampleDistrict district, CertificateSample certificates) {
		List<Worker> workers = new WorkerSample(district).make();
		Map<SampleNode, LocalDate> certified = certificates.make(workers);
		LevelSample levels = new LevelSample(district);
		workers.forEach(worker -> levels.make(worker, certified.get(worker.person())));
	}

}

package org.touyan.sample;

import java.util.List;

/** What serves residents: facilities, schools, brands with their services and workshops, help at home, and lectures. */
final class ServicesSample {

	private final SampleDistrict district;

	ServicesSample(SampleDistrict district) {
		this.district = district;
	}

	void make(List<Mentor> mentors) {
		new SchoolSample(district).make(new FacilitySample(district).make());
		new BrandSample(district).make();
		new HomeServiceSample(district).make();
		new LectureSample(district, mentors).make();
	}

}

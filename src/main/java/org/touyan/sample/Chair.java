package org.touyan.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.touyan.graph.Period;
import org.touyan.organisations.PostKind;

/** A seat above the villages, of one post or of two that go together, and who sits in it. */
final class Chair {

	private final List<Office> offices;

	private final List<PostKind> posts;

	private @Nullable SampleNode person;

	private LocalDate since = LocalDate.MIN;

	private LocalDate until = LocalDate.MIN;

	/** Of one post. */
	Chair(Office office, PostKind post) {
		this(List.of(office), List.of(post));
	}

	/** Of posts in as many offices. */
	Chair(List<Office> offices, List<PostKind> posts) {
		this.offices = offices;
		this.posts = posts;
	}

	PostKind post() {
		return posts.getFirst();
	}

	@Nullable
	SampleNode person() {
		return person;
	}

	LocalDate since() {
		return since;
	}

	/** The day it falls vacant, or has. */
	LocalDate until() {
		return until;
	}

	/** Has somebody sit in it for a time. */
	void seat(SampleNode one, LocalDate from, LocalDate to) {
		person = one;
		since = from;
		until = to;
	}

	/** Falls vacant, at the latest on the day; what was is written down. */
	void leave(LocalDate day) {
		until = SampleDates.earlier(until, day);
		for (int i = 0; i < posts.size(); i++) {
			offices.get(i)
				.appoint(Objects.requireNonNull(person), posts.get(i), new Period(since, until), "APPOINTED", null);
		}
		person = null;
	}

}

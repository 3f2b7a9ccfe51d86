package org.touyan.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.touyan.graph.Period;
import org.touyan.organisations.PostKind;

/** An organisation with its posts and those who held and hold them. */
final class Office {

	private final SampleGraph graph;

	private final SampleNode organisation;

	private final Map<PostKind, SampleNode> posts = new EnumMap<>(PostKind.class);

	private final OfficeTerms terms = new OfficeTerms();

	private final List<Incumbency> incumbencies = new ArrayList<>();

	Office(SampleGraph graph, String type, String name, String territory, SampleNode seat) {
		this.graph = graph;
		this.organisation = graph.add(type).named(name, SampleReadings.ofPlace(name)).with("territory", territory);
		graph.relate(organisation, "SEATED_IN", seat);
	}

	/** Sets up a post for so many people. */
	Office establish(PostKind kind, String title, int approved) {
		var post = graph.add("Post")
			.with("title", title)
			.with("kind", kind)
			.with("grade", kind.grade())
			.with("approved", approved)
			.with("territory", territory());
		graph.relate(post, "POST_IN", organisation);
		posts.put(kind, post);
		return this;
	}

	/** Puts a person into a post for a time, within the term given or one that spans it. */
	SampleNode appoint(SampleNode person, PostKind kind, Period span, String manner, @Nullable SampleNode term) {
		var holding = graph.add("Holding").during(span).with("manner", manner).with("territory", territory());
		graph.relate(person.label("Cadre"), "HOLDS", holding);
		graph.relate(holding, "OF_POST", post(kind));
		if ("APPOINTED".equals(manner)) {
			holding.with("docNo", "历组任〔%d〕%d号".formatted(span.from().getYear(), span.from().getDayOfYear()));
		}
		(term == null ? terms.of(span) : Optional.of(term)).ifPresent(one -> graph.relate(holding, "WITHIN_TERM", one));
		incumbencies.add(new Incumbency(person, kind, post(kind), span));
		return holding;
	}

	SampleNode post(PostKind kind) {
		return Objects.requireNonNull(posts.get(kind), kind::name);
	}

	boolean has(PostKind kind) {
		return posts.containsKey(kind);
	}

	SampleNode organisation() {
		return organisation;
	}

	String territory() {
		return organisation.text("territory");
	}

	OfficeTerms terms() {
		return terms;
	}

	Stream<Incumbency> incumbencies() {
		return incumbencies.stream();
	}

	/** Those in office on a day. */
	Stream<Incumbency> on(LocalDate day) {
		return incumbencies().filter(one -> one.span().contains(day));
	}

}

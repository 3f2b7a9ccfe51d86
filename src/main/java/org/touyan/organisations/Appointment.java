package org.touyan.organisations;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.touyan.acts.GraphWriter;

/**
 * Somebody takes up a post.
 *
 * @param person the id of who it is
 * @param post the id of the post
 * @param from the first day in it; null for today
 * @param term the id of the committee's term in which it falls; null where it falls in none
 */
public record Appointment(String person, String post, @Nullable LocalDate from, SelectionManner manner,
		@Nullable String term) {

	/**
	 * Writes it.
	 * @return the id of the holding
	 */
	public String write(GraphWriter graph) {
		String holding = graph.create("Holding", Map.of("from", Objects.requireNonNullElse(from, graph.today()),
				"manner", manner, "territory", graph.node(post).text("territory")));
		graph.link(holding, "person", person);
		graph.link(holding, "post", post);
		if (term != null) {
			graph.link(holding, "term", term);
		}
		graph.label(person, "Cadre");
		return holding;
	}

}

package org.touyan.people.ladder;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.touyan.api.ReadBy;
import org.touyan.api.Rows;
import org.touyan.organisations.PostKind;
import org.touyan.people.ladder.LadderStep.Rung;

/** Those on the ladder on a day, as {@code questions/people/ladder.graphql} reads them. */
@ReadBy("people/ladder")
record LadderRead(Rows<Post> posts, Rows<Worker> communityWorkers, Rows<Grid> grids) {

	record Post(PostKind kind, String territory, Rows<Holding> holdings) {

		private Stream<Found> found() {
			return holdings.nodes()
				.stream()
				.flatMap(holding -> Stream.ofNullable(holding.person()))
				.map(person -> new Found(person.id(), new LadderStep(Rung.of(kind), territory)));
		}

	}

	record Holding(@Nullable Ref person) {
	}

	record Ref(String id) {
	}

	record Worker(String id, Rows<Employment> workerRecords) {

		private Stream<Found> found() {
			return workerRecords.nodes()
				.stream()
				.map(each -> new Found(id, new LadderStep(Rung.COMMUNITY_WORKER, each.territory())));
		}

	}

	record Employment(String territory) {
	}

	record Grid(String territory, Rows<Ref> workers) {

		private Stream<Found> found() {
			return workers.nodes()
				.stream()
				.map(each -> new Found(each.id(), new LadderStep(Rung.GRID_WORKER, territory)));
		}

	}

	private record Found(String person, LadderStep step) {
	}

	/** Where everybody stands who stands anywhere, by the person's id. */
	Map<String, LadderStep> steps() {
		var highest = new HashMap<String, LadderStep>();
		Stream
			.of(posts.nodes().stream().flatMap(Post::found), communityWorkers.nodes().stream().flatMap(Worker::found),
					grids.nodes().stream().flatMap(Grid::found))
			.flatMap(found -> found)
			.forEach(found -> highest.merge(found.person(), found.step(),
					BinaryOperator.minBy(LadderStep.HIGHEST_FIRST)));
		return highest;
	}

}

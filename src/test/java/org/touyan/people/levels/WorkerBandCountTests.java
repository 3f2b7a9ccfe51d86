package org.touyan.people.levels;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.touyan.disclosure.Publication;
import org.touyan.disclosure.PublishedCounts;
import org.touyan.people.WorkerBand;
import org.touyan.people.levels.WorkerBandCount.LevelCount;
import org.touyan.people.levels.WorkerLevelRead.Graded;

import static org.assertj.core.api.Assertions.assertThat;

/** Four chiefs, whose band is of the levels 7 to 18: two at level 8, one below the band and one at none. */
class WorkerBandCountTests {

	private static final List<Graded> RECORDS = List.of(chief("one", 8), chief("two", 8), chief("below", 6),
			chief("none", null));

	@Test
	void everyLevelOfTheBandIsCountedAndThoseOutsideWhereSomebodyIs() {
		WorkerBandCount chiefs = chiefs(published(0));
		assertThat(chiefs.workers()).isEqualTo(4);
		assertThat(chiefs.withoutLevel()).isEqualTo(1);
		assertThat(chiefs.levels()).extracting(LevelCount::level)
			.containsExactly(6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18);
		assertThat(chiefs.levels().subList(0, 3)).containsExactly(new LevelCount(6, 1L, true),
				new LevelCount(7, 0L, false), new LevelCount(8, 2L, false));
		assertThat(WorkerBandCount.outside(published(0))).isEqualTo(1);
	}

	@Test
	void fewAreKeptBack() {
		WorkerBandCount chiefs = chiefs(published(10));
		assertThat(chiefs.workers()).isNull();
		assertThat(chiefs.levels().get(2).workers()).isNull();
		assertThat(WorkerBandCount.outside(published(10))).isNull();
	}

	private static WorkerBandCount chiefs(PublishedCounts published) {
		return WorkerBandCount.all(RECORDS, published).getFirst();
	}

	private static PublishedCounts published(int least) {
		var publication = new Publication(least);
		WorkerBandCount.publish(RECORDS, publication);
		return publication.publish();
	}

	private static Graded chief(String id, @Nullable Integer level) {
		return new Graded("person", id, WorkerBand.CHIEF, level);
	}

}

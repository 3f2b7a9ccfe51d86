package org.touyan.people.levels;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.touyan.disclosure.Publication;
import org.touyan.disclosure.PublishedCounts;
import org.touyan.people.WorkerBand;
import org.touyan.people.levels.WorkerLevelRead.Graded;

/**
 * The records of a band by level.
 *
 * @param lowest the level at which the band begins
 * @param highest the level at which it ends
 * @param levels every level of the band, and those outside of it at which there is a record
 * @param withoutLevel records that have none on the day
 */
record WorkerBandCount(WorkerBand band, int lowest, int highest, @Nullable Long workers, List<LevelCount> levels,
		@Nullable Long withoutLevel) {

	record LevelCount(int level, @Nullable Long workers, boolean isOutside) {

		private static LevelCount of(WorkerBand band, int level, @Nullable Long workers) {
			return new LevelCount(level, workers, band.within(level) != level);
		}

	}

	/** A cell of the table: a band at a level, or of all levels. */
	private record Cell(WorkerBand band, Optional<Integer> level) {
	}

	private enum Count {

		/** Those at a level that their band does not span, the rows of the answer. */
		OUTSIDE

	}

	/** How many are at a level that their band does not span. */
	static @Nullable Long outside(PublishedCounts published) {
		return published.of(Count.OUTSIDE);
	}

	/** Puts the counts into a publication. */
	static void publish(List<Graded> records, Publication publication) {
		var cells = new ArrayList<Cell>();
		for (WorkerBand band : WorkerBand.values()) {
			List<Cell> levels = new ArrayList<>(List.of(new Cell(band, Optional.empty())));
			levels(records).forEach(level -> levels.add(new Cell(band, Optional.of(level))));
			levels.forEach(cell -> publication.count(cell, count(records, band, cell.level().orElse(null))));
			publication.count(band, records.stream().filter(each -> each.band() == band).count());
			publication.sum(band, levels);
			levels.stream()
				.filter(cell -> cell.level().filter(level -> band.within(level) != level).isPresent())
				.forEach(cells::add);
		}
		publication.count(Count.OUTSIDE, records.stream().filter(Graded::isOutside).count());
		publication.sum(Count.OUTSIDE, cells);
	}

	static List<WorkerBandCount> all(List<Graded> records, PublishedCounts published) {
		return Arrays.stream(WorkerBand.values()).map(band -> {
			List<LevelCount> levels = levels(records).stream()
				.map(level -> LevelCount.of(band, level, published.of(new Cell(band, Optional.of(level)))))
				.filter(level -> !level.isOutside() || !Objects.equals(level.workers(), 0L))
				.toList();
			return new WorkerBandCount(band, band.lowest(), band.highest(), published.of(band), levels,
					published.of(new Cell(band, Optional.empty())));
		}).toList();
	}

	private static TreeSet<Integer> levels(List<Graded> records) {
		var levels = new TreeSet<Integer>();
		for (WorkerBand band : WorkerBand.values()) {
			IntStream.rangeClosed(band.lowest(), band.highest()).forEach(levels::add);
		}
		records.stream().flatMap(each -> Stream.ofNullable(each.level())).forEach(levels::add);
		return levels;
	}

	private static long count(List<Graded> records, WorkerBand band, @Nullable Integer level) {
		return records.stream().filter(each -> each.band() == band && Objects.equals(each.level(), level)).count();
	}

}

package org.touyan.people;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.touyan.api.Question;
import org.touyan.api.ToldTable;
import org.touyan.people.WorkerLevelRead.Graded;

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

	static List<WorkerBandCount> all(List<Graded> records, Question question) {
		var columns = new ArrayList<@Nullable Integer>(levels(records));
		columns.add(null);
		List<WorkerBand> bands = Arrays.asList(WorkerBand.values());
		List<List<Long>> table = bands.stream()
			.map(band -> columns.stream().map(level -> count(records, band, level)).toList())
			.toList();
		List<@Nullable Long> whole = question
			.told(table.stream().map(row -> row.stream().mapToLong(Long::longValue).sum()).toList());
		List<List<@Nullable Long>> told = ToldTable.of(table, question).rows();
		return IntStream.range(0, bands.size()).mapToObj(row -> {
			WorkerBand band = bands.get(row);
			List<LevelCount> levels = IntStream.range(0, columns.size() - 1)
				.mapToObj(column -> LevelCount.of(band, Objects.requireNonNull(columns.get(column)),
						told.get(row).get(column)))
				.filter(level -> !level.isOutside() || !Objects.equals(level.workers(), 0L))
				.toList();
			return new WorkerBandCount(band, band.lowest(), band.highest(), whole.get(row), levels,
					told.get(row).getLast());
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

package org.touyan.reserves;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.touyan.api.Question;

/**
 * Tables of counts of the parts of a whole, as who asks may know them. A count that is too small is left out; and where
 * one could be reckoned from others (along a line of a table, or from the same count of the other parts and the whole),
 * so is the next smallest of these, until it cannot.
 */
final class Telling {

	private final List<Map<String, Long>> tables;

	private final Question question;

	private final Set<Cell> hidden = new HashSet<>();

	private Telling(List<Map<String, Long>> tables, Question question) {
		this.tables = tables;
		this.question = question;
	}

	private record Cell(int table, String count) {
	}

	/**
	 * Tells them.
	 * @param tables counts by name; what is not there is 0
	 * @param lines names of counts of which one could be reckoned from the others
	 */
	static List<ToldCounts> of(List<Map<String, Long>> tables, List<List<String>> lines, Question question) {
		var telling = new Telling(tables, question);
		if (question.told(1) == null) {
			telling.hide(lines);
		}
		return IntStream.range(0, tables.size()).mapToObj(telling::counts).toList();
	}

	private ToldCounts counts(int table) {
		return new ToldCounts(tables.get(table),
				hidden.stream().filter(cell -> cell.table() == table).map(Cell::count).collect(Collectors.toSet()));
	}

	private void hide(List<List<String>> lines) {
		var all = new ArrayList<List<Cell>>();
		tables.stream().flatMap(table -> table.keySet().stream()).distinct().forEach(count -> all.add(column(count)));
		IntStream.range(0, tables.size())
			.forEach(table -> lines
				.forEach(line -> all.add(line.stream().map(count -> new Cell(table, count)).toList())));
		all.stream().flatMap(List::stream).filter(cell -> question.told(of(cell)) == null).forEach(hidden::add);
		boolean isMore = true;
		while (isMore) {
			isMore = all.stream().map(this::hidesOneMore).reduce(false, Boolean::logicalOr);
		}
	}

	private List<Cell> column(String count) {
		return IntStream.range(0, tables.size()).mapToObj(table -> new Cell(table, count)).toList();
	}

	private long of(Cell cell) {
		return tables.get(cell.table()).getOrDefault(cell.count(), 0L);
	}

	private boolean hidesOneMore(List<Cell> line) {
		List<Cell> out = line.stream().filter(hidden::contains).toList();
		if (out.isEmpty() || (out.size() > 1 && question.told(out.stream().mapToLong(this::of).sum()) != null)) {
			return false;
		}
		Optional<Cell> next = line.stream()
			.filter(cell -> !hidden.contains(cell) && of(cell) > 0)
			.min(Comparator.comparingLong(this::of));
		next.ifPresent(hidden::add);
		return next.isPresent();
	}

}

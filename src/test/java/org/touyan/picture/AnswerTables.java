package org.touyan.picture;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.language.VariableDefinition;
import graphql.parser.Parser;
import tools.jackson.databind.JsonNode;

import org.touyan.api.LinkedTypes;

/**
 * Answers as tables in Chinese for the page that officers read: what the schema calls fields and values, dates as they
 * are, of long lists the first rows.
 */
public final class AnswerTables {

	private static final int MOST_ROWS = 5;

	private static final int MOST_COLUMNS = 7;

	private final AnswerColumns columns;

	private final AnswerValues values;

	/** With the words of the service's schema. */
	public AnswerTables(LinkedTypes linked) {
		this.columns = new AnswerColumns(linked);
		this.values = new AnswerValues(columns);
	}

	/**
	 * What of a query a reader replaces by his own: its variables, with what the schema calls the arguments they are
	 * given to.
	 */
	public String blanks(String query) {
		OperationDefinition operation = AnswerColumns.operation(Parser.parse(query));
		List<String> blanks = operation.getVariableDefinitions()
			.stream()
			.map(VariableDefinition::getName)
			.map(name -> "`$%s` %s".formatted(name, columns.argument(operation, name)))
			.toList();
		return blanks.isEmpty() ? "" : "换成自己的：" + String.join("，", blanks) + "。\n\n";
	}

	/** The answer to a query, one table for each list in it, in Markdown. */
	public String of(String query, JsonNode data) {
		Document document = Parser.parse(query);
		return columns.roots(document)
			.entrySet()
			.stream()
			.map(root -> section(root.getValue(), data.path(root.getKey()), columns.roots(document).size() > 1))
			.collect(Collectors.joining("\n\n"));
	}

	private String section(AnswerColumns.Root root, JsonNode answer, boolean isNamed) {
		var parts = new ArrayList<String>();
		if (isNamed) {
			parts.add("**" + root.heading() + "**");
		}
		List<AnswerColumns.Column> all = root.columns();
		singles(all, answer).forEach(parts::add);
		all.stream().filter(AnswerTables::isTable).forEach(column -> parts.add(table(column, answer)));
		return String.join("\n\n", parts);
	}

	/** What is told once: a line for the answer itself and one for each object in it. */
	private Stream<String> singles(List<AnswerColumns.Column> all, JsonNode answer) {
		var lines = new LinkedHashMap<String, List<String>>();
		all.stream()
			.filter(column -> !isTable(column))
			.forEach(column -> lines.computeIfAbsent(String.join("·", column.within()), _ -> new ArrayList<>())
				.add(column.heading() + " " + values.text(column, column.in(answer))));
		return lines.entrySet()
			.stream()
			.map(line -> (line.getKey().isEmpty() ? "" : line.getKey() + "：") + String.join("　", line.getValue()));
	}

	/** A list of objects. */
	private static boolean isTable(AnswerColumns.Column column) {
		return column.isList() && column.field().getSelectionSet() != null;
	}

	private String table(AnswerColumns.Column list, JsonNode answer) {
		JsonNode rows = list.in(answer);
		List<JsonNode> shown = rows.valueStream().limit(MOST_ROWS).toList();
		long all = Math.max(rows.size(), list.isRows() ? list.of(answer, "totalCount").asLong(0) : 0);
		String caption = "**" + list.heading() + "**"
				+ (all > shown.size() ? "（共%d行，列前%d行）".formatted(all, shown.size()) : "");
		if (shown.isEmpty()) {
			return caption + "：无";
		}
		List<List<String>> cells = AnswerColumns.unique(columns.inside(list))
			.stream()
			.map(head -> Stream
				.concat(Stream.of(head.heading()), shown.stream().map(row -> values.text(head, head.in(row))))
				.toList())
			.toList();
		return caption + "\n\n" + table(cells.size() > MOST_COLUMNS ? cells : turned(cells));
	}

	private static List<List<String>> turned(List<List<String>> lines) {
		return IntStream.range(0, lines.getFirst().size())
			.mapToObj(place -> lines.stream().map(line -> line.get(place)).toList())
			.toList();
	}

	private static String table(List<List<String>> lines) {
		return Stream
			.of(Stream.of(line(lines.getFirst().stream())), Stream.of(line(lines.getFirst().stream().map(_ -> "---"))),
					lines.stream().skip(1).map(line -> line(line.stream())))
			.flatMap(part -> part)
			.collect(Collectors.joining("\n"));
	}

	private static String line(Stream<String> cells) {
		return cells.collect(Collectors.joining(" | ", "| ", " |"));
	}

}

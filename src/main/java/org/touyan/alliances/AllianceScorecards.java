package org.touyan.alliances;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

import org.touyan.api.AnswerPage;
import org.touyan.api.NodeRef;
import org.touyan.api.QueryContext;

/** The figures of alliances side by side, as they are and as they would be with other members. */
@Controller
class AllianceScorecards {

	private static final int MOST_YEARS = 20;

	private static final int YEARS = 5;

	record Answer(AnswerPage<Row> page) {
	}

	record Row(NodeRef alliance, Scorecard scorecard, @Nullable Scorecard whatIf) {
	}

	@QueryMapping
	Answer allianceScorecards(@Argument @Nullable List<String> ids, @Argument @Nullable List<AllianceWhatIf> whatIf,
			@Argument @Nullable Integer fromYear, @Argument @Nullable Integer toYear, QueryContext question) {
		LocalDate day = question.day();
		int last = Objects.requireNonNullElse(toYear, day.getYear());
		int first = Objects.requireNonNullElse(fromYear, last - YEARS + 1);
		if (first > last || last - first >= MOST_YEARS || first < 1900 || last > 2200) {
			throw question.refused("INVALID_ARGUMENT",
					"fromYear must not be after toYear, and there can be %d years.".formatted(MOST_YEARS));
		}
		List<AllianceSheet> sheets = read(ids, question);
		Map<String, AllianceWhatIf> changes = AllianceWhatIf.byAlliance(whatIf, sheets, question);
		return new Answer(question.page(sheets, AllianceSheet::id, page -> rows(page, changes, first, last, question)));
	}

	private static List<Row> rows(List<AllianceSheet> sheets, Map<String, AllianceWhatIf> changes, int first, int last,
			QueryContext question) {
		Map<String, MemberSheet> members = MemberSheet.read(
				Stream
					.concat(sheets.stream().flatMap(sheet -> sheet.memberIds().stream()),
							changes.values().stream().flatMap(each -> each.added().stream()))
					.toList(),
				question);
		return sheets.stream().map(sheet -> {
			AllianceWhatIf change = changes.getOrDefault(sheet.id(), AllianceWhatIf.none(sheet.id()));
			change.check(sheet, members, question);
			return row(sheet, change, members, first, last, question.day());
		}).toList();
	}

	private static Row row(AllianceSheet sheet, AllianceWhatIf change, Map<String, MemberSheet> members, int first,
			int last, LocalDate day) {
		Function<AllianceWhatIf, Scorecard> scorecard = each -> Scorecard.of(sheet,
				sheet.memberIds().size() + each.added().size() - each.removed().size(), each.members(sheet, members),
				IntStream.rangeClosed(first, last), day);
		return new Row(new NodeRef(sheet.id()), scorecard.apply(AllianceWhatIf.none(sheet.id())),
				change.isNone() ? null : scorecard.apply(change));
	}

	/** Those that are asked for, in their order, or all of the area. */
	private static List<AllianceSheet> read(@Nullable List<String> ids, QueryContext question) {
		Map<String, ?> startsWith = Map.of("startsWith", question.area());
		Map<String, ?> ofArea = Map.of("OR", List.of(Map.of("territory", startsWith),
				Map.of("memberCards", Map.of("some", Map.of("territory", startsWith)))));
		Map<String, ?> where = ids == null ? ofArea : Map.of("id", Map.of("in", ids), "AND", List.of(ofArea));
		return question.rows(Map.of("where", where), AllianceSheet.All.class)
			.alliances()
			.nodes()
			.stream()
			.sorted(ids == null ? Comparator.comparing(AllianceSheet::territory).thenComparing(AllianceSheet::id)
					: Comparator.comparingInt(sheet -> ids.indexOf(sheet.id())))
			.toList();
	}

}

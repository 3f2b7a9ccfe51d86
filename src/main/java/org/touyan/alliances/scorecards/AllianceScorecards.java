package org.touyan.alliances.scorecards;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

import org.touyan.api.AnswerPage;
import org.touyan.api.ComputedMapping;
import org.touyan.api.FieldContext;
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
		List<AllianceWhatIf> given = Objects.requireNonNullElse(whatIf, List.of());
		if (!AllianceWhatIf.areOf(sheets, given)) {
			throw question.refused("INVALID_ARGUMENT", "whatIf names each of the alliances once at the most.");
		}
		Map<String, AllianceWhatIf> changes = given.stream()
			.collect(Collectors.toMap(AllianceWhatIf::allianceId, each -> each));
		return new Answer(question.page(sheets, AllianceSheet::id, page -> rows(page, changes, first, last, question)));
	}

	/** The figures of alliances as they are, of the years up to the day. */
	@ComputedMapping(type = "Alliance", field = "scorecard")
	Map<String, Scorecard> scorecard(Set<String> ids, FieldContext context) {
		List<AllianceSheet> sheets = context
			.rows(Map.of("where", Map.of("id", Map.of("in", ids))), AllianceSheet.All.class)
			.alliances()
			.nodes();
		Map<String, MemberSheet> members = MemberSheet
			.read(sheets.stream().flatMap(sheet -> sheet.memberIds().stream()).toList(), context);
		int last = context.day().getYear();
		return sheets.stream()
			.collect(Collectors.toMap(AllianceSheet::id, sheet -> scorecard(sheet, AllianceWhatIf.none(sheet.id()),
					members, last - YEARS + 1, last, context.day())));
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
			AllianceShares.refuse(change.mistake(sheet, members), question);
			return row(sheet, change, members, first, last, question.day());
		}).toList();
	}

	private static Row row(AllianceSheet sheet, AllianceWhatIf change, Map<String, MemberSheet> members, int first,
			int last, LocalDate day) {
		return new Row(new NodeRef(sheet.id()),
				scorecard(sheet, AllianceWhatIf.none(sheet.id()), members, first, last, day),
				change.isNone() ? null : scorecard(sheet, change, members, first, last, day));
	}

	private static Scorecard scorecard(AllianceSheet sheet, AllianceWhatIf change, Map<String, MemberSheet> members,
			int first, int last, LocalDate day) {
		return Scorecard.of(sheet, sheet.memberIds().size() + change.added().size() - change.removed().size(),
				change.members(sheet, members), IntStream.rangeClosed(first, last), day);
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

package org.touyan.mentoring;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

import org.touyan.Dump;
import org.touyan.Dump.Thing;
import org.touyan.GraphQlRequests;
import org.touyan.TouyanTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Who lacks a mentor, against a look at everybody. */
@TouyanTest
class WithoutMentorTests {

	private static final Set<String> IN_POOL = Set.of("IN_POOL", "RETAINED", "UNDER_INSPECTION");

	private final GraphQlRequests requests;

	private final Dump dump;

	WithoutMentorTests(@Autowired GraphQlRequests requests, @Autowired Dump dump) {
		this.requests = requests;
		this.dump = dump;
	}

	@ParameterizedTest
	@CsvSource({ "'', 2026-06-30", "370112013, 2026-06-30", "370112, 2024-01-01", "370112008, 2022-06-01" })
	void thoseWithoutAMentorAreThoseOfWhomNoneIsFound(String area, LocalDate day) {
		Map<String, Set<MenteeKind>> wanted = wanted(area, day);
		JsonNode answer = requests.data("""
				{ withoutMentor(area: "%s", asOf: "%s", first: 1000) {
				  totalCount kinds { kind wanted unpaired } areas { area name wanted unpaired }
				  nodes { person { id } kinds } } }""".formatted(area, day)).path("withoutMentor");
		var published = new TreeMap<String, Set<MenteeKind>>();
		answer.path("nodes").forEach(row -> {
			var kinds = EnumSet.noneOf(MenteeKind.class);
			row.path("kinds").forEach(kind -> kinds.add(MenteeKind.valueOf(kind.asString())));
			published.put(row.path("person").path("id").asString(), kinds);
		});
		var expected = new TreeMap<>(wanted);
		expected.keySet().removeIf(person -> isMentored(dump.thing(person), day));
		assertThat(expected).isNotEmpty();
		assertThat(published).isEqualTo(expected);
		assertThat(answer.path("totalCount").asInt()).isEqualTo(expected.size());
		answer.path("kinds").forEach(count -> {
			MenteeKind kind = MenteeKind.valueOf(count.path("kind").asString());
			assertThat(count.path("wanted").asLong()).as("%s", kind).isEqualTo(with(wanted, kind));
			assertThat(count.path("unpaired").asLong()).as("%s", kind).isEqualTo(with(expected, kind));
		});
		assertThat(answer.path("areas").valueStream().mapToLong(count -> count.path("wanted").asLong()).sum())
			.isEqualTo(wanted.size());
		assertThat(answer.path("areas").valueStream().mapToLong(count -> count.path("unpaired").asLong()).sum())
			.isEqualTo(expected.size());
	}

	private static long with(Map<String, Set<MenteeKind>> people, MenteeKind kind) {
		return people.values().stream().filter(kinds -> kinds.contains(kind)).count();
	}

	private Map<String, Set<MenteeKind>> wanted(String area, LocalDate day) {
		var wanted = new TreeMap<String, Set<MenteeKind>>();
		dump.all("ReserveRecord")
			.stream()
			.filter(one -> one.isIn(area) && one.holdsOn(day) && IN_POOL.contains(dump.stage(one, "status", day)))
			.forEach(one -> dump.from(one, "HAS_RESERVE").forEach(person -> {
				add(wanted, person, MenteeKind.RESERVE);
				if (one.text("source").equals("GRADUATE_OFFICIAL")) {
					add(wanted, person, MenteeKind.SELECTED_GRADUATE);
				}
			}));
		dump.all("Post")
			.stream()
			.filter(post -> post.isIn(area) && isOfSettlementsParty(post))
			.forEach(post -> dump.from(post, "OF_POST")
				.filter(one -> one.holdsOn(day))
				.forEach(holding -> dump.from(holding, "HOLDS")
					.forEach(person -> kinds(post, holding, day).forEach(kind -> add(wanted, person, kind)))));
		return wanted;
	}

	private Stream<MenteeKind> kinds(Thing post, Thing holding, LocalDate day) {
		if (post.text("kind").equals("FIRST_SECRETARY")) {
			return Stream.of(MenteeKind.SECONDED);
		}
		if (!post.text("kind").equals("SECRETARY")) {
			return Stream.empty();
		}
		Thing place = dump.thing(post.text("territory"));
		boolean isNew = Objects.requireNonNull(holding.day("from")).plusMonths(12).isAfter(day);
		return Stream
			.of(Boolean.TRUE.equals(place.value("weak")) ? MenteeKind.WEAK_VILLAGE_SECRETARY : null,
					isNew ? MenteeKind.NEW_SECRETARY : null)
			.filter(Objects::nonNull);
	}

	private boolean isOfSettlementsParty(Thing post) {
		return dump.to(post, "POST_IN")
			.anyMatch(one -> one.is("PartyOrganisation")
					&& Set.of("VILLAGE_PARTY_ORG", "COMMUNITY_PARTY_ORG").contains(one.text("level")));
	}

	private static void add(Map<String, Set<MenteeKind>> wanted, Thing person, MenteeKind kind) {
		wanted.computeIfAbsent(person.id(), _ -> EnumSet.noneOf(MenteeKind.class)).add(kind);
	}

	private boolean isMentored(Thing person, LocalDate day) {
		return dump.to(person, "MENTEE_IN").anyMatch(one -> one.holdsOn(day));
	}

	@Test
	void reportWritersGetFiguresWithoutSmallOnesAndNoRows() {
		JsonNode answer = requests.answerTo("writer", "REPORT_WRITER", "370112", Map.of("query",
				"{ withoutMentor(asOf: \"2026-06-30\") { totalCount areas { name wanted unpaired } pageInfo { endCursor } } }"));
		JsonNode published = answer.path("data").path("withoutMentor");
		assertThat(published.path("totalCount").asLong()).isPositive();
		assertThat(published.path("areas")).isNotEmpty().allSatisfy(area -> {
			assertThat(area.path("name").asString()).isNotEmpty();
			assertThat(area.path("unpaired").isNull() || area.path("unpaired").asLong() == 0
					|| area.path("unpaired").asLong() >= 5)
				.isTrue();
		});
		assertThat(published.path("pageInfo").path("endCursor").isNull()).isTrue();
		JsonNode refused = requests.answerTo("writer", "REPORT_WRITER", "370112",
				Map.of("query", "{ withoutMentor { nodes { since } } }"));
		assertThat(refused.path("errors").get(0).path("extensions").path("code").asString()).isEqualTo("FIGURES_ONLY");
	}

}

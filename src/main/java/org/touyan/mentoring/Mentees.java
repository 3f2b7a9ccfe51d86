package org.touyan.mentoring;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.touyan.api.QueryContext;
import org.touyan.api.ReadBy;
import org.touyan.api.Rows;
import org.touyan.organisations.AgeBand;
import org.touyan.organisations.HeldPost;
import org.touyan.organisations.PostKind;
import org.touyan.organisations.Tenure;
import org.touyan.people.ReserveSource;

/** Those who should have a mentor, of what {@code questions/mentoring/unpaired.graphql} reads. */
@ReadBy("mentoring/unpaired")
public record Mentees(Rows<Reserve> reserveRecords, Rows<Post> posts, Rows<Post> subdistrictPosts,
		Rows<Village> villages, Rows<AreaNames.Area> subdistricts) {

	record Reserve(String id, ReserveSource source, String territory, Rows<PoolEntry> stages, @Nullable Person person) {

		Stream<Mentee> mentees() {
			var kinds = EnumSet.of(MenteeKind.RESERVE);
			if (source == ReserveSource.SELECTED_GRADUATE) {
				kinds.add(MenteeKind.SELECTED_GRADUATE);
			}
			return person == null ? Stream.empty()
					: PoolEntry.day(stages).map(entered -> person.as(kinds, entered, territory));
		}

	}

	/**
	 * A post.
	 *
	 * @param past all holdings of it that began by the day, those that last among them
	 */
	record Post(String id, PostKind kind, String territory, Rows<Holding> holdings, Rows<Past> past) {

		/** Those who hold it on some ground, which is told by the person and the first day in the post. */
		private Stream<Mentee> mentees(BiFunction<Person, LocalDate, Set<MenteeKind>> grounds) {
			return holdings.nodes().stream().flatMap(holding -> {
				if (holding.person() == null) {
					return Stream.empty();
				}
				LocalDate since = since(holding, holding.person());
				Set<MenteeKind> kinds = grounds.apply(holding.person(), since);
				return kinds.isEmpty() ? Stream.empty() : Stream.of(holding.person().as(kinds, since, territory));
			});
		}

		/** The day since which who holds it has been in it, elections between left out. */
		private LocalDate since(Holding holding, Person person) {
			return Tenure
				.of(past.nodes()
					.stream()
					.filter(each -> each.person() != null && each.person().id().equals(person.id()))
					.map(each -> new HeldPost(each.from(), each.to(), territory, new HeldPost.Post(id, kind)))
					.toList())
				.stream()
				.filter(tenure -> tenure.period().contains(holding.from()))
				.findFirst()
				.map(Tenure::from)
				.orElse(holding.from());
		}

	}

	record Holding(LocalDate from, @Nullable Person person) {
	}

	record Past(LocalDate from, @Nullable LocalDate to, @Nullable Ref person) {
	}

	record Ref(String id) {
	}

	/**
	 * Whoever may need a mentor.
	 *
	 * @param age in full years by months
	 */
	record Person(String id, int age, Rows<Pair> menteeships) {

		Mentee as(Set<MenteeKind> kinds, LocalDate since, String territory) {
			return new Mentee(id, kinds, since, territory, !menteeships.nodes().isEmpty());
		}

	}

	record Pair(String id, @Nullable MentorshipState state) {
	}

	/**
	 * A village.
	 *
	 * @param weak whether its Party organisation is found weak and lax; null where nothing is known
	 * @param incomes that of the last year whose accounts are closed, in yuan; none where there is no such year
	 */
	record Village(String id, @Nullable Boolean weak, Rows<Income> incomes) {

		/** The grounds of whoever is the secretary there. */
		private Set<MenteeKind> grounds(long weakEconomy) {
			var grounds = EnumSet.noneOf(MenteeKind.class);
			if (Boolean.TRUE.equals(weak)) {
				grounds.add(MenteeKind.WEAK_VILLAGE_SECRETARY);
			}
			if (incomes.nodes().stream().anyMatch(income -> income.amount() < weakEconomy)) {
				grounds.add(MenteeKind.WEAK_ECONOMY_SECRETARY);
			}
			return grounds;
		}

	}

	record Income(long amount) {
	}

	/** Of what they are read: the area and the day of a question. */
	public static Map<String, String> of(QueryContext question) {
		return Map.of("area", question.area(), "until", question.day().plusDays(1).toString());
	}

	/**
	 * Each of them once, by id.
	 * @param day of the question
	 * @param settings how long a secretary is new, who was elected again being as new as before; below which income a
	 * village's economy is weak
	 * @param wanted the grounds that count; all where it is null
	 */
	public List<Mentee> all(LocalDate day, MentoringSettings settings, @Nullable Set<MenteeKind> wanted) {
		Map<String, Set<MenteeKind>> villageGrounds = villages.nodes()
			.stream()
			.collect(Collectors.toMap(Village::id, village -> village.grounds(settings.weakEconomy())));
		Predicate<LocalDate> isNew = since -> since.plus(settings.newSecretary()).isAfter(day);
		var all = new TreeMap<String, Mentee>();
		Stream
			.of(reserveRecords.nodes().stream().flatMap(Reserve::mentees),
					posts.nodes()
						.stream()
						.flatMap(post -> post.mentees((_, since) -> secretary(post.kind(), isNew.test(since),
								villageGrounds.getOrDefault(post.territory(), Set.of())))),
					subdistrictPosts.nodes().stream().flatMap(post -> post.mentees((person, _) -> cadre(person))))
			.flatMap(mentees -> mentees)
			.filter(mentee -> wanted == null || mentee.kinds().stream().anyMatch(wanted::contains))
			.forEach(mentee -> all.merge(mentee.id(), mentee, Mentee::and));
		return List.copyOf(all.values());
	}

	private static Set<MenteeKind> secretary(PostKind kind, boolean isNew, Set<MenteeKind> ofVillage) {
		if (kind == PostKind.FIRST_SECRETARY) {
			return EnumSet.of(MenteeKind.SECONDED);
		}
		var grounds = EnumSet.noneOf(MenteeKind.class);
		grounds.addAll(ofVillage);
		if (isNew) {
			grounds.add(MenteeKind.NEW_SECRETARY);
		}
		return grounds;
	}

	private static Set<MenteeKind> cadre(Person person) {
		return AgeBand.of(person.age()).isYoung() ? EnumSet.of(MenteeKind.YOUNG_TOWNSHIP_CADRE) : Set.of();
	}

}

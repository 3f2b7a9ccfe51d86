package org.touyan.organisations.team;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.touyan.organisations.AgeBand;
import org.touyan.organisations.Education;
import org.touyan.organisations.Filling;
import org.touyan.organisations.HeldPost;
import org.touyan.organisations.PostGrade;
import org.touyan.organisations.PostKind;
import org.touyan.organisations.PostRank;
import org.touyan.organisations.Sex;
import org.touyan.organisations.team.TeamStructure.Origin;
import org.touyan.organisations.team.TeamStructure.Places;
import org.touyan.organisations.team.Teams.Member;
import org.touyan.places.DivisionLevel;

/**
 * Counts a group of organisations and those who hold their posts.
 *
 * @param seats that are held
 * @param members everybody in them, once
 * @param view how they are looked at
 */
record TeamCounts(List<Teams.Organisation> organisations, List<Seat> seats, List<Member> members, View view) {

	/** The levels of education from the highest, and null for what is not known. */
	static final List<@Nullable Education> EDUCATION = Arrays.<@Nullable Education>asList(Education.GRADUATE,
			Education.UNIVERSITY, Education.COLLEGE, Education.VOCATIONAL, Education.SENIOR_SECONDARY,
			Education.JUNIOR_SECONDARY, null);

	/**
	 * How teams are looked at.
	 *
	 * @param members by their ids
	 * @param nativePlace a native place that has this in it is the district
	 */
	record View(Map<String, Member> members, LocalDate day, String nativePlace) {
	}

	/** What is counted of the people of a team, yes or no. */
	enum Trait {

		WOMAN, ETHNIC_MINORITY, OUTSIDE_PARTY, NATIVE, SECRETARY_AND_DIRECTOR, NEWLY_PROMOTED

	}

	/**
	 * A place in a team that somebody holds.
	 *
	 * @param termBegan null where the organisation has no terms
	 */
	record Seat(Member member, String territory, PostRank rank, LocalDate from, @Nullable LocalDate termBegan) {

		/** The seats that are held in an organisation, of those who are seen. */
		private static Stream<Seat> of(Teams.Organisation organisation, Map<String, Member> members) {
			LocalDate termBegan = organisation.termBegan().orElse(null);
			return organisation.posts()
				.nodes()
				.stream()
				.flatMap(post -> post.holdings().nodes().stream().flatMap(holding -> {
					Teams.Ref person = holding.person();
					Member member = person == null ? null : members.get(person.id());
					return member == null ? Stream.empty() : Stream.of(new Seat(member, organisation.territory(),
							PostRank.of(organisation.territory(), post.kind()), holding.from(), termBegan));
				}));
		}

		/**
		 * Whether the person was newly promoted to it within the present term (本届以来新提任): it is higher than all posts
		 * taken up before, or the first.
		 */
		private boolean isNewlyPromoted() {
			return termBegan != null && !from.isBefore(termBegan) && rank
				.isAbove(member.holdings().nodes().stream().filter(held -> held.from().isBefore(from)).toList());
		}

	}

	static TeamCounts of(List<Teams.Organisation> organisations, View view) {
		List<Seat> seats = organisations.stream().flatMap(each -> Seat.of(each, view.members())).toList();
		return new TeamCounts(organisations, seats, seats.stream().map(Seat::member).distinct().toList(), view);
	}

	List<Long> ages() {
		return Arrays.stream(AgeBand.values()).map(band -> count(member -> AgeBand.of(member.age()) == band)).toList();
	}

	List<Long> education() {
		return EDUCATION.stream().map(step -> count(member -> member.education() == step)).toList();
	}

	List<Long> origins() {
		Map<String, Set<String>> territories = seats.stream()
			.collect(Collectors.groupingBy(seat -> seat.member().id(),
					Collectors.mapping(Seat::territory, Collectors.toSet())));
		return Arrays.stream(Origin.values())
			.map(origin -> count(member -> origin(member, territories.getOrDefault(member.id(), Set.of())) == origin))
			.toList();
	}

	/** The nearest to any of the places in whose teams the person is. */
	private static Origin origin(Member member, Collection<String> territories) {
		String home = member.home() == null ? null : member.home().territory();
		return territories.stream()
			.map(territory -> origin(home, territory))
			.min(Comparator.naturalOrder())
			.orElse(Origin.UNKNOWN);
	}

	private static Origin origin(@Nullable String home, String territory) {
		if (home == null) {
			return Origin.UNKNOWN;
		}
		if (home.equals(territory)) {
			return Origin.PLACE;
		}
		if (DivisionLevel.SUBDISTRICT.isShared(home, territory)) {
			return Origin.SUBDISTRICT;
		}
		return DivisionLevel.DISTRICT.isShared(home, territory) ? Origin.DISTRICT : Origin.ELSEWHERE;
	}

	/** How many have it and how many do not. */
	List<Long> withAndWithout(Trait trait) {
		long with = switch (trait) {
			case WOMAN -> count(member -> member.sex() == Sex.FEMALE);
			case ETHNIC_MINORITY -> count(member -> member.ethnicGroup() != null && !member.ethnicGroup().equals("汉族"));
			case OUTSIDE_PARTY -> count(TeamCounts::isOutsideParty);
			case NATIVE ->
				count(member -> member.nativePlace() != null && member.nativePlace().contains(view.nativePlace()));
			case SECRETARY_AND_DIRECTOR -> secretariesAndDirectors();
			case NEWLY_PROMOTED -> seats.stream().filter(Seat::isNewlyPromoted).map(Seat::member).distinct().count();
		};
		return List.of(with, members.size() - with);
	}

	private static boolean isOutsideParty(Member member) {
		return switch (member.politicalStatus()) {
			case PARTY_MEMBER, PROBATIONARY_MEMBER -> false;
			case LEAGUE_MEMBER, OTHER_PARTY, INDEPENDENT, CITIZEN -> true;
			case null -> false;
		};
	}

	/** Those who are secretary and director at one of the places (一肩挑). */
	private long secretariesAndDirectors() {
		Set<String> territories = seats.stream().map(Seat::territory).collect(Collectors.toSet());
		return count(member -> held(member, PostKind.SECRETARY)
			.anyMatch(code -> territories.contains(code) && held(member, PostKind.DIRECTOR).anyMatch(code::equals)));
	}

	/** Where somebody holds a post of a kind on the day. */
	private Stream<String> held(Member member, PostKind kind) {
		return member.holdings()
			.nodes()
			.stream()
			.filter(held -> held.isOf(kind) && held.period().contains(view.day()))
			.map(HeldPost::territory);
	}

	private long count(Predicate<Member> which) {
		return members.stream().filter(which).count();
	}

	/** In years with one decimal; nothing where no age is known. */
	@Nullable
	Double meanAge() {
		var ages = members.stream().mapToInt(Member::age).average();
		return ages.isEmpty() ? null : Math.round(ages.getAsDouble() * 10) / 10.0;
	}

	int filled() {
		return sum(_ -> true, Filling::filled);
	}

	Places places() {
		return new Places(sum(_ -> true, Filling::approved), filled(), sum(_ -> true, Filling::vacant),
				vacant(PostGrade.CHIEF), vacant(PostGrade.DEPUTY), vacant(PostGrade.OTHER),
				sum(_ -> true, Filling::over), organisations.stream().filter(each -> isShort(List.of(each))).count());
	}

	/** Whether fewer places are filled than approved. */
	static boolean isShort(List<Teams.Organisation> organisations) {
		return posts(organisations).map(Teams.Post::filling).reduce(new Filling(0, 0), Filling::and).isShort();
	}

	private int vacant(PostGrade grade) {
		return sum(post -> post.grade() == grade, Filling::vacant);
	}

	private int sum(Predicate<Teams.Post> which, ToIntFunction<Filling> figure) {
		return posts(organisations).filter(which).map(Teams.Post::filling).mapToInt(figure).sum();
	}

	private static Stream<Teams.Post> posts(List<Teams.Organisation> organisations) {
		return organisations.stream().flatMap(organisation -> organisation.posts().nodes().stream());
	}

}

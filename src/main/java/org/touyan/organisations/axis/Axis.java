package org.touyan.organisations.axis;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.touyan.api.QueryContext;
import org.touyan.api.ReadBy;
import org.touyan.api.Rows;
import org.touyan.organisations.AxisLevel;

/** The places of an area and its Party organisations, as {@code questions/organisations/axis.graphql} reads them. */
@ReadBy("organisations/axis")
record Axis(Rows<Division> subdistricts, Rows<Division> communities, Rows<Division> villages, Rows<Estate> estates,
		Rows<Organisation> partyOrganisations) {

	record Division(String id, String name) {
	}

	record Estate(String id, @Nullable String name, String territory, Rows<Ref> buildings) {
	}

	record Ref(String id) {
	}

	/**
	 * A Party organisation.
	 *
	 * @param superiorCard what it answers to, seen or not
	 */
	record Organisation(String id, String name, AxisLevel level, String territory, @Nullable Ref seat,
			@Nullable Ref superiorCard) {

		/** The id of the place where it has its seat; its division where that is not known. */
		String seatId() {
			return seat == null ? territory : seat.id();
		}

	}

	/** Kinds of place along the five-level axis, each with the organisation that reaches it. */
	enum SiteKind {

		/** 街道 */
		SUBDISTRICT(AxisLevel.SUBDISTRICT_WORKING_COMMITTEE),
		/** 社区 */
		COMMUNITY(AxisLevel.COMMUNITY_PARTY_ORG),
		/** 村 */
		VILLAGE(AxisLevel.VILLAGE_PARTY_ORG),
		/** 小区 */
		ESTATE(AxisLevel.ESTATE_BRANCH),
		/** 楼栋 */
		BUILDING(AxisLevel.BUILDING_GROUP);

		private final AxisLevel level;

		SiteKind(AxisLevel level) {
			this.level = level;
		}

		/** The level of the organisation that has its seat in such a place. */
		AxisLevel level() {
			return level;
		}

	}

	/** A place that an organisation of the axis should have its seat in. */
	record Site(SiteKind kind, String id, String name, String territory) {

		private static Stream<Site> of(SiteKind kind, Rows<Division> divisions) {
			return divisions.nodes().stream().map(each -> new Site(kind, each.id(), each.name(), each.id()));
		}

	}

	/** Under which what is read of an area is kept. */
	private record Kept(String area) {
	}

	/** Reads those of the area of the question. */
	static Axis read(QueryContext question) {
		var kept = new Kept(question.area());
		return question.snapshot(kept, () -> question.figures(Map.of("area", kept.area()), Axis.class));
	}

	/** Subdistricts, communities, villages, estates and buildings. */
	List<Site> sites() {
		return Stream
			.of(Site.of(SiteKind.SUBDISTRICT, subdistricts), Site.of(SiteKind.COMMUNITY, communities),
					Site.of(SiteKind.VILLAGE, villages), estates.nodes().stream().flatMap(Axis::sites))
			.flatMap(Function.identity())
			.toList();
	}

	private static Stream<Site> sites(Estate estate) {
		String name = estate.name() == null ? "" : estate.name();
		return Stream.concat(Stream.of(new Site(SiteKind.ESTATE, estate.id(), name, estate.territory())),
				estate.buildings()
					.nodes()
					.stream()
					.map(each -> new Site(SiteKind.BUILDING, each.id(), name, estate.territory())));
	}

	AxisChain chain() {
		return new AxisChain(
				partyOrganisations.nodes().stream().collect(Collectors.toMap(Organisation::id, Function.identity())));
	}

}

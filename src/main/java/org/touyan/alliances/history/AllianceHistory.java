package org.touyan.alliances.history;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

import org.touyan.alliances.AllianceRole;
import org.touyan.api.NodeRef;
import org.touyan.api.QueryContext;
import org.touyan.api.ReadBy;
import org.touyan.api.Rows;
import org.touyan.graph.Period;

/** Who was a member of an alliance and who led it over time. */
@Controller
class AllianceHistory {

	@ReadBy("alliances/history")
	record Read(Rows<AllianceTime> alliances) {
	}

	record History(NodeRef alliance, LocalDate from, LocalDate to, List<Time> members, List<Time> leaders,
			List<AllianceChange> changes) {
	}

	/** A membership as it is told on a day. */
	record Time(NodeRef member, NodeRef node, @Nullable AllianceRole role, LocalDate from, @Nullable LocalDate to,
			boolean holds, long days) {

		static Time of(Membership membership, LocalDate day) {
			var node = new NodeRef(membership.node().id());
			Period period = membership.period();
			return new Time(node, node, membership.role(), membership.from(), membership.to(), period.contains(day),
					period.daysBefore(day.plusDays(1)));
		}

	}

	@QueryMapping
	@Nullable
	History allianceHistory(@Argument String allianceId, @Argument @Nullable LocalDate from,
			@Argument @Nullable LocalDate to, QueryContext question) {
		LocalDate until = Objects.requireNonNullElse(to, question.day().plusDays(1));
		if (from != null && !from.isBefore(until)) {
			throw question.refused("INVALID_ARGUMENT", "from must be before to, or before the day after asOf.");
		}
		var variables = new HashMap<String, Object>();
		variables.put("id", allianceId);
		variables.put("to", until.toString());
		if (from != null) {
			variables.put("from", from.toString());
		}
		return question.rows(variables, Read.class)
			.alliances()
			.nodes()
			.stream()
			.findFirst()
			.map(alliance -> history(alliance, from, until, question.day()))
			.orElse(null);
	}

	private static History history(AllianceTime alliance, @Nullable LocalDate from, LocalDate to, LocalDate day) {
		LocalDate founded = alliance.foundedOn();
		LocalDate begin = from == null || from.isBefore(founded) ? founded : from;
		List<AllianceChange> changes = Stream.concat(Stream.of(begin), alliance.days())
			.filter(each -> !each.isBefore(begin) && each.isBefore(to))
			.distinct()
			.sorted()
			.map(each -> AllianceChange.of(alliance, each))
			.filter(change -> change.on().equals(begin) || !change.events().isEmpty())
			.toList();
		return new History(new NodeRef(alliance.id()), begin, to, published(alliance.members(), day),
				published(alliance.leaders(), day), changes);
	}

	private static List<Time> published(List<Membership> memberships, LocalDate day) {
		return memberships.stream().map(membership -> Time.of(membership, day)).toList();
	}

}

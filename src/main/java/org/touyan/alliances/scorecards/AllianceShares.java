package org.touyan.alliances.scorecards;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

import org.touyan.api.NodeRef;
import org.touyan.api.QueryContext;

/** What the members of an alliance have in common: products, projects, advisers and reserve officials. */
@Controller
class AllianceShares {

	record Shares(NodeRef alliance, List<Member> members, List<SharedProduct> products, List<SharedProject> projects,
			List<SharedPerson> advisers, List<SharedPerson> reserveOfficials) {
	}

	record Member(NodeRef place, List<NodeRef> products, List<NodeRef> projects, List<NodeRef> advisers,
			List<NodeRef> reserveOfficials) {

		static Member of(MemberSheet sheet) {
			return new Member(new NodeRef(sheet.id()), refs(sheet.products()), refs(sheet.projects()),
					refs(sheet.advisers()), refs(sheet.reserves()));
		}

		private static List<NodeRef> refs(Set<String> ids) {
			return ids.stream().sorted().map(NodeRef::new).toList();
		}

	}

	record SharedProduct(NodeRef product, boolean isShared, List<NodeRef> members) {
	}

	record SharedProject(NodeRef project, boolean isShared, boolean isOfAlliance, List<NodeRef> members) {
	}

	record SharedPerson(NodeRef person, boolean isShared, List<NodeRef> members) {
	}

	@QueryMapping
	@Nullable
	Shares allianceShares(@Argument String allianceId, @Argument @Nullable List<String> add,
			@Argument @Nullable List<String> remove, QueryContext question) {
		List<AllianceSheet> found = question
			.rows(Map.of("where", Map.of("id", Map.of("eq", allianceId))), AllianceSheet.All.class)
			.alliances()
			.nodes();
		return found.isEmpty() ? null : shares(found.getFirst(), new AllianceWhatIf(allianceId, add, remove), question);
	}

	private static Shares shares(AllianceSheet alliance, AllianceWhatIf change, QueryContext question) {
		Map<String, MemberSheet> sheets = MemberSheet
			.read(Stream.concat(alliance.memberIds().stream(), change.added().stream()).toList(), question);
		refuse(change.mistake(alliance, sheets), question);
		List<MemberSheet> members = change.members(alliance, sheets);
		List<String> own = alliance.projects().nodes().stream().map(AllianceSheet.Project::id).toList();
		return new Shares(new NodeRef(alliance.id()), members.stream().map(Member::of).toList(),
				each(members, MemberSheet::products,
						one -> new SharedProduct(one.ref(), one.isShared(), one.members())),
				Stream.concat(Shared.of(members, MemberSheet::projects).stream(), elsewhere(members, own))
					.map(one -> new SharedProject(one.ref(), one.isShared(), own.contains(one.id()), one.members()))
					.toList(),
				each(members, MemberSheet::advisers, one -> new SharedPerson(one.ref(), one.isShared(), one.members())),
				each(members, MemberSheet::reserves,
						one -> new SharedPerson(one.ref(), one.isShared(), one.members())));
	}

	static void refuse(@Nullable String mistake, QueryContext question) {
		if (mistake != null) {
			throw question.refused("INVALID_ARGUMENT", mistake);
		}
	}

	/** Projects that the alliance runs, but in none of the members that are seen. */
	private static Stream<Shared> elsewhere(List<MemberSheet> members, List<String> own) {
		return own.stream()
			.sorted()
			.filter(id -> members.stream().noneMatch(member -> member.projects().contains(id)))
			.map(id -> new Shared(id, List.of()));
	}

	private static <T> List<T> each(List<MemberSheet> members, Function<MemberSheet, Set<String>> things,
			Function<Shared, T> published) {
		return Shared.of(members, things).stream().map(published).toList();
	}

}

package org.touyan.acts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.touyan.access.Caller;
import org.touyan.access.Right;
import org.touyan.access.Role;
import org.touyan.api.FieldContext;
import org.touyan.query.RowScope;

/**
 * How far somebody may act: in the territories of those of their rights whose roles may do all of the acts.
 *
 * @param territories beginnings of division codes; the empty text for everywhere
 */
record Reach(List<String> territories, FieldContext context) {

	private static final Set<Role> ACCEPTING = Set.of(Role.DEPARTMENT_ADMINISTRATOR);

	Reach {
		territories = List.copyOf(territories);
	}

	/**
	 * How far the acts reach.
	 * @throws ActRefusedException with FORBIDDEN where somebody may not do one of them anywhere
	 */
	static Reach of(Collection<ActType> acts, Caller caller, FieldContext context) {
		List<String> territories = caller.rights()
			.stream()
			.filter(right -> acts.stream().allMatch(act -> act.by().contains(right.role())))
			.map(Right::territories)
			.flatMap(List::stream)
			.distinct()
			.toList();
		if (territories.isEmpty()) {
			throw ActRefusedException.of("FORBIDDEN", "None of the account's roles may do this.");
		}
		return new Reach(territories, context);
	}

	/** Whether warnings may be accepted by somebody. */
	static boolean mayAccept(Caller caller) {
		return caller.rights().stream().anyMatch(right -> ACCEPTING.contains(right.role()));
	}

	private boolean isEverywhere() {
		return territories.contains("");
	}

	/**
	 * Refuses what the acts refer to and the caller does not see, as what is not there.
	 */
	void checkSeen(Collection<String> ids, GraphWriter graph) {
		ids.forEach(graph.nodes()::get);
		if (!context.scope().territories().contains("")) {
			checkSeen(ids.stream().map(graph.nodes()::get).toList(), context.scope(), "NOT_FOUND",
					"There is nothing with the id %s that the account sees.");
		}
	}

	/** Refuses acts that change something elsewhere, or would take it elsewhere. */
	void checkChanged(GraphWriter graph) {
		if (isEverywhere()) {
			return;
		}
		var others = new ArrayList<NodeState>();
		for (NodeState state : graph.nodes().changed().values()) {
			if (state.form().fields().containsKey("territory")) {
				check(state.before().getOrDefault("territory", state.value("territory")), state);
				check(state.value("territory"), state);
			}
			else if (state.left() == null) {
				others.add(state);
			}
			else if (state.left().stream().noneMatch(this::isWithin)) {
				throw outside(state);
			}
		}
		checkSeen(others, new RowScope(territories, Set.of("*"), 0), "FORBIDDEN",
				"%s is not in the territory in which the account may do this.");
	}

	private void check(@Nullable Object territory, NodeState state) {
		if (territory instanceof String code && !isWithin(code)) {
			throw outside(state);
		}
	}

	private boolean isWithin(String code) {
		return territories.stream().anyMatch(code::startsWith);
	}

	private static ActRefusedException outside(NodeState state) {
		return ActRefusedException.of("FORBIDDEN",
				"%s is not in the territory in which the account may do this.".formatted(state.id()));
	}

	private void checkSeen(Collection<NodeState> states, RowScope scope, String code, String message) {
		Map<String, List<String>> byType = states.stream()
			.collect(Collectors.groupingBy(state -> state.form().type(),
					Collectors.mapping(NodeState::id, Collectors.toList())));
		Set<String> seen = context.within(scope, byType);
		states.stream().map(NodeState::id).filter(id -> !seen.contains(id)).findFirst().ifPresent(id -> {
			throw ActRefusedException.of(code, message.formatted(id), Map.of("id", id));
		});
	}

}

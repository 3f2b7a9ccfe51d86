package org.touyan.access;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.touyan.query.RowScope;

/**
 * Who asks, with the rights they have now.
 *
 * @param account the name of the account, as the token has it; empty for nobody
 * @param rights from the token and from the grants that hold today
 * @param withoutEffect the ids of the grants that hold today and give nothing, as they would take something
 */
public record Caller(String account, List<Right> rights, List<String> withoutEffect) {

	/** Who has not signed in, and has no right. */
	static final Caller NOBODY = new Caller("", List.of());

	public Caller {
		rights = List.copyOf(rights);
		withoutEffect = List.copyOf(withoutEffect);
	}

	Caller(String account, List<Right> rights) {
		this(account, rights, List.of());
	}

	/**
	 * The roles, wherever they are had.
	 * @return none for nobody
	 */
	public Set<Role> roles() {
		return rights.stream().map(Right::role).collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
	}

	/**
	 * What the rights open. What somebody may only in a part of their territories is not open at all: a scope is the
	 * same for each of them, and must never open more than was given.
	 * @param purpose what the answer is for; without one, identities stay closed
	 * @param minimumCellSize of how many rows those are told figures at the least who may not read rows
	 * @return what may be seen
	 */
	RowScope scope(@Nullable String purpose, int minimumCellSize) {
		boolean isStated = purpose != null && !PlainText.isBlank(purpose);
		List<String> territories = rights.stream().flatMap(right -> right.territories().stream()).distinct().toList();
		Set<String> levels = Arrays.stream(Level.values())
			.filter(level -> isStated || level != Level.IDENTITY)
			.filter(level -> everywhere(territories, role -> role.opens(level)))
			.map(Level::name)
			.collect(Collectors.toSet());
		boolean isFiguresOnly = !territories.isEmpty() && !everywhere(territories, Role::readsRows);
		return new RowScope(territories, levels, isFiguresOnly ? minimumCellSize : 0);
	}

	private boolean everywhere(List<String> territories, Predicate<Role> allowed) {
		List<Right> allowing = rights.stream()
			.filter(Right::holds)
			.filter(right -> allowed.test(right.role()))
			.toList();
		return !allowing.isEmpty() && territories.stream()
			.allMatch(territory -> allowing.stream().anyMatch(right -> right.covers(territory)));
	}

	/** Whether all that these rights open stays open with others. */
	boolean losesNothing(List<Right> others) {
		RowScope before = scope("any", 1);
		RowScope after = new Caller(account, others).scope("any", 1);
		return after.levels().containsAll(before.levels())
				&& (before.territories().isEmpty() || after.minimumCellSize() <= before.minimumCellSize());
	}

	/** Whether there is anything in the graph that they may see. */
	boolean reads() {
		return rights.stream().anyMatch(right -> right.holds() && right.role() != Role.SYSTEM_OFFICER);
	}

	/** Whether an officer's role is had beside another one, so that somebody would watch over themselves. */
	boolean isWatchedByThemselves() {
		return roles().size() > 1 && roles().stream().anyMatch(Role::isOfficer);
	}

}

package org.touyan.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.exceptions.Neo4jException;
import org.springframework.security.oauth2.jwt.Jwt;

/** Reads from a token whose it is, and adds to the rights that it states those that were granted. */
final class Claims {

	private final AccessSettings settings;

	private final KnownRights known;

	private final Function<String, List<Grant>> grants;

	private final BiConsumer<Grant, LocalDate> conflicts;

	private final Clock clock;

	/**
	 * @param grants gives those of an account, in the order in which they were given
	 * @param conflicts takes those that give nothing, and the day
	 */
	Claims(AccessSettings settings, KnownRights known, Function<String, List<Grant>> grants,
			BiConsumer<Grant, LocalDate> conflicts, Clock clock) {
		this.conflicts = conflicts;
		this.settings = settings;
		this.known = known;
		this.grants = grants;
		this.clock = clock;
	}

	/** The name of the account, unless the token has none. */
	Optional<String> account(Jwt token) {
		return values(token, settings.accountClaim()).stream().filter(name -> !name.isBlank()).findFirst();
	}

	/**
	 * Where the database is away, the system officer must still see that; nobody else is let in without their grants.
	 */
	Caller caller(Jwt token, String account) {
		List<String> territories = values(token, settings.territoriesClaim());
		List<Right> stated = values(token, settings.rolesClaim()).stream()
			.flatMap(name -> Role.named(name).stream())
			.map(role -> Right.stated(role, territories))
			.toList();
		known.state(account, stated);
		var caller = new Caller(account, stated);
		try {
			return withGrants(caller);
		}
		catch (Neo4jException away) {
			if (caller.roles().equals(Set.of(Role.SYSTEM_OFFICER))) {
				return caller;
			}
			throw away;
		}
	}

	/** What would take from the token's rights, or is of an officer's role and another before it, gives nothing. */
	private Caller withGrants(Caller caller) {
		LocalDate today = LocalDate.now(clock);
		var rights = new LinkedHashSet<Right>(caller.rights());
		var withoutEffect = new ArrayList<String>();
		for (Grant grant : grants.apply(caller.account())) {
			if (!grant.period().contains(today)) {
				continue;
			}
			if (grant.takesFrom(caller.rights())
					|| rights.stream().anyMatch(right -> right.role().excludes(grant.role()))) {
				withoutEffect.add(grant.id());
				conflicts.accept(grant, today);
			}
			else {
				rights.add(grant.right());
			}
		}
		return new Caller(caller.account(), List.copyOf(rights), withoutEffect);
	}

	/** A claim by its whole name, which may have dots in it, or by the way to it. */
	private static List<String> values(Jwt token, String name) {
		Object value = token.getClaims().get(name);
		return texts(value == null ? inside(token.getClaims(), name.split("\\.")) : value);
	}

	private static @Nullable Object inside(Map<?, ?> claims, String[] names) {
		Object value = claims.get(names[0]);
		if (names.length == 1) {
			return value;
		}
		return value instanceof Map<?, ?> map ? inside(map, Arrays.copyOfRange(names, 1, names.length)) : null;
	}

	private static List<String> texts(@Nullable Object value) {
		return switch (value) {
			case List<?> list -> list.stream().filter(String.class::isInstance).map(String.class::cast).toList();
			case String text -> List.of(text);
			case null, default -> List.of();
		};
	}

}

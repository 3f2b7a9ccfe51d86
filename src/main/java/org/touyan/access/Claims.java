package org.touyan.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;

/** Reads from a token whose it is, and adds to the rights that it states those that were granted. */
@Component
class Claims {

	private final AccessSettings settings;

	private final Grants grants;

	private final Clock clock;

	Claims(AccessSettings settings, Grants grants, Clock clock) {
		this.settings = settings;
		this.grants = grants;
		this.clock = clock;
	}

	/** The name of the account, unless the token has none. */
	Optional<String> account(Jwt token) {
		return values(token, settings.accountClaim()).stream().filter(name -> !name.isBlank()).findFirst();
	}

	Caller caller(Jwt token, String account) {
		LocalDate today = LocalDate.now(clock);
		List<String> territories = values(token, settings.territoriesClaim());
		Stream<Right> stated = values(token, settings.rolesClaim()).stream()
			.flatMap(name -> Role.named(name).stream())
			.map(role -> Right.stated(role, territories));
		Stream<Right> granted = grants.of(account).stream().filter(grant -> grant.holds(today)).map(Grant::right);
		return new Caller(account, Stream.concat(stated, granted).distinct().toList());
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

package org.touyan.access;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.security.oauth2.jwt.Jwt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Who a token is of, and which rights it and the grants of the day give. */
class ClaimsTests {

	private static final Grant GRANT = new Grant("1", "zhang", Role.SUBDISTRICT_ORGANISER, List.of("370112014"),
			LocalDate.parse("2026-06-01"), LocalDate.parse("2026-07-01"), null);

	private static final Right ORGANISER = new Right(Role.SUBDISTRICT_ORGANISER, List.of("370112014"));

	private static final Right CLERK = new Right(Role.VILLAGE_CLERK, List.of("370112013"));

	/** Midnight is that of Shanghai. */
	@ParameterizedTest
	@CsvSource({ "2026-05-31T15:59:59Z, false", "2026-05-31T16:00:00Z, true", "2026-06-30T15:59:59Z, true",
			"2026-06-30T16:00:00Z, false" })
	void aGrantIsAddedFromItsFirstDayUntilItsLast(Instant now, boolean holds) {
		Caller caller = claims(Map.of(), now, _ -> List.of(GRANT)).caller(token(Map.of()), "zhang");
		assertThat(caller.rights()).isEqualTo(holds ? List.of(CLERK, ORGANISER) : List.of(CLERK));
	}

	@Test
	void grantsAreThoseOfTheAccount() {
		Claims claims = claims(Map.of(), Instant.EPOCH, account -> {
			assertThat(account).isEqualTo("zhang");
			return List.of();
		});
		assertThat(claims.caller(token(Map.of()), "zhang")).isEqualTo(new Caller("zhang", List.of(CLERK)));
	}

	/** What the token states comes first, then what was granted first. */
	@Test
	void ofWhatCannotGoTogetherTheLaterHasNoEffect() {
		LocalDate day = LocalDate.parse("2026-06-01");
		List<Grant> grants = List.of(grant("1", Role.AUDITOR, day), grant("2", Role.VILLAGE_CLERK, day),
				grant("3", Role.SYSTEM_OFFICER, day), grant("4", Role.VILLAGE_CLERK, day.plusDays(1)));
		var conflicts = new ArrayList<String>();
		Claims claims = claims(Map.of(), Instant.parse("2026-06-01T00:00:00Z"), _ -> grants,
				(grant, found) -> conflicts.add(grant.id() + " " + found));
		Caller stated = claims.caller(token(Map.of()), "zhang");
		assertThat(stated.roles()).containsExactly(Role.VILLAGE_CLERK);
		assertThat(stated.withoutEffect()).containsExactly("1", "3");
		assertThat(conflicts).containsExactly("1 2026-06-01", "3 2026-06-01");
		Caller none = claims.caller(token(Map.of("roles", List.of())), "zhang");
		assertThat(none.roles()).containsExactly(Role.AUDITOR);
		assertThat(none.withoutEffect()).containsExactly("2", "3");
	}

	private static Grant grant(String id, Role role, LocalDate from) {
		return new Grant(id, "zhang", role, role.isOfficer() ? List.of() : List.of("370112013"), from, null, null);
	}

	@Test
	void claimsHaveTheNamesThatAreSet() {
		Claims claims = claims(Map.of("touyan.access.account-claim", "user", "touyan.access.roles-claim",
				"realm_access.roles", "touyan.access.territories-claim", "https://qu.example/units"), Instant.EPOCH,
				_ -> List.of());
		Jwt token = token(Map.of("user", "li", "realm_access", Map.of("roles", List.of("report_writer", "x", 7)),
				"https://qu.example/units", "370112"));
		assertThat(claims.account(token)).hasValue("li");
		assertThat(claims.caller(token, "li").rights())
			.containsExactly(new Right(Role.REPORT_WRITER, List.of("370112")));
	}

	@Test
	void claimsOfAnotherFormGiveNothing() {
		Claims claims = claims(Map.of("touyan.access.roles-claim", "roles.inside"), Instant.EPOCH, _ -> List.of());
		assertThat(claims.caller(token(Map.of()), "zhang").rights()).isEmpty();
		Claims plain = claims(Map.of(), Instant.EPOCH, _ -> List.of());
		assertThat(plain.caller(token(Map.of("roles", Map.of("VILLAGE_CLERK", true))), "zhang").rights()).isEmpty();
		assertThat(plain.caller(token(Map.of("territories", 370112)), "zhang").reads()).isFalse();
		assertThat(plain.account(token(Map.of("sub", " ")))).isEmpty();
	}

	@Test
	void withoutTheDatabaseOnlyTheSystemOfficerIsLetIn() {
		Claims claims = claims(Map.of(), Instant.EPOCH, _ -> {
			throw new ServiceUnavailableException("away");
		});
		assertThat(claims.caller(token(Map.of("roles", "SYSTEM_OFFICER")), "wang").roles())
			.containsExactly(Role.SYSTEM_OFFICER);
		for (Object roles : new Object[] { "VILLAGE_CLERK", List.of("SYSTEM_OFFICER", "VILLAGE_CLERK"), "AUDITOR" }) {
			assertThatThrownBy(() -> claims.caller(token(Map.of("roles", roles)), "wang"))
				.isInstanceOf(ServiceUnavailableException.class);
		}
	}

	private static Claims claims(Map<String, Object> settings, Instant now, Function<String, List<Grant>> grants) {
		return claims(settings, now, grants, (_, _) -> {
		});
	}

	private static Claims claims(Map<String, Object> settings, Instant now, Function<String, List<Grant>> grants,
			BiConsumer<Grant, LocalDate> conflicts) {
		AccessSettings bound = new Binder(new MapConfigurationPropertySource(settings)).bindOrCreate("touyan.access",
				AccessSettings.class);
		return new Claims(bound, new KnownRights(new Accounts(bound), bound), grants, conflicts,
				Clock.fixed(now, ZoneId.of("Asia/Shanghai")));
	}

	private static Jwt token(Map<String, Object> claims) {
		return Jwt.withTokenValue("x")
			.header("alg", "none")
			.subject("zhang")
			.claim("roles", List.of("VILLAGE_CLERK"))
			.claim("territories", List.of("370112013"))
			.claims(all -> all.putAll(claims))
			.build();
	}

}

package org.touyan.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.springframework.security.oauth2.jwt.JwtClaimsSet;

import org.touyan.query.RowScope;

/** Accounts to try the service with; the password of each is its name. */
enum DemoAccount {

	DISTRICT(Role.DEPARTMENT_ADMINISTRATOR, "370112"),

	SUBDISTRICT(Role.SUBDISTRICT_ORGANISER, "370112013"),

	VILLAGE(Role.VILLAGE_CLERK, "370112013228"),

	REPORT(Role.REPORT_WRITER, "370112"),

	AUDITOR(Role.AUDITOR),

	SECURITY(Role.SECURITY_OFFICER),

	SYSTEM(Role.SYSTEM_OFFICER),

	/** For a graph that has no districts: there, what says nothing of who sees it is seen by nobody else. */
	EVERYTHING(Role.DEPARTMENT_ADMINISTRATOR, Right.EVERYWHERE);

	static final Duration VALID = Duration.ofHours(1);

	private final Role role;

	@SuppressWarnings("ImmutableEnumChecker")
	private final List<String> territories;

	DemoAccount(Role role, String... territories) {
		this.role = role;
		this.territories = List.of(territories);
	}

	static Optional<DemoAccount> of(String name, String password) {
		return Arrays.stream(values())
			.filter(account -> account.account().equals(name) && account.account().equals(password))
			.findFirst();
	}

	static List<String> names() {
		return Arrays.stream(values()).map(DemoAccount::account).toList();
	}

	/** What those see that see anything of the graph. */
	static List<RowScope> scopes(int minimumCellSize) {
		return Arrays.stream(values())
			.filter(account -> !account.role.isOfficer())
			.map(account -> new Caller(account.account(), List.of(account.right())))
			.map(caller -> caller.scope(null, minimumCellSize))
			.toList();
	}

	Right right() {
		return Right.stated(role, territories);
	}

	String account() {
		return name().toLowerCase(Locale.ROOT);
	}

	JwtClaimsSet claims(AccessSettings settings, Instant now) {
		return JwtClaimsSet.builder()
			.issuer(LocalSigner.ISSUER)
			.audience(List.of(settings.audience()))
			.claim(settings.accountClaim(), account())
			.claim(settings.rolesClaim(), List.of(role.name()))
			.claim(settings.territoriesClaim(), territories)
			.issuedAt(now)
			.expiresAt(now.plus(VALID))
			.build();
	}

}

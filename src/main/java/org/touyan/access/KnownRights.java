package org.touyan.access;

import java.util.Arrays;
import java.util.List;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.springframework.stereotype.Component;

/** The rights that the tokens of accounts have stated, of each the last; those of the demo accounts from the start. */
@Component
final class KnownRights {

	private static final long ACCOUNTS = 100_000;

	private final Cache<String, List<Right>> stated = Caffeine.newBuilder().maximumSize(ACCOUNTS).build();

	private final Accounts accounts;

	KnownRights(Accounts accounts, AccessSettings settings) {
		this.accounts = accounts;
		if (settings.issuer() == null) {
			Arrays.stream(DemoAccount.values()).forEach(demo -> state(demo.account(), List.of(demo.right())));
		}
	}

	void state(String account, List<Right> rights) {
		stated.put(accounts.of(account), rights);
	}

	/** None where no token of the account was seen since the start. */
	List<Right> of(String account) {
		return stated.asMap().getOrDefault(accounts.of(account), List.of());
	}

}

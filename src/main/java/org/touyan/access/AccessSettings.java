package org.touyan.access;

import java.net.InetAddress;
import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of sign-in and of what comes before a request is read.
 *
 * @param issuer who signs the tokens, as their claim {@code iss} has it; without one the service signs its own for the
 * demo accounts
 * @param keys file with the issuer's keys (JWKS); without it they are asked of the issuer (OpenID Connect discovery)
 * @param audience whom the tokens must be for
 * @param accountClaim claim with the name of the account
 * @param rolesClaim claim with the names of the roles; dots lead into objects
 * @param territoriesClaim claim with the beginnings of division codes, likewise
 * @param foldAccounts whether names of accounts that differ in capitals alone are of the same account
 * @param demo whether there are demo accounts though the service does not listen on its own machine alone
 * @param console whether there is the query console; only where the service listens on its own machine alone if it is
 * not said
 * @param origins origins of pages that browsers let ask the service; none but its own by default
 * @param grantCache how long what the graph says of somebody's grants is believed
 * @param minimumCellSize of how many rows those are told figures at the least who may not read rows
 * @param requestsPerMinute of one account at the most
 * @param costPerMinute what the requests of one account may cost in a minute, and at once after a minute without any
 * @param anonymousRequestsPerMinute of one address at the most, without a token or with a bad one
 * @param signInsPerMinute of one address for one account at the most
 */
@ConfigurationProperties("touyan.access")
record AccessSettings(@Nullable String issuer, @Nullable String keys, @DefaultValue("touyan") String audience,
		@DefaultValue("sub") String accountClaim, @DefaultValue("roles") String rolesClaim,
		@DefaultValue("territories") String territoriesClaim, @Nullable Boolean demo, @Nullable Boolean console,
		@DefaultValue List<String> origins, @DefaultValue("true") boolean foldAccounts,
		@DefaultValue("5s") Duration grantCache, @DefaultValue("5") int minimumCellSize,
		@DefaultValue("1200") int requestsPerMinute, @DefaultValue("60000000") long costPerMinute,
		@DefaultValue("600") int anonymousRequestsPerMinute, @DefaultValue("10") int signInsPerMinute) {

	static boolean isOwnMachine(@Nullable InetAddress address) {
		return address != null && address.isLoopbackAddress();
	}

}

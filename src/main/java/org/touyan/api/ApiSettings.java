package org.touyan.api;

import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

import org.touyan.query.QuerySettings;

/**
 * Settings of the API.
 *
 * @param pageSize rows of a page where the query does not say
 * @param maximumPageSize rows of a page at the most
 * @param maximumPaths paths between two nodes at the most
 * @param maximumPathLength steps of such a path at the most
 * @param maximumDepth levels of nodes in a query at the most, each reached from the one before by a relationship
 * @param maximumCost how many database hits a request may take at the most, as far as can be told before; as often as
 * it is thought to be possible until the time-out, if it is not said
 * @param statementTimeout how long the database may work for one request; zero for no end
 * @param explain whether requests may ask what became of them; only where the service listens on its own machine alone
 * if it is not said
 * @param introspection whether requests may ask what there is to ask; likewise
 * @param maximumBody of a request
 * @param maximumBodyTime until all of it must have come
 * @param documentCache text of the documents that are kept parsed and validated, at the most
 * @param statementCache text of the statements that are kept, at the most
 * @param documents folder or classpath location of the registered documents; none are registered without it
 * @param registeredDocumentsOnly whether every other document is refused
 * @param warmUp whether what is asked often is asked before anybody does
 * @param subscriptionInterval after which it is looked at once more whether something was written
 * @param subscriptionsPerAccount that an account has at the same time, at the most
 */
@ConfigurationProperties("touyan.api")
record ApiSettings(@DefaultValue("20") int pageSize, @DefaultValue("1000") int maximumPageSize,
		@DefaultValue("10") int maximumPaths, @DefaultValue("8") int maximumPathLength,
		@DefaultValue("12") int maximumDepth, @Nullable Long maximumCost,
		@DefaultValue("30s") Duration statementTimeout, @Nullable Boolean explain, @Nullable Boolean introspection,
		@DefaultValue("1MB") DataSize maximumBody, @DefaultValue("10s") Duration maximumBodyTime,
		@DefaultValue("2MB") DataSize documentCache, @DefaultValue("2MB") DataSize statementCache,
		@Nullable String documents, @DefaultValue("false") boolean registeredDocumentsOnly,
		@DefaultValue("true") boolean warmUp, @DefaultValue("100ms") Duration subscriptionInterval,
		@DefaultValue("100") int subscriptionsPerAccount) {

	/** So often a database looks at its store in a millisecond, or somewhat more often. */
	private static final long LOOKS = 1_000;

	long mostCost() {
		if (maximumCost != null) {
			return maximumCost;
		}
		return statementTimeout.isZero() ? Long.MAX_VALUE : LOOKS * statementTimeout.toMillis();
	}

	QuerySettings query() {
		return new QuerySettings(pageSize, maximumPageSize, maximumPaths, maximumPathLength, statementCache.toBytes());
	}

}

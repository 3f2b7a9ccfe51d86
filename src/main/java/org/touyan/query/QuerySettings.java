package org.touyan.query;

/**
 * What a query may ask for, and what is kept of it.
 *
 * @param pageSize how many rows a page has where the query does not say
 * @param maximumPageSize how many rows a page has at the most
 * @param maximumPaths how many paths between two nodes are searched at the most
 * @param maximumPathLength how many steps they have at the most
 * @param statementCache how many characters of statements are kept, so that each shape of a query is rendered once
 */
public record QuerySettings(int pageSize, int maximumPageSize, int maximumPaths, int maximumPathLength,
		long statementCache) {
}

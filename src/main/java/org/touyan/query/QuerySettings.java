package org.touyan.query;

/**
 * What a query may ask for.
 *
 * @param pageSize how many rows a page has where the query does not say
 * @param maximumPageSize how many rows a page has at the most
 * @param maximumPaths how many paths between two nodes are searched at the most
 * @param maximumPathLength how many steps they have at the most
 */
public record QuerySettings(int pageSize, int maximumPageSize, int maximumPaths, int maximumPathLength) {
}

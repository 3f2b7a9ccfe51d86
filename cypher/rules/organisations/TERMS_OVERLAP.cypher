// severity: error
// name: 届次时间不重叠
// zh: {name}的届次时间重叠，{from}起
// en: Two terms of {name} overlap from {from} on.
// source: 村民委员会组织法、居民委员会组织法、基层组织选举工作条例：届满换届
MATCH (organisation:Organisation)
MATCH (organisation)<-[:TERM_OF]-(one:CommitteeTerm), (organisation)<-[:TERM_OF]-(other:CommitteeTerm)
WHERE one.id < other.id AND (one.to IS NULL OR other.from < one.to) AND (other.to IS NULL OR one.from < other.to)
WITH organisation, one, other, CASE WHEN one.from > other.from THEN one.from ELSE other.from END AS begun,
  CASE WHEN one.to IS NULL THEN other.to WHEN other.to IS NULL OR one.to < other.to THEN one.to ELSE other.to END AS over
WHERE begun < $to AND (over IS NULL OR over > $from)
RETURN [organisation.id, one.id, other.id] AS nodes, organisation.territory AS area, begun AS from, over AS to, 1 AS amount,
  {name: organisation.name, from: toString(begun)} AS facts

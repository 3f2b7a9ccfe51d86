// severity: error
// name: 城乡共建不重复结对
// zh: 同一社区与同一村的城乡共建结对时间重叠
// en: A community and a village are paired twice at one time.
// source: 城乡共建：同一社区与同一村同时只有一份协议
MATCH (pair:UrbanRuralPairing)
MATCH (village:Village)-[:PAIRS_IN]->(pair)<-[:PAIRS_IN]-(community:Community)
MATCH (village)-[:PAIRS_IN]->(other:UrbanRuralPairing)<-[:PAIRS_IN]-(community)
WHERE other <> pair
WITH pair, other, village, CASE WHEN pair.from > other.from THEN pair.from ELSE other.from END AS begun,
  CASE WHEN pair.to IS NULL THEN other.to WHEN other.to IS NULL OR pair.to < other.to THEN pair.to ELSE other.to END AS over
WHERE (over IS NULL OR begun < over) AND begun < $to AND (over IS NULL OR over > $from)
RETURN [pair.id, other.id] AS nodes, village.territory AS area, begun AS from, over AS to, 1 AS amount, {} AS facts

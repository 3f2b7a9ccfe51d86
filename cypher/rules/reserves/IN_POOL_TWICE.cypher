// severity: error
// name: 后备记录不重叠
// zh: 同一人在同一村（社区）的后备记录时间重叠，{from}起
// en: One person is in the pool of one place twice at the same time, from {from} on.
// source: 一人一档
MATCH (person:Person)
MATCH (person)-[:HAS_RESERVE]->(one:ReserveRecord), (person)-[:HAS_RESERVE]->(other:ReserveRecord)
WHERE one.id < other.id AND one.territory = other.territory
WITH person, one, other, CASE WHEN one.from > other.from THEN one.from ELSE other.from END AS begun,
  CASE WHEN one.to IS NULL THEN other.to WHEN other.to IS NULL OR one.to < other.to THEN one.to ELSE other.to END AS over
WHERE (over IS NULL OR begun < over) AND begun < $to AND (over IS NULL OR over > $from)
RETURN [person.id, one.id, other.id] AS nodes, one.territory AS area, begun AS from, over AS to, 1 AS amount,
  {from: toString(begun)} AS facts

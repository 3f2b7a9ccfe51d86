// severity: error
// name: 任职时间不重叠
// zh: 同一人在同一岗位的任职时间重叠，{from}起
// en: One person holds one post twice at the same time, from {from} on.
// source: 任职时间不得重叠
MATCH (post:Post)
MATCH (post)<-[:OF_POST]-(one:Holding)<-[:HOLDS]-(person:Person)-[:HOLDS]->(other:Holding)-[:OF_POST]->(post)
WHERE one.id < other.id AND (one.to IS NULL OR other.from < one.to) AND (other.to IS NULL OR one.from < other.to)
  AND (one.to IS NULL OR one.from < one.to) AND (other.to IS NULL OR other.from < other.to)
WITH post, person, one, other, CASE WHEN one.from > other.from THEN one.from ELSE other.from END AS begun,
  CASE WHEN one.to IS NULL THEN other.to WHEN other.to IS NULL OR one.to < other.to THEN one.to ELSE other.to END AS over
WHERE begun < $to AND (over IS NULL OR over > $from)
RETURN [post.id, person.id, one.id, other.id] AS nodes, post.territory AS area, begun AS from, over AS to, 1 AS amount,
  {from: toString(begun)} AS facts

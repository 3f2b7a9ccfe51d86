// severity: error
// name: 不得重复结对
// zh: 同一导师与同一帮带对象的结对时间重叠，{from}起
// en: The same two people are paired twice at the same time, from {from} on.
// source: 任一时间同一导师与同一对象只有一份结对
MATCH (pair:Mentorship)
MATCH (pair)<-[:MENTORS_IN]-(mentor:Person)-[:MENTORS_IN]->(other:Mentorship)<-[:MENTEE_IN]-(mentee:Person)-[:MENTEE_IN]->(pair)
WITH pair, other, mentor, mentee, CASE WHEN pair.from > other.from THEN pair.from ELSE other.from END AS begun,
  CASE WHEN pair.to IS NULL THEN other.to WHEN other.to IS NULL OR pair.to < other.to THEN pair.to ELSE other.to END AS over
WHERE (over IS NULL OR begun < over) AND begun < $to AND (over IS NULL OR over > $from)
RETURN DISTINCT CASE WHEN pair.id < other.id THEN [pair.id, other.id, mentor.id, mentee.id] ELSE [other.id, pair.id, mentor.id, mentee.id] END AS nodes,
  CASE WHEN pair.id < other.id THEN pair.territory ELSE other.territory END AS area, begun AS from, over AS to, 1 AS amount,
  {from: toString(begun)} AS facts

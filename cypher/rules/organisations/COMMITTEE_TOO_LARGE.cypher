// severity: error
// name: 委员会法定人数
// zh: {name}实有{members}人，法定不超过{largest}人
// en: {name} has {members} members; the law allows {largest}.
// source: 村民委员会组织法第六条（3 至 7 人）、城市居民委员会组织法第八条（5 至 9 人）、村务监督委员会（3 至 5 人）
MATCH (committee:Committee)
WITH committee, CASE committee.kind WHEN 'VILLAGERS' THEN 7 WHEN 'SUPERVISION' THEN 5 ELSE 9 END AS largest
MATCH (committee)<-[:POST_IN]-(:Post)<-[:OF_POST]-(start:Holding)
WITH DISTINCT committee, largest, CASE WHEN start.from < $from THEN $from ELSE start.from END AS day
WHERE day < $to
WITH committee, largest, day, COLLECT { MATCH (committee)<-[:POST_IN]-(:Post)<-[:OF_POST]-(held:Holding)<-[:HOLDS]-(person:Person) WHERE held.from <= day AND (held.to IS NULL OR held.to > day) WITH person, min(held.from) AS begun RETURN begun ORDER BY begun } AS begun
WHERE size(begun) > largest
WITH committee, largest, day, begun ORDER BY day
WITH committee, largest, collect(begun)[0] AS begun
RETURN [committee.id] AS nodes, committee.territory AS area, begun[largest] AS from, null AS to, size(begun) - largest AS amount,
  {name: committee.name, members: size(begun), largest: largest} AS facts

// severity: error
// name: 不得互为导师
// zh: 两人同时互为导师
// en: Two people are each other’s mentor at the same time.
// source: 导师帮带制：以强带弱
MATCH (pair:Mentorship)
MATCH (pair)<-[:MENTORS_IN]-(one:Person)-[:MENTEE_IN]->(back:Mentorship)<-[:MENTORS_IN]-(other:Person)-[:MENTEE_IN]->(pair)
WITH pair, back, one, other, CASE WHEN pair.from > back.from THEN pair.from ELSE back.from END AS begun,
  CASE WHEN pair.to IS NULL THEN back.to WHEN back.to IS NULL OR pair.to < back.to THEN pair.to ELSE back.to END AS over
WHERE (over IS NULL OR begun < over) AND begun < $to AND (over IS NULL OR over > $from)
RETURN DISTINCT CASE WHEN pair.id < back.id THEN [pair.id, back.id] ELSE [back.id, pair.id] END AS nodes,
  CASE WHEN pair.id < back.id THEN pair.territory ELSE back.territory END AS area, begun AS from, over AS to, 1 AS amount, {} AS facts

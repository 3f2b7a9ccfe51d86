// severity: error
// zh: 同一班子成员之间有应回避的亲属关系
// en: Two members of one team are close kin.
// source: 任职回避：村（居）民委员会成员之间不得有配偶、直系亲属等关系
// level: FAMILY
MATCH (post:Post)
MATCH (post)-[:POST_IN]->(body)<-[:POST_IN]-(:Post)<-[:OF_POST]-(held:Holding)<-[:HOLDS]-(other:Person)-[:KIN_OF]-(person:Person)-[:HOLDS]->(own:Holding)-[:OF_POST]->(post)
WITH DISTINCT body, person, other, own, held,
  CASE WHEN own.from > held.from THEN own.from ELSE held.from END AS begun,
  CASE WHEN own.to IS NULL THEN held.to WHEN held.to IS NULL OR own.to < held.to THEN own.to ELSE held.to END AS over
WHERE (over IS NULL OR begun < over) AND begun < $to AND (over IS NULL OR over > $from)
WITH body, CASE WHEN person.id < other.id THEN [person.id, other.id] ELSE [other.id, person.id] END AS pair, begun, over
WITH body, pair, min(begun) AS begun, max(over) AS over
RETURN [body.id] + pair AS nodes, body.territory AS area, begun AS from, over AS to, 1 AS amount, {} AS facts

// severity: error
// name: 任职回避
// zh: 同一村（社区）“两委”成员之间有应回避的亲属关系
// en: Two members of the two committees of a village or community are close kin.
// source: 任职回避：村（居）民委员会成员之间不得有配偶、直系亲属等关系
// level: FAMILY
MATCH (post:Post)
MATCH (post)-[:POST_IN]->(own)
WHERE own.kind IN ['VILLAGERS', 'RESIDENTS'] OR own.level IN ['VILLAGE_PARTY_ORG', 'COMMUNITY_PARTY_ORG']
MATCH (post)<-[:OF_POST]-(mine:Holding)<-[:HOLDS]-(person:Person)-[:KIN_OF]-(other:Person)-[:HOLDS]->(theirs:Holding {territory: post.territory})
MATCH (theirs)-[:OF_POST]->(:Post)-[:POST_IN]->(body)
WHERE body.kind IN ['VILLAGERS', 'RESIDENTS'] OR body.level IN ['VILLAGE_PARTY_ORG', 'COMMUNITY_PARTY_ORG']
WITH post.territory AS territory, CASE WHEN person.id < other.id THEN [person.id, other.id] ELSE [other.id, person.id] END AS pair,
  CASE WHEN mine.from > theirs.from THEN mine.from ELSE theirs.from END AS begun,
  CASE WHEN mine.to IS NULL THEN theirs.to WHEN theirs.to IS NULL OR mine.to < theirs.to THEN mine.to ELSE theirs.to END AS over
WHERE (over IS NULL OR begun < over) AND begun < $to AND (over IS NULL OR over > $from)
WITH territory, pair, min(begun) AS begun, max(over) AS over
RETURN [territory] + pair AS nodes, territory AS area, begun AS from, over AS to, 1 AS amount, {} AS facts

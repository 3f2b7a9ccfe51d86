// severity: warning
// name: 妇女成员
// zh: {name}没有妇女成员
// en: {name} has no woman among its members.
// source: 村民委员会组织法第六条：应当有妇女成员
MATCH (committee:Committee)
WITH committee, CASE WHEN $from < $today THEN $today ELSE $from END AS day WHERE committee.kind = 'VILLAGERS'
WITH committee, CASE WHEN day < $to THEN day ELSE $from END AS day
WITH committee, COLLECT { MATCH (committee)<-[:POST_IN]-(:Post)<-[:OF_POST]-(held:Holding)<-[:HOLDS]-(person:Person) WHERE held.from <= day AND (held.to IS NULL OR held.to > day) RETURN person.sex } AS members, day
WHERE size(members) > 0 AND NOT 'FEMALE' IN members
RETURN [committee.id] AS nodes, committee.territory AS area, null AS from, null AS to, 1 AS amount, {name: committee.name} AS facts

// severity: error
// name: 人员可见范围一致
// zh: 人员的可见范围与其居住地、任职、后备等记录不一致
// en: Where the person is seen does not follow from home, posts and records.
// source: 派生数据：SEEN_IN
MATCH (person:Person)
WITH person, COLLECT { MATCH (person)-[:LIVES_IN|HOLDS|EMPLOYED_AS|HAS_RESERVE|REGISTERED_AS]->(there) WHERE there.territory IS NOT NULL RETURN DISTINCT there.territory } AS should,
  COLLECT { MATCH (person)-[seen:SEEN_IN]->() RETURN DISTINCT seen.territory } AS seen
WHERE NOT all(one IN should WHERE one IN seen) OR NOT all(one IN seen WHERE one IN should)
RETURN [person.id] AS nodes, should[0] AS area, null AS from, null AS to, 1 AS amount, {} AS facts

// severity: error
// name: 导师在库
// zh: 结对开始之日（{from}）导师不在师资库
// en: The mentor was not on the list of mentors on {from}, when the mentorship began.
// source: 师资库动态管理：导师须在库
MATCH (pair:Mentorship)
MATCH (pair)<-[:MENTORS_IN]-(mentor:Person)
WHERE pair.from < $to AND (pair.to IS NULL OR pair.to > $from) AND (pair.to IS NULL OR pair.from < pair.to)
  AND NOT EXISTS { MATCH (mentor)-[:REGISTERED_AS]->(entry:MentorRegistration) WHERE entry.from <= pair.from AND (entry.to IS NULL OR entry.to > pair.from) }
RETURN [pair.id, mentor.id] AS nodes, pair.territory AS area, pair.from AS from, pair.to AS to, 1 AS amount,
  {from: toString(pair.from)} AS facts

// severity: error
// name: 帮带容量
// zh: 导师在带{load}人，超过帮带容量{capacity}人，{from}起
// en: The mentor has {load} mentees from {from} on and may have {capacity}.
// source: 导师登记的帮带容量
MATCH (mentor:Person)
MATCH (mentor)-[:MENTORS_IN]->(start:Mentorship)
WITH mentor, CASE WHEN start.from < $from THEN $from ELSE start.from END AS day
WHERE day < $to
WITH DISTINCT mentor, day
WITH mentor, day, COLLECT { MATCH (mentor)-[:MENTORS_IN]->(pair:Mentorship) WHERE pair.from <= day AND (pair.to IS NULL OR pair.to > day) RETURN pair ORDER BY pair.from, pair.id } AS pairs,
  COLLECT { MATCH (mentor)-[:REGISTERED_AS]->(entry:MentorRegistration) WHERE entry.from <= day AND (entry.to IS NULL OR entry.to > day) RETURN entry ORDER BY entry.from DESC, entry.id DESC } AS entries
WHERE size(entries) > 0 AND size(pairs) > entries[0].capacity
WITH mentor, day, pairs, entries ORDER BY day
WITH mentor, collect({pairs: pairs, entry: entries[0]})[0] AS first
WITH mentor, first, CASE WHEN first.pairs[first.entry.capacity].from < first.entry.from THEN first.entry.from ELSE first.pairs[first.entry.capacity].from END AS begun
RETURN [mentor.id] + [pair IN first.pairs | pair.id] AS nodes, first.entry.territory AS area, begun AS from, null AS to,
  size(first.pairs) - first.entry.capacity AS amount,
  {load: size(first.pairs), capacity: first.entry.capacity, from: toString(begun)} AS facts

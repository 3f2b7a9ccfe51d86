// severity: error
// name: 不得自任导师
// zh: 导师与帮带对象是同一人
// en: Mentor and mentee are the same person.
// source: 导师帮带制
MATCH (pair:Mentorship)
MATCH (pair)<-[:MENTORS_IN]-(person:Person)-[:MENTEE_IN]->(pair)
WHERE pair.from < $to AND (pair.to IS NULL OR pair.to > $from)
RETURN [pair.id, person.id] AS nodes, pair.territory AS area, pair.from AS from, pair.to AS to, 1 AS amount, {} AS facts

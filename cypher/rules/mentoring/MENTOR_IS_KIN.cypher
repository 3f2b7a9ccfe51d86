// severity: error
// name: 导师回避
// zh: 导师与帮带对象有应回避的亲属关系
// en: Mentor and mentee are close kin.
// source: 任职回避
// level: FAMILY
MATCH (pair:Mentorship)
MATCH (pair)<-[:MENTORS_IN]-(mentor:Person)-[:KIN_OF]-(mentee:Person)-[:MENTEE_IN]->(pair)
WHERE pair.from < $to AND (pair.to IS NULL OR pair.to > $from)
RETURN [pair.id, mentor.id, mentee.id] AS nodes, pair.territory AS area, pair.from AS from, pair.to AS to, 1 AS amount, {} AS facts

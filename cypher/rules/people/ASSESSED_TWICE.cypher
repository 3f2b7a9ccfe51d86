// severity: error
// name: 年度考核一年一次
// zh: {year}年度有{count}次年度考核
// en: There are {count} annual assessments for {year}.
// source: 年度考核每年一次
// level: ASSESSMENT
MATCH (person:Person)
MATCH (person)-[:ASSESSED_IN]->(made:AnnualAssessment)
WITH person, made.year AS year, collect(made.id) AS several, max(made.assessedOn) AS last
WHERE size(several) > 1 AND last < $to
RETURN [person.id] + several AS nodes, null AS area, last AS from, null AS to, size(several) - 1 AS amount,
  {year: year, count: size(several)} AS facts

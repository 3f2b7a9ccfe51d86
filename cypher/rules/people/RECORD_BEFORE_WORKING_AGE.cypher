// severity: error
// name: 任职年满16周岁
// zh: 任职或工作记录的开始日期（{from}）早于16周岁
// en: A record begins on {from}, before the person was 16.
// source: 日期先后：不得早于出生，任职不早于16周岁
MATCH (person:Person)
MATCH (person)-[:HOLDS|EMPLOYED_AS|HAS_RESERVE|REGISTERED_AS|MENTORS_IN|MENTEE_IN]->(record)
WHERE record.from < person.bornOn + duration({years: 16}) AND record.from < $to AND (record.to IS NULL OR record.to > $from)
RETURN [person.id, record.id] AS nodes, record.territory AS area, record.from AS from, record.to AS to, 1 AS amount,
  {from: toString(record.from)} AS facts

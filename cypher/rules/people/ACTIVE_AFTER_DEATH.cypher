// severity: error
// name: 去世后无在任记录
// zh: 已去世人员在{on}之后仍有未结束的记录（{count}条）
// en: Who died on {on} still has {count} records that go on.
// source: 人员去世的，任职、后备、导师、结对等记录随之结束
MATCH (person:Person)
WITH person WHERE person.personnelState = 'DECEASED' AND person.stateOn < $to
WITH person, COLLECT { MATCH (person)-[:HOLDS|HAS_RESERVE|REGISTERED_AS|MENTORS_IN|MENTEE_IN|EMPLOYED_AS]->(record) WHERE record.to IS NULL OR record.to > person.stateOn RETURN record } AS records
WHERE size(records) > 0
RETURN [person.id] + [record IN records | record.id] AS nodes, records[0].territory AS area, person.stateOn AS from, null AS to,
  size(records) AS amount, {on: toString(person.stateOn), count: size(records)} AS facts

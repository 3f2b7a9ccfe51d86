// severity: error
// name: 牵头党组织唯一
// zh: 联建{name}自{from}起有{leaders}个牵头党组织，应有且只有一个
// en: The alliance {name} has {leaders} leading Party organisations from {from} on; it must have one.
// source: 片区党建联建：一个党组织牵头
MATCH (alliance:Alliance)
WITH alliance, CASE WHEN alliance.foundedOn < $from THEN $from ELSE alliance.foundedOn END AS day
OPTIONAL MATCH (alliance)<-[lead:LEADS]-()
WITH alliance, day, [each IN collect(lead) | CASE WHEN each.from < day THEN day ELSE each.from END] + [day] + [each IN collect(lead) WHERE each.to > day | each.to] AS days
UNWIND days AS on
WITH DISTINCT alliance, on WHERE on < $to AND (alliance.dissolvedOn IS NULL OR on < alliance.dissolvedOn)
WITH alliance, on, COUNT { (alliance)<-[lead:LEADS]-() WHERE lead.from <= on AND (lead.to IS NULL OR lead.to > on) } AS leaders
WHERE leaders <> 1
WITH alliance, on, leaders ORDER BY on
WITH alliance, collect({on: on, leaders: leaders})[0] AS first
WITH alliance, first, COLLECT { MATCH (alliance)<-[lead:LEADS]-() WHERE lead.to <= first.on RETURN lead.to ORDER BY lead.to DESC } AS left,
  COLLECT { MATCH (alliance)<-[lead:LEADS]-() WHERE lead.from <= first.on AND (lead.to IS NULL OR lead.to > first.on) RETURN lead.from ORDER BY lead.from DESC } AS come
WITH alliance, first, CASE WHEN first.leaders > 1 THEN come[0] ELSE coalesce(left[0], alliance.foundedOn) END AS begun
RETURN [alliance.id] AS nodes, alliance.territory AS area, begun AS from, null AS to, abs(first.leaders - 1) AS amount,
  {name: alliance.name, leaders: first.leaders, from: toString(begun)} AS facts

// severity: error
// name: 月度活动场次一月一次
// zh: {month}的活动场次重复登记
// en: The events of {month} are recorded twice.
// source: 每月统计一次
MATCH (figures:ActivityFigures)
MATCH (figures)-[:HELD_BY]->(host)<-[:HELD_BY]-(other:ActivityFigures {kind: figures.kind, month: figures.month})
WHERE coalesce(other.series, '') = coalesce(figures.series, '')
WITH figures, other, CASE WHEN other.countedOn > figures.countedOn THEN other.countedOn ELSE figures.countedOn END AS begun
WHERE begun < $to
RETURN [figures.id, other.id] AS nodes, figures.territory AS area, begun AS from, null AS to, 1 AS amount,
  {month: substring(toString(figures.month), 0, 7)} AS facts

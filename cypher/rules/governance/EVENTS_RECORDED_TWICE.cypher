// severity: error
// name: 网格事件每月每级只统计一次
// zh: 同一网格{month}同一层级的事件统计有两份
// en: A grid has two records of the events of a level in the month from {month} on.
// source: 历接历办：按网格、月份、层级统计
MATCH (figures:EventFigures)
MATCH (figures)-[:EVENTS_OF]->(:Grid)<-[:EVENTS_OF]-(other:EventFigures)
WHERE other.month = figures.month AND other.level = figures.level AND figures.countedOn < $to AND other.countedOn < $to
RETURN DISTINCT CASE WHEN figures.id < other.id THEN [figures.id, other.id] ELSE [other.id, figures.id] END AS nodes,
  figures.territory AS area, CASE WHEN figures.countedOn > other.countedOn THEN figures.countedOn ELSE other.countedOn END AS from,
  null AS to, 1 AS amount, {month: toString(figures.month)} AS facts

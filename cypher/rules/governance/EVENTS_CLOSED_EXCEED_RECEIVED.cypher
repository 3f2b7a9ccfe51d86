// severity: error
// name: 办结不多于受理
// zh: 办结{closed}件，多于受理{received}件
// en: {closed} events were closed of {received} that came in.
// source: 历接历办：办结件数为受理件数的一部分
MATCH (figures:EventFigures)
WITH figures WHERE figures.closed > figures.received AND figures.countedOn < $to
RETURN [figures.id] AS nodes, figures.territory AS area, figures.countedOn AS from, null AS to,
  figures.closed - figures.received AS amount, {closed: figures.closed, received: figures.received} AS facts

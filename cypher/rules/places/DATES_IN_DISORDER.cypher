// severity: error
// name: 日期先后
// zh: 结束日期（{to}）早于开始日期（{from}）
// en: It ends on {to}, before it begins on {from}.
// source: 日期先后
MATCH (node:Entity)
WITH node, coalesce(node.from, node.foundedOn, node.startedOn) AS begun, coalesce(node.to, node.dissolvedOn, node.completedOn) AS over
WHERE over < begun
RETURN [node.id] AS nodes, node.territory AS area, null AS from, null AS to, 1 AS amount,
  {from: toString(begun), to: toString(over)} AS facts

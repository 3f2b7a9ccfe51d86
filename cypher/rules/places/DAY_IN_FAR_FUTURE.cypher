// severity: error
// name: 日期不超前
// zh: 日期{day}在一年之后
// en: {day} is more than a year ahead.
// source: 日期不得远在将来：任职、结对等的开始最多提前一年
MATCH (node:Entity)
WITH node, coalesce(node.from, node.foundedOn, node.startedOn, node.heldOn, node.assessedOn, node.issuedOn, node.raisedOn, node.periodFrom, node.countedOn) AS day
WHERE day > $today + duration({years: 1})
RETURN [node.id] AS nodes, node.territory AS area, null AS from, null AS to, 1 AS amount, {day: toString(day)} AS facts

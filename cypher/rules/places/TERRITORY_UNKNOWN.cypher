// severity: error
// name: 区划代码有效
// zh: 区划代码{code}不存在
// en: There is no division with the code {code}.
// source: 统计用区划代码
MATCH (node:Entity)
WITH node WHERE node.territory IS NOT NULL AND NOT EXISTS { (:Entity {id: node.territory}) }
RETURN [node.id] AS nodes, node.territory AS area, null AS from, null AS to, 1 AS amount, {code: node.territory} AS facts

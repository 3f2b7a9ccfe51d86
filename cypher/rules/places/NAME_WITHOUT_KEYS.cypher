// severity: error
// name: 名称检索字段齐全
// zh: 名称缺少检索和排序用的字段
// en: A name lacks what it is found and put in order by.
// source: 派生数据：NameKeys
MATCH (node:Entity)
WITH node WHERE coalesce(node.name, node.title) IS NOT NULL AND (node.namePinyin IS NULL OR node.nameStrokes IS NULL OR node.spelling IS NULL OR node.searchKeys IS NULL
  OR size(split(node.spelling, '|')) <= size(coalesce(node.aliases, [])))
RETURN [node.id] AS nodes, node.territory AS area, null AS from, null AS to, 1 AS amount, {} AS facts

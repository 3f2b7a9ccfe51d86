// severity: error
// name: 等级在岗位范围内
// zh: 等级{level}不在岗位等级范围{lowest}至{highest}内
// en: The level {level} is not within the band of the post, {lowest} to {highest}.
// source: 三岗十八级：正职 7—18 级，副职 4—15 级，其他 1—12 级
MATCH (record:WorkerRecord)
MATCH (record)-[:AT_LEVEL]->(level:WorkerLevel)
WITH record, level, CASE record.band WHEN 'CHIEF' THEN [7, 18] WHEN 'DEPUTY' THEN [4, 15] ELSE [1, 12] END AS band
WHERE NOT band[0] <= level.level <= band[1] AND level.from < $to AND (level.to IS NULL OR level.to > $from)
RETURN [record.id, level.id] AS nodes, record.territory AS area, level.from AS from, level.to AS to, 1 AS amount,
  {level: level.level, lowest: band[0], highest: band[1]} AS facts

// severity: error
// name: 渠道月度数据不重复
// zh: 同一渠道、同一供货村{month}的数据重复登记
// en: The figures of a channel and a village for {month} are on record twice.
// source: 渠道月度数据：同一渠道、同一供货村每月一份
MATCH (figures:ChannelFigures)
MATCH (figures)-[:FIGURES_OF_CHANNEL]->(channel:Channel)<-[:FIGURES_OF_CHANNEL]-(other:ChannelFigures)
WHERE other <> figures AND other.month = figures.month AND figures.month < $to
OPTIONAL MATCH (figures)-[:ORDERED_FROM]->(village:Village)
OPTIONAL MATCH (other)-[:ORDERED_FROM]->(second:Village)
WITH figures, channel, other, village, second WHERE coalesce(village.id, '') = coalesce(second.id, '')
RETURN [figures.id, other.id] AS nodes, channel.territory AS area, figures.month AS from, null AS to, 1 AS amount,
  {month: substring(toString(figures.month), 0, 7)} AS facts
